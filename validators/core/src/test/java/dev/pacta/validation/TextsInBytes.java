/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import dev.pacta.validation.rows.SingleValue;
import dev.pacta.validation.rows.Struct;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map as records of engines are: each text in bytes between others that would change what it means, or at the end of its array, where nobody
 * may read on.
 */
final class TextsInBytes implements Struct {
    private final Map<?, ?> values;
    private final List<String> names = new ArrayList<>();

    TextsInBytes(Map<?, ?> values) {
        this.values = values;
        values.keySet().forEach(name -> names.add((String) name));
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public @Nullable Object value(int position) {
        Object value = values.get(names.get(position));
        return value instanceof Map<?, ?> map ? new TextsInBytes(map) : value;
    }

    @Override
    public boolean read(int position, SingleValue into) {
        Object value = values.get(names.get(position));
        if (value instanceof String text) {
            text(text, into);
        } else if (value instanceof Integer || value instanceof Long) {
            into.integer(((Number) value).longValue());
        } else if (value instanceof BigDecimal number
                && new BigDecimal(Double.toString(number.doubleValue())).equals(number)) {
            into.real(number.doubleValue());
        } else {
            return false;
        }
        return true;
    }

    private static void text(String text, SingleValue into) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int before = utf8.length % 5;
        int behind = utf8.length % 3 == 0 ? 0 : utf8.length % 11;
        byte[] bytes = new byte[before + utf8.length + behind];
        Arrays.fill(bytes, (byte) (utf8.length % 2 == 0 ? '7' : -1));
        System.arraycopy(utf8, 0, bytes, before, utf8.length);
        into.text(bytes, before, utf8.length);
    }
}
