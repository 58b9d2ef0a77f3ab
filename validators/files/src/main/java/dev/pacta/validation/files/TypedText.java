/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.LogicalType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads text by a logical type. What does not fit stays text, so that the type rule tells it. */
final class TypedText {
    private static final int LONGEST_NUMBER = 1_000;

    private TypedText() {}

    static @Nullable Object read(LogicalType type, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case NUMBER, INTEGER -> number(text);
            case BOOLEAN -> truth(text);
            case STRING, DATE, TIMESTAMP, TIME, OBJECT, ARRAY, MAP, VECTOR, UNSPECIFIED -> text;
        };
    }

    private static Object number(String text) {
        try {
            return text.length() > LONGEST_NUMBER ? text : new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    private static Object truth(String text) {
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        return text.equalsIgnoreCase("false") ? false : text;
    }
}
