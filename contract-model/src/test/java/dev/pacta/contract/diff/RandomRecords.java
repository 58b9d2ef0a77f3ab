/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Records that a contract allows, often at the edge of what it allows. */
final class RandomRecords {
    private static final int TRIES = 12;
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "b",
            "ab",
            "b1",
            "abc",
            "B2",
            "abcb",
            "abcde",
            "abcdef",
            "abcbcbc",
            "abcbcbcbc",
            "2026-01-31",
            "2026-02-31");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "-1",
            "-3",
            "12",
            "60",
            "0.5",
            "0.25",
            "0.75",
            "1.5",
            "2.25",
            "0.001",
            "127",
            "128",
            "-128",
            "-129",
            "255",
            "256",
            "300",
            "302",
            "999",
            "1000",
            "32767",
            "32768",
            "65536",
            "99999.99",
            "2147483647",
            "2147483648",
            "4294967295",
            "4294967296",
            "9007199254740993",
            "99999999999");

    private final Random random;

    RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    Map<String, Object> record(List<?> properties) {
        Map<String, Object> record = new LinkedHashMap<>();
        for (Object each : properties) {
            Map<?, ?> property = (Map<?, ?>) each;
            Object value = value(property);
            if (value != null) {
                record.put(String.valueOf(property.get("name")), value);
            }
        }
        return record;
    }

    private Object value(Map<?, ?> property) {
        if (property.get("required") != Boolean.TRUE && random.nextInt(6) == 0) {
            return null;
        }
        Object value = null;
        for (int tries = 0; tries < TRIES; tries++) {
            value = any(property);
            if (allowed(property, value)) {
                return value;
            }
        }
        return value;
    }

    @SuppressWarnings("unchecked") // the keys of a property are texts
    private static boolean allowed(Map<?, ?> property, Object value) {
        return ReferenceEvaluator.allows((Map<String, Object>) property, value);
    }

    private Object any(Map<?, ?> property) {
        if (property.get("enum") instanceof List<?> values) {
            Object value = ((Map<?, ?>) values.get(random.nextInt(values.size()))).get("value");
            return value instanceof Number ? new BigDecimal(value.toString()) : value;
        }
        return switch (String.valueOf(property.get("logicalType"))) {
            case "string", "date" -> one(TEXTS);
            case "integer", "number" -> number(property);
            case "boolean" -> random.nextBoolean();
            case "object" ->
                property.get("properties") instanceof List<?> inside ? record(inside) : Map.of("a", "x", "b", "y");
            case "array" -> list(property);
            default -> map((Map<?, ?>) property.get("map"));
        };
    }

    private BigDecimal number(Map<?, ?> property) {
        if (property.get("logicalTypeOptions") instanceof Map<?, ?> options && random.nextBoolean()) {
            for (String key : List.of("maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf")) {
                if (options.get(key) instanceof Number bound && random.nextBoolean()) {
                    return new BigDecimal(bound.toString()).add(BigDecimal.valueOf(random.nextInt(3) - 1));
                }
            }
        }
        return new BigDecimal(one(NUMBERS));
    }

    private List<Object> list(Map<?, ?> property) {
        List<Object> list = new ArrayList<>();
        for (int size = random.nextInt(6); size > 0; size--) {
            Object item = property.get("items") instanceof Map<?, ?> items ? value(items) : one(TEXTS);
            list.add(item == null ? "nothing" : item);
            if (random.nextInt(4) == 0) {
                list.add(list.get(0));
            }
        }
        return list;
    }

    private Map<String, Object> map(Map<?, ?> kinds) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int size = random.nextInt(3); size > 0; size--) {
            Object value = value((Map<?, ?>) kinds.get("value"));
            map.put(one(TEXTS), value);
        }
        return map;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
