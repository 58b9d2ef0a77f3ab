/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pacta.contract.LogicalType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the text of a database means to a contract's type. What cannot be read so stays the text. Thread-safe. */
final class ValueText {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int LONGEST_NUMBER = 1_000;

    private ValueText() {}

    /** Whether the contract wants something that has parts. */
    static boolean isComposite(LogicalType logical) {
        return switch (logical) {
            case OBJECT, MAP, ARRAY, VECTOR -> true;
            case STRING, DATE, TIMESTAMP, TIME, NUMBER, INTEGER, BOOLEAN, UNSPECIFIED -> false;
        };
    }

    /** A number; 0 and 1 are truth values where these are wanted. */
    static Object number(String text, LogicalType logical) {
        if (text.length() > LONGEST_NUMBER) {
            return text;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            boolean truth =
                    logical == LogicalType.BOOLEAN && (number.signum() == 0 || number.compareTo(BigDecimal.ONE) == 0);
            return truth ? (Object) (number.signum() != 0) : number;
        } catch (NumberFormatException notFinite) {
            return text;
        }
    }

    /** Products say truth as a word, its first letter, a digit or a bit. */
    static Object truth(String text, LogicalType logical) {
        boolean yes = text.equalsIgnoreCase("true")
                || text.equalsIgnoreCase("t")
                || text.equals("1")
                || text.equals("\u0001");
        boolean no = text.equalsIgnoreCase("false")
                || text.equalsIgnoreCase("f")
                || text.equals("0")
                || text.equals("\u0000");
        if (logical == LogicalType.INTEGER || logical == LogicalType.NUMBER) {
            return number(yes ? "1" : no ? "0" : text, logical);
        }
        return yes ? Boolean.TRUE : no ? Boolean.FALSE : number(text, logical);
    }

    /** A document. */
    static @Nullable Object document(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException noDocument) {
            return text;
        }
    }
}
