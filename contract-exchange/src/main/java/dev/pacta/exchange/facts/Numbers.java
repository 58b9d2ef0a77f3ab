/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes numbers equal that are the same number: 1, 1.0 and 1e0. */
final class Numbers {
    private Numbers() {}

    /** The value with all numbers in it in one form; maps lose their order. */
    static Object alike(Object value) {
        if (value instanceof Number number) {
            return plain(number);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> all = new ArrayList<>();
            list.forEach(each -> all.add(each == null ? null : alike(each)));
            return all;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> all = new TreeMap<>();
            map.forEach((key, each) -> all.put(String.valueOf(key), each == null ? null : alike(each)));
            return new LinkedHashMap<>(all);
        }
        return value;
    }

    /** Text that is a number, in the same form; other text stays. */
    static Object alikeText(String text) {
        try {
            return plain(new BigDecimal(text));
        } catch (NumberFormatException other) {
            return text;
        }
    }

    private static Object plain(Number number) {
        try {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        } catch (NumberFormatException infinite) {
            return number;
        }
    }
}
