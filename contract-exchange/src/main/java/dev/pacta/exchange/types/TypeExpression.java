/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type as it is written, not yet understood.
 *
 * @param name in capital letters, words behind the arguments included: {@code TIMESTAMP WITH TIME ZONE}
 * @param arguments numbers, words and texts between brackets
 * @param members types between brackets, with their names where they have some
 * @param arrays how many times it stands in a list
 */
record TypeExpression(String name, List<String> arguments, List<Part> members, int arrays) {
    TypeExpression {
        arguments = List.copyOf(arguments);
        members = List.copyOf(members);
    }

    /** A type inside another. */
    record Part(
            @Nullable String name,
            TypeExpression type,
            boolean required,
            @Nullable String comment) {}

    /** The number at that place, or nothing. */
    @Nullable
    Integer number(int index) {
        if (index >= arguments.size()) {
            return null;
        }
        String digits = arguments.get(index).split(" ", 2)[0];
        boolean number = !digits.isEmpty()
                && digits.length() < 10
                && digits.chars().allMatch(each -> each >= '0' && each <= '9');
        return number ? Integer.valueOf(digits) : null;
    }
}
