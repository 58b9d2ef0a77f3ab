/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which stored types may be read as which type of the table without a change of any value. */
final class Widening {
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),(\\d+)\\)");
    private static final List<String> WHOLE = List.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT");
    private static final Map<String, Integer> DIGITS = Map.of("TINYINT", 3, "SMALLINT", 5, "INTEGER", 10, "BIGINT", 19);
    private static final Map<String, List<String>> OTHERS = Map.of(
            "DOUBLE", List.of("FLOAT", "TINYINT", "SMALLINT", "INTEGER"),
            // Parquet's oldest form of a time has no word on its zone; Delta and Iceberg write UTC with it.
            "TIMESTAMP WITH TIME ZONE", List.of("TIMESTAMP", "TIMESTAMP_NS", "TIMESTAMP_MS"),
            "TIMESTAMP", List.of("TIMESTAMP_NS", "TIMESTAMP_MS", "DATE"));

    private Widening() {}

    static Optional<String> of(String stored, String wanted, String value) {
        if (stored.equals("BLOB") && wanted.equals("VARCHAR")) {
            return Optional.of("decode(%s)".formatted(value));
        }
        return isWider(stored, wanted) ? Optional.of("CAST(%s AS %s)".formatted(value, wanted)) : Optional.empty();
    }

    private static boolean isWider(String stored, String wanted) {
        int from = WHOLE.indexOf(stored);
        Matcher to = DECIMAL.matcher(wanted);
        if (to.matches()) {
            int scale = Integer.parseInt(to.group(2));
            int before = Integer.parseInt(to.group(1)) - scale;
            Matcher decimal = DECIMAL.matcher(stored);
            if (decimal.matches()) {
                int storedScale = Integer.parseInt(decimal.group(2));
                return storedScale <= scale && Integer.parseInt(decimal.group(1)) - storedScale <= before;
            }
            return from >= 0 && DIGITS.getOrDefault(stored, 0) <= before;
        }
        return from >= 0 && from < WHOLE.indexOf(wanted)
                || OTHERS.getOrDefault(wanted, List.of()).contains(stored);
    }
}
