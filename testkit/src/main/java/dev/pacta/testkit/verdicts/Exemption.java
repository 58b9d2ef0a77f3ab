/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.verdicts;

import java.util.stream.StreamSupport;

/**
 * Where a backend may differ.
 *
 * @param type the word of a type of column, see {@link ColumnType#word}; or empty
 * @param name of a case; or empty
 * @param reason for people
 */
public record Exemption(String type, String name, String reason) {
    public Exemption {
        if (type.isEmpty() == name.isEmpty() || reason.isBlank()) {
            throw new IllegalArgumentException("an exemption has a type or the name of a case, and a reason");
        }
    }

    /** Cases with a column of a type that the backend cannot hold. */
    public static Exemption type(String word, String reason) {
        return new Exemption(word, "", reason);
    }

    /** A case of which the backend says something else. */
    public static Exemption named(String name, String reason) {
        return new Exemption("", name, reason);
    }

    boolean covers(Case data) {
        return name.isEmpty()
                ? StreamSupport.stream(data.words().spliterator(), false).anyMatch(type::equals)
                : name.equals(data.name());
    }

    /** What it is about, in words. */
    String subject() {
        return name.isEmpty() ? type + " columns" : "“" + name + "”";
    }
}
