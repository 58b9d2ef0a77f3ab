/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map: texts and values by turns. */
final class MapPart extends Part {
    private final TextPart key = new TextPart();
    private final Part value;

    MapPart(Part value) {
        this.value = value;
    }

    @Override
    int behind(Input input, int at, int depth) {
        return Blocks.walk(input, at, here -> value.behind(input, key.behind(input, here, depth), depth + 1));
    }

    @Override
    Object value(Input input, int at) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        Blocks.walk(input, at, here -> {
            int start = input.behindNumber(here);
            int end = key.behind(input, here, 0);
            String name = new String(input.bytes(), start, end - start, StandardCharsets.UTF_8);
            members.put(name, value.value(input, end));
            return value.behind(input, end, 0);
        });
        return members;
    }
}
