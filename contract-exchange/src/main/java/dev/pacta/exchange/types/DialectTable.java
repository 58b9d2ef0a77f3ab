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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one dialect calls the types, from its table in the resources. A line {@code read NAME, NAME = meaning} says what names mean, a
 * line {@code write meaning = TEXT} how a meaning is written, {@code quote = ""} how names are quoted, {@code reserved = WORD …} which must be,
 * {@code unquoted = lower} that the product makes the others lower case, {@code arrays = flat} that it keeps no arrays of arrays,
 * {@code loose} that nothing inside arrays and maps can be demanded,
 * {@code texts = backslashes} that quotes are escaped by them, {@code forbidden = signs} which may not stand in a column's name.
 */
final class DialectTable {
    /** Every name is quoted: the product has more words of its own than anybody wants to list. */
    private static final String ALL = "*";

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final Pattern LOWER_NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    /** Spark puts a setting in place of it before it reads a text. */
    private static final String VARIABLE = "${";

    private static final String WRITTEN_OUT = "\\u0024{";

    private final Map<String, String> meanings = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private Set<String> reserved = Set.of();
    private String quotes = "\"\"";
    private boolean folds;
    private boolean flat;
    private boolean loose;
    private boolean backslashes;
    private boolean controls = true;
    private String forbidden = "";

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
        } else if (left.equals("arrays")) {
            flat = right.equals("flat");
            loose = right.equals("loose");
        } else if (left.equals("texts")) {
            backslashes = right.equals("backslashes");
        } else if (left.equals("forbidden")) {
            controls = !right.contains("CONTROL");
            forbidden = right.replace("CONTROL", "").replace("SPACE", " ");
        } else if (left.equals("unquoted")) {
            folds = right.equals("lower");
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
            String items = spelling(loose ? Nearest.withoutDemands(array.items()) : array.items());
            return flat && items.endsWith("]") ? null : fill("array", Map.of("items", items));
        }
        if (type instanceof DataType.Mapping map) {
            return fill(
                    "map",
                    Map.of(
                            "key",
                            spelling(map.key()),
                            "value",
                            spelling(loose ? Nearest.withoutDemands(map.value()) : map.value())));
        }
        if (type instanceof DataType.Structure structure) {
            String member = spellings.getOrDefault("member", "");
            String members = String.join(
                    ", ",
                    fitted(structure.members()).stream()
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
        String said =
                member.comment() == null || comment == null ? "" : comment.replace("{text}", escaped(member.comment()));
        return text + (required.isEmpty() ? "" : " " + required) + (said.isEmpty() ? "" : " " + said);
    }

    private String escaped(String text) {
        return backslashes
                ? text.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace(VARIABLE, WRITTEN_OUT)
                : text.replace("'", "''");
    }

    /** Members by names that the product takes, each once. */
    private List<DataType.Member> fitted(List<DataType.Member> members) {
        Set<String> taken = new HashSet<>();
        List<DataType.Member> fitted = new ArrayList<>();
        for (DataType.Member member : members) {
            StringBuilder name = new StringBuilder();
            member.name()
                    .codePoints()
                    .forEach(character -> name.appendCodePoint(isAllowed(character) ? character : '_'));
            String free = name.toString();
            for (int at = 2; !taken.add(free.toLowerCase(Locale.ROOT)); at++) {
                free = name + "_" + at;
            }
            fitted.add(new DataType.Member(free, member.type(), member.required(), member.comment()));
        }
        return fitted;
    }

    /** Whether the character may stand in the name of a column, between quotes where need be. */
    boolean isAllowed(int character) {
        return (controls || !Character.isISOControl(character)) && character != 0 && forbidden.indexOf(character) < 0;
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
                && (folds ? LOWER_NAME : PLAIN_NAME).matcher(name).matches()
                && !reserved.contains(name.toUpperCase(Locale.ROOT));
        return plain ? name : inQuotes(name);
    }

    String inQuotes(String name) {
        String close = quotes.substring(1);
        return quotes.charAt(0) + name.replace(close, close + close) + close;
    }
}
