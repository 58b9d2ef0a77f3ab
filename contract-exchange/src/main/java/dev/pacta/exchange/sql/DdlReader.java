/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.exchange.Loss;
import dev.pacta.exchange.table.Table;
import dev.pacta.exchange.table.TableDraft;
import dev.pacta.exchange.types.Dialect;
import dev.pacta.exchange.types.Token;
import dev.pacta.exchange.types.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a script for what it says of tables: CREATE TABLE, ALTER TABLE ADD, COMMENT ON, and SQL Server's extended properties.
 * Every other statement is passed over and counted; a statement that a product invents tomorrow stops nothing.
 */
final class DdlReader {
    private static final Set<String> CREATE_WORDS = Set.of(
            "OR",
            "REPLACE",
            "TEMP",
            "TEMPORARY",
            "TRANSIENT",
            "EXTERNAL",
            "GLOBAL",
            "LOCAL",
            "UNLOGGED",
            "FOREIGN",
            "HYBRID",
            "ICEBERG",
            "DYNAMIC",
            "PRIVATE",
            "IMMUTABLE");

    private final Tokens tokens;
    private final Dialect dialect;
    private final Map<String, TableDraft> tables = new LinkedHashMap<>();
    private final Map<String, Integer> passedOver = new TreeMap<>();

    DdlReader(String script, Dialect dialect) {
        this.tokens = dialect.tokens(script);
        this.dialect = dialect;
    }

    List<Table> read() {
        while (!tokens.atEnd()) {
            statement();
        }
        return tables.values().stream().map(TableDraft::build).toList();
    }

    List<Loss> losses() {
        List<Loss> losses = new ArrayList<>();
        passedOver.forEach((kind, count) ->
                losses.add(new Loss("", "%d × %s: a contract has no place for it".formatted(count, kind))));
        return losses;
    }

    private void statement() {
        int start = tokens.mark();
        if (tokens.take(";") || tokens.take("GO")) {
            return;
        }
        String kind = kind();
        boolean read = tokens.take("CREATE") ? create() : tokens.take("ALTER", "TABLE") ? alter() : other();
        if (!read) {
            passedOver.merge(kind, 1, Integer::sum);
        }
        if (tokens.mark() == start) {
            tokens.next();
        }
        skipToEnd();
    }

    private String kind() {
        String first = tokens.peek().upper();
        boolean two = Set.of("CREATE", "ALTER", "DROP", "COMMENT").contains(first)
                && tokens.peek(1).isName();
        return two ? first + " " + tokens.peek(1).upper() : first;
    }

    private boolean other() {
        return tokens.take("COMMENT", "ON") ? comment() : ExtendedProperty.read(tokens, this::find);
    }

    private void skipToEnd() {
        while (!tokens.atEnd() && !tokens.sees(";") && !tokens.sees("GO")) {
            if (tokens.next().is("(")) {
                tokens.closeBracket();
            }
        }
    }

    private boolean create() {
        while (CREATE_WORDS.contains(tokens.peek().upper())) {
            tokens.next();
        }
        if (!tokens.take("TABLE")) {
            return false;
        }
        tokens.take("IF", "NOT", "EXISTS");
        List<String> name = Names.qualified(tokens);
        if (name.isEmpty()) {
            return false;
        }
        TableDraft table = new TableDraft(Names.schema(name), Names.last(name));
        if (tokens.take("(")) {
            new ColumnsReader(tokens, dialect, table).read();
        }
        new TableOptions(tokens, table).read();
        if (table.hasColumns()) {
            tables.put(key(name), table);
        }
        return table.hasColumns();
    }

    private boolean alter() {
        tokens.take("ONLY");
        tokens.take("IF", "EXISTS");
        Optional<TableDraft> table = find(Names.qualified(tokens));
        tokens.take("WITH", "CHECK");
        tokens.take("WITH", "NOCHECK");
        if (table.isEmpty()) {
            return false;
        }
        boolean read = false;
        do {
            read |= alteration(table.get());
        } while (tokens.take(","));
        return read;
    }

    private boolean alteration(TableDraft table) {
        if (tokens.take("ADD")) {
            boolean bracket = tokens.take("(");
            boolean read = new ColumnsReader(tokens, dialect, table).constraintOrColumn();
            return bracket ? tokens.take(")") || read : read;
        }
        if (tokens.take("ALTER")) {
            tokens.take("COLUMN");
            String column = tokens.next().text();
            if (tokens.take("SET", "NOT", "NULL")) {
                table.require(column);
                return true;
            }
        }
        return false;
    }

    private boolean comment() {
        boolean column = tokens.take("COLUMN");
        if (!column && !tokens.take("TABLE")) {
            return false;
        }
        List<String> name = Names.qualified(tokens);
        if (!tokens.take("IS") || tokens.peek().kind() != Token.Kind.TEXT) {
            return false;
        }
        String text = tokens.next().text();
        List<String> owner = column && !name.isEmpty() ? name.subList(0, name.size() - 1) : name;
        Optional<TableDraft> table = find(owner);
        table.ifPresent(found -> {
            if (column) {
                found.comment(Names.last(name), text);
            } else {
                found.comment(text);
            }
        });
        return table.isPresent();
    }

    /** By the whole name, else by its last part. */
    private Optional<TableDraft> find(List<String> name) {
        TableDraft exact = tables.get(key(name));
        if (exact != null || name.isEmpty()) {
            return Optional.ofNullable(exact);
        }
        return tables.values().stream()
                .filter(each -> each.name().equalsIgnoreCase(Names.last(name)))
                .findFirst();
    }

    private static String key(List<String> name) {
        return String.join(".", name).toLowerCase(Locale.ROOT);
    }
}
