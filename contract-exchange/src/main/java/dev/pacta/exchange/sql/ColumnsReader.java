/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.exchange.table.Column;
import dev.pacta.exchange.table.Table.ForeignKey;
import dev.pacta.exchange.table.TableDraft;
import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;
import dev.pacta.exchange.types.Token;
import dev.pacta.exchange.types.Tokens;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands between the brackets of CREATE TABLE: columns with their constraints, and constraints of the table. */
final class ColumnsReader {
    private static final Set<String> ENDS_DEFAULT = Set.of(
            "NOT",
            "NULL",
            "PRIMARY",
            "UNIQUE",
            "CHECK",
            "REFERENCES",
            "CONSTRAINT",
            "COMMENT",
            "OPTIONS",
            "GENERATED",
            "COLLATE",
            "AUTO_INCREMENT",
            "ENABLE",
            "DISABLE",
            "MASKING",
            "ON",
            "WITH",
            "KEY");

    private final Tokens tokens;
    private final Dialect dialect;
    private final TableDraft table;

    ColumnsReader(Tokens tokens, Dialect dialect, TableDraft table) {
        this.tokens = tokens;
        this.dialect = dialect;
        this.table = table;
    }

    void read() {
        // A statement that ends before its bracket does is broken; what stands behind it is no column.
        while (!tokens.atEnd() && !tokens.take(")") && !tokens.sees(";")) {
            int before = tokens.mark();
            constraintOrColumn();
            skipToComma();
            tokens.take(",");
            if (tokens.mark() == before) {
                tokens.next();
            }
        }
    }

    boolean constraintOrColumn() {
        if (tokens.take("WATERMARK", "FOR")) {
            String column = tokens.next().text();
            tokens.take("AS");
            int start = tokens.mark();
            skipToComma();
            table.watermark(column, tokens.textSince(start));
            return true;
        }
        int mark = tokens.mark();
        if (tokens.take("CONSTRAINT") && !isConstraint() && tokens.peek().isName()) {
            tokens.next();
        }
        if (isConstraint()) {
            return constraint();
        }
        tokens.back(mark);
        tokens.take("COLUMN");
        return tokens.peek().isName() && column();
    }

    private boolean isConstraint() {
        return tokens.sees("PRIMARY", "KEY")
                || tokens.sees("FOREIGN", "KEY")
                || tokens.sees("CHECK", "(")
                || tokens.sees("UNIQUE") && isUniqueConstraint()
                || hasIndexes() && tokens.peek(2).is("(") && (tokens.sees("KEY") || tokens.sees("INDEX"));
    }

    /** Elsewhere the two words are names of columns. */
    private boolean hasIndexes() {
        return dialect == Dialect.MYSQL || dialect == Dialect.SQLSERVER;
    }

    private boolean isUniqueConstraint() {
        String next = tokens.peek(1).upper();
        return next.equals("(")
                || Set.of("KEY", "INDEX", "CLUSTERED", "NONCLUSTERED", "NULLS").contains(next);
    }

    private boolean constraint() {
        if (tokens.take("PRIMARY", "KEY")) {
            openBracket();
            table.primaryKey(Names.list(tokens));
        } else if (tokens.take("FOREIGN", "KEY")) {
            openBracket();
            List<String> columns = Names.list(tokens);
            reference(columns);
        } else if (tokens.take("CHECK", "(")) {
            table.check(condition());
        } else if (tokens.take("UNIQUE")) {
            openBracket();
            table.unique(Names.list(tokens));
        }
        skipToComma();
        return true;
    }

    private void openBracket() {
        while (!tokens.atEnd() && !tokens.take("(")) {
            tokens.next();
        }
    }

    private void reference(List<String> columns) {
        if (tokens.take("REFERENCES")) {
            List<String> name = Names.qualified(tokens);
            List<String> referred = tokens.take("(") ? Names.list(tokens) : List.of();
            if (!name.isEmpty()) {
                table.foreignKey(new ForeignKey(columns, Names.last(name), referred));
            }
        }
    }

    /** The opening bracket is taken. */
    private String condition() {
        int mark = tokens.mark();
        tokens.closeBracket();
        String text = tokens.textSince(mark);
        return text.endsWith(")") ? text.substring(0, text.length() - 1).strip() : text;
    }

    private boolean column() {
        String name = tokens.next().text();
        int mark = tokens.mark();
        DataType type = dialect.read(tokens);
        String text = tokens.textSince(mark);
        String written = dialect == Dialect.SQLSERVER ? text.replaceAll("[\\[\\]]", "") : text;
        boolean serial = dialect == Dialect.POSTGRESQL && written.matches("(?i)(big|small)?serial[248]?");
        Column column = new Column(name, type, written, serial, null, null);
        table.column(column);
        while (!tokens.atEnd() && !tokens.sees(",") && !tokens.sees(")")) {
            column = attribute(column);
            table.column(column);
        }
        return true;
    }

    private Column attribute(Column column) {
        String name = column.name();
        if (tokens.take("NOT", "NULL")) {
            return column.withRequired();
        }
        if (tokens.take("PRIMARY", "KEY")) {
            table.primaryKey(List.of(name));
            return column.withRequired();
        }
        if (tokens.take("COMMENT") || tokens.take("OPTIONS", "(")) {
            return comment(column);
        }
        if (tokens.take("DEFAULT")) {
            String value = defaultValue();
            return new Column(name, column.type(), column.written(), column.required(), value, column.comment());
        }
        if (tokens.take("UNIQUE")) {
            table.unique(List.of(name));
        } else if (tokens.take("CHECK", "(")) {
            table.check(condition());
        } else if (tokens.sees("REFERENCES")) {
            reference(List.of(name));
        } else if (tokens.next().is("(")) {
            tokens.closeBracket();
        }
        return column;
    }

    private Column comment(Column column) {
        if (tokens.peek().kind() == Token.Kind.TEXT) {
            return column.withComment(tokens.next().text());
        }
        @Nullable String text = null;
        while (!tokens.atEnd() && !tokens.take(")")) {
            boolean description = tokens.take("description", "=");
            Token token = tokens.next();
            text = description ? token.text() : text;
        }
        return text == null ? column : column.withComment(text);
    }

    private @Nullable String defaultValue() {
        int mark = tokens.mark();
        while (!tokens.atEnd() && !tokens.sees(",") && !tokens.sees(")")) {
            boolean ends = tokens.mark() > mark
                    && ENDS_DEFAULT.contains(tokens.peek().upper())
                    && tokens.peek().kind() == Token.Kind.WORD;
            if (ends) {
                break;
            }
            if (tokens.next().is("(")) {
                tokens.closeBracket();
            }
        }
        String text = tokens.textSince(mark);
        return text.isEmpty() ? null : text;
    }

    private void skipToComma() {
        while (!tokens.atEnd() && !tokens.sees(",") && !tokens.sees(")") && !tokens.sees(";") && !tokens.sees("GO")) {
            if (tokens.next().is("(")) {
                tokens.closeBracket();
            }
        }
    }
}
