/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.verdicts;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A contract and records to judge by it.
 *
 * @param contract ODCS in YAML, with one schema object {@code data}
 * @param records values of the classes that {@link ColumnType} names; a field may be absent where it could be null
 */
public record Case(String name, List<Column> columns, String contract, List<Map<String, @Nullable Object>> records) {
    public Case {
        columns = List.copyOf(columns);
        records = List.copyOf(records);
    }

    /** The records as lines of JSON: times in ISO 8601, numbers that are none as text. */
    public List<String> lines() {
        return records.stream().map(JsonLines::line).toList();
    }

    /** The words of all types of its columns. */
    Set<String> words() {
        return columns.stream().flatMap(Column::words).collect(Collectors.toSet());
    }

    /** One property {@code a}, one record for each value. */
    static Case values(String name, ColumnType type, String property, @Nullable Object... values) {
        return wide(
                name,
                List.of(new Column("a", type)),
                "[{name: a, %s}]".formatted(property),
                "[]",
                Arrays.stream(values)
                        .map(value -> Collections.<String, @Nullable Object>singletonMap("a", value))
                        .toList());
    }

    /**
     * Several properties.
     *
     * @param properties and {@code quality} in YAML's flow style
     */
    static Case wide(
            String name,
            List<Column> columns,
            String properties,
            String quality,
            List<Map<String, @Nullable Object>> records) {
        String contract = """
                apiVersion: v3.2.0
                kind: DataContract
                id: verdicts
                status: active
                version: 1.0.0
                schema:
                  - name: data
                    properties: %s
                    quality: %s
                """.formatted(properties, quality);
        return new Case(name, columns, quality.equals("[]") ? withoutQuality(contract) : contract, records);
    }

    private static String withoutQuality(String contract) {
        return contract.replace("    quality: []\n", "");
    }

    /** A record of names and values in turn. */
    static Map<String, @Nullable Object> record(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            record.put(String.valueOf(namesAndValues[at]), namesAndValues[at + 1]);
        }
        return record;
    }
}
