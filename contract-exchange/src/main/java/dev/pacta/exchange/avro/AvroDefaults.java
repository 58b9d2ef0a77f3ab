/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.avro;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which defaults Avro takes. A default that is no value of its type makes the whole schema invalid. */
final class AvroDefaults {
    private static final BigDecimal INT = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private AvroDefaults() {}

    /** @param type as it is written */
    static boolean fits(@Nullable Object type, Object value) {
        if (type instanceof Map<?, ?> schema) {
            boolean symbol = schema.get("symbols") instanceof List<?> symbols && symbols.contains(value);
            if (value instanceof List<?> items && schema.get("items") != null) {
                return items.stream().allMatch(item -> item != null && fits(schema.get("items"), item));
            }
            if (value instanceof Map<?, ?> entries && schema.get("values") != null) {
                return entries.values().stream().allMatch(item -> item != null && fits(schema.get("values"), item));
            }
            boolean marked = schema.containsKey("logicalType") && !"bytes".equals(schema.get("type"));
            return symbol || marked && fits(String.valueOf(schema.get("type")), value);
        }
        return fits(String.valueOf(type), value);
    }

    private static boolean fits(String type, Object value) {
        return switch (type) {
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "int" -> isWhole(value, INT);
            case "long" -> isWhole(value, LONG);
            case "float", "double" -> value instanceof Number;
            default -> false;
        };
    }

    private static boolean isWhole(Object value, BigDecimal most) {
        if (!(value instanceof Number)) {
            return false;
        }
        BigDecimal number = new BigDecimal(value.toString());
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(most) <= 0
                && number.compareTo(most.negate().subtract(BigDecimal.ONE)) >= 0;
    }
}
