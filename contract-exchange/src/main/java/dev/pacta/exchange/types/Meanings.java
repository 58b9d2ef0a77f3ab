/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of the dialects' tables: what they mean and which of them a type is written by. */
final class Meanings {
    private static final int SINGLE = 24;

    /** BigQuery has a type of its own for numbers with more digits before or after the point. */
    private static final int NARROW_DIGITS = 29;

    private static final int NARROW_SCALE = 9;

    private Meanings() {}

    /** A word of the table and what its template may use. */
    record Key(String name, Map<String, String> values) {}

    static DataType of(String meaning, TypeExpression written, String text) {
        String[] words = meaning.split(" ");
        Integer first = written.number(0);
        return switch (words[0]) {
            case "text" -> new DataType.Text(first, false);
            case "char" -> new DataType.Text(first == null ? Integer.valueOf(1) : first, true);
            case "unlimited" -> new DataType.Text(null, false);
            case "whole" -> new DataType.Whole(Integer.parseInt(words[1]), words.length < 3);
            case "decimal" -> decimal(written, words);
            case "number" -> number(written, words);
            case "float" -> new DataType.Floating(first != null && first <= SINGLE ? 32 : 64);
            case "floating" -> new DataType.Floating(Integer.parseInt(words[1]));
            case "bool" -> new DataType.Truth();
            case "tinyint" -> first != null && first == 1 ? new DataType.Truth() : new DataType.Whole(8, true);
            case "bit" -> first == null || first == 1 ? new DataType.Truth() : new DataType.Text(first, true);
            case "date" -> new DataType.Date();
            case "time" -> new DataType.Time(first, words.length > 1);
            case "timestamp" -> timestamp(first, words);
            case "binary" -> new DataType.Binary(first, false);
            case "bytes" -> new DataType.Binary(null, false);
            case "fixedbinary" -> new DataType.Binary(first == null ? Integer.valueOf(1) : first, true);
            case "uuid" -> new DataType.Uuid();
            case "document" -> new DataType.Document();
            case "interval" -> new DataType.Interval();
            case "enum" -> new DataType.Enumeration(written.arguments());
            case "vector" -> new DataType.Embedding(written.number(words.length > 1 ? 1 : 0));
            default -> new DataType.Unknown(text);
        };
    }

    /** {@code decimal P S} gives what holds when nothing is written. */
    private static DataType decimal(TypeExpression written, String[] words) {
        Integer precision = written.number(0);
        if (precision != null) {
            Integer scale = written.number(1);
            return new DataType.Decimal(precision, scale == null ? Integer.valueOf(0) : scale);
        }
        return words.length < 3
                ? new DataType.Decimal(null, null)
                : new DataType.Decimal(Integer.valueOf(words[1]), Integer.valueOf(words[2]));
    }

    /** Oracle's: {@code NUMBER(*,2)} limits only the scale. */
    private static DataType number(TypeExpression written, String[] words) {
        boolean star =
                written.arguments().size() == 2 && written.arguments().get(0).equals("*");
        return star ? new DataType.Decimal(38, written.number(1)) : decimal(written, words);
    }

    private static DataType timestamp(@Nullable Integer precision, String[] words) {
        boolean zone = words.length > 1 && words[1].equals("zone");
        int given = words.length - 1;
        boolean digits = given > 0 && Character.isDigit(words[given].charAt(0));
        return new DataType.Timestamp(precision == null && digits ? Integer.valueOf(words[given]) : precision, zone);
    }

    /** The words that a type can be written by, the closest first. */
    static List<Key> keys(DataType type) {
        List<Key> keys = new ArrayList<>();
        if (type instanceof DataType.Text text) {
            limited(keys, text.fixed() ? "char" : "text", "n", text.length());
        } else if (type instanceof DataType.Whole whole) {
            keys.add(new Key((whole.signed() ? "i" : "u") + whole.bits(), Map.of()));
        } else if (type instanceof DataType.Decimal decimal) {
            decimal(keys, decimal);
        } else if (type instanceof DataType.Time time) {
            limited(keys, time.zone() ? "timetz" : "time", "p", time.precision());
        } else if (type instanceof DataType.Timestamp timestamp) {
            limited(keys, timestamp.zone() ? "timestamptz" : "timestamp", "p", timestamp.precision());
        } else if (type instanceof DataType.Binary binary) {
            limited(keys, binary.fixed() ? "fixedbinary" : "binary", "n", binary.length());
        } else if (type instanceof DataType.Embedding vector) {
            limited(keys, "vector", "n", vector.dimensions());
        } else if (type instanceof DataType.Enumeration values) {
            List<String> quoted = values.values().stream()
                    .map(each -> "'" + each.replace("'", "''") + "'")
                    .toList();
            keys.add(new Key("enum", Map.of("values", String.join(", ", quoted))));
        } else {
            keys.add(new Key(simple(type), Map.of()));
        }
        return keys;
    }

    private static String simple(DataType type) {
        return type instanceof DataType.Floating floating
                ? "f" + floating.bits()
                : type.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private static void limited(List<Key> keys, String word, String value, @Nullable Integer limit) {
        if (limit != null) {
            keys.add(new Key(word + "(" + value + ")", Map.of(value, limit.toString())));
        }
        if (limit == null || value.equals("p")) {
            keys.add(new Key(word, Map.of()));
        }
    }

    private static void decimal(List<Key> keys, DataType.Decimal decimal) {
        if (decimal.precision() == null) {
            keys.add(new Key("decimal", Map.of()));
            return;
        }
        String scale = String.valueOf(decimal.scale() == null ? 0 : decimal.scale());
        int after = decimal.scale() == null ? 0 : decimal.scale();
        if (after > NARROW_SCALE || decimal.precision() - after > NARROW_DIGITS) {
            keys.add(new Key("widedecimal(p,s)", Map.of("p", decimal.precision().toString(), "s", scale)));
        }
        keys.add(new Key("decimal(p,s)", Map.of("p", decimal.precision().toString(), "s", scale)));
    }
}
