/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one dialect calls the types, from its table in the resources. A line {@code read NAME, NAME = meaning} says what names mean, a
 * line {@code write meaning = TEXT} how a meaning is written, {@code quote = ""} how names are quoted, {@code reserved = WORD …} which must be.
 */
final class DialectTable {
    /** Every name is quoted: the product has more words of its own than anybody wants to list. */
    private static final String ALL = "*";

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Map<String, String> meanings = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private Set<String> reserved = Set.of();
    private String quotes = "\"\"";

    private DialectTable() {}

    static DialectTable load(String dialect) {
        DialectTable table = new DialectTable();
        try (InputStream in = DialectTable.class.getResourceAsStream(dialect + ".types")) {
            if (in == null) {
                throw new IllegalStateException("the table of types is missing: " + dialect);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(table::line);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return table;
    }

    private void line(String line) {
        int equals = line.indexOf(" = ");
        String left = line.substring(0, equals).strip();
        String right = line.substring(equals + 3).strip();
        if (left.startsWith("read ")) {
            List.of(left.substring(5).split("\\s*,\\s*")).forEach(name -> meanings.put(name, right));
        } else if (left.startsWith("write ")) {
            spellings.put(left.substring(6).strip(), right);
        } else if (left.equals("quote")) {
            quotes = right;
        } else {
            reserved = Set.copyOf(List.of(right.split("\\s+")));
        }
    }

    DataType meaning(TypeExpression expression, String text) {
        DataType type = single(expression, text);
        for (int each = 0; each < expression.arrays(); each++) {
            type = new DataType.Array(type);
        }
        return type;
    }

    private DataType single(TypeExpression expression, String text) {
        String meaning = meanings.get(expression.name());
        if (meaning == null) {
            return new DataType.Unknown(text);
        }
        return switch (meaning) {
            case "array" -> array(expression, text);
            case "struct" -> structure(expression, text);
            case "map" ->
                expression.members().size() == 2
                        ? new DataType.Mapping(inner(expression, 0, text), inner(expression, 1, text))
                        : new DataType.Document();
            default -> Meanings.of(meaning, expression, text);
        };
    }

    private DataType array(TypeExpression expression, String text) {
        if (expression.members().isEmpty()) {
            return new DataType.Array(new DataType.Document());
        }
        return new DataType.Array(inner(expression, 0, text));
    }

    private DataType structure(TypeExpression expression, String text) {
        List<DataType.Member> members = new ArrayList<>();
        for (TypeExpression.Part part : expression.members()) {
            String name = part.name() == null ? "field" + (members.size() + 1) : part.name();
            members.add(new DataType.Member(name, meaning(part.type(), text), part.required(), part.comment()));
        }
        return members.isEmpty() ? new DataType.Document() : new DataType.Structure(members);
    }

    private DataType inner(TypeExpression expression, int index, String text) {
        return meaning(expression.members().get(index).type(), text);
    }

    String spelling(DataType type) {
        for (DataType nearest = type; nearest != null; nearest = Nearest.to(nearest)) {
            String text = exact(nearest);
            if (text != null) {
                return text;
            }
        }
        return exact(new DataType.Text(null, false)) + "";
    }

    private @Nullable String exact(DataType type) {
        if (type instanceof DataType.Array array) {
            return fill("array", Map.of("items", spelling(array.items())));
        }
        if (type instanceof DataType.Mapping map) {
            return fill("map", Map.of("key", spelling(map.key()), "value", spelling(map.value())));
        }
        if (type instanceof DataType.Structure structure) {
            String member = spellings.getOrDefault("member", "");
            String members = String.join(
                    ", ",
                    structure.members().stream()
                            .map(each -> member(member, each))
                            .toList());
            return fill("struct", Map.of("members", members));
        }
        for (Meanings.Key key : Meanings.keys(type)) {
            String text = fill(key.name(), key.values());
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private String member(String template, DataType.Member member) {
        String text = template.replace("{name}", quote(member.name())).replace("{type}", spelling(member.type()));
        String required = member.required() ? spellings.getOrDefault("required", "") : "";
        String comment = spellings.get("comment");
        String said = member.comment() == null || comment == null
                ? ""
                : comment.replace("{text}", member.comment().replace("'", "''"));
        return text + (required.isEmpty() ? "" : " " + required) + (said.isEmpty() ? "" : " " + said);
    }

    /** A template {@code TIMESTAMP({p}) up to 6} holds only what is up to that. */
    private @Nullable String fill(String key, Map<String, String> values) {
        String template = spellings.get(key);
        if (template == null) {
            return null;
        }
        int limit = template.indexOf(" up to ");
        if (limit >= 0) {
            int most = Integer.parseInt(template.substring(limit + 7).strip());
            boolean fits = values.entrySet().stream()
                    .filter(value ->
                            value.getKey().length() == 1 && !value.getKey().equals("s"))
                    .allMatch(value -> Integer.parseInt(value.getValue()) <= most);
            if (!fits) {
                return null;
            }
            template = template.substring(0, limit);
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            template = template.replace("{" + value.getKey() + "}", value.getValue());
        }
        return template;
    }

    String quote(String name) {
        boolean plain = !reserved.contains(ALL)
                && PLAIN_NAME.matcher(name).matches()
                && !reserved.contains(name.toUpperCase(Locale.ROOT));
        return plain ? name : inQuotes(name);
    }

    String inQuotes(String name) {
        String close = quotes.substring(1);
        return quotes.charAt(0) + name.replace(close, close + close) + close;
    }
}
