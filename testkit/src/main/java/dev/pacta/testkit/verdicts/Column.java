/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.verdicts;

import java.util.stream.Stream;

/** A column of a case. */
public record Column(String name, ColumnType type) {
    /** The words of its type and of all types inside. */
    Stream<String> words() {
        return words(type);
    }

    private static Stream<String> words(ColumnType type) {
        Stream<String> own = Stream.of(type.word());
        if (type instanceof ColumnType.ListOf list) {
            return Stream.concat(own, words(list.items()));
        }
        if (type instanceof ColumnType.MapOf map) {
            return Stream.concat(own, words(map.values()));
        }
        return type instanceof ColumnType.StructOf struct
                ? Stream.concat(own, struct.columns().stream().flatMap(Column::words))
                : own;
    }
}
