/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the values of a selector match; a star stands for any text. */
final class SelectorText {
    private SelectorText() {}

    /** {@code pii} by its key alone, {@code class=pii} by key and value. */
    static boolean isTag(JsonNode tag, String value) {
        int equals = value.indexOf('=');
        return equals < 0
                ? isWord(tag, "key", value)
                : isWord(tag, "key", value.substring(0, equals)) && isWord(tag, "value", value.substring(equals + 1));
    }

    static boolean isWord(JsonNode entry, String key, String value) {
        return Pattern.compile(expression(value), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(entry.path(key).asText(""))
                .matches();
    }

    static Pattern whole(String value) {
        return Pattern.compile(expression(value), Pattern.DOTALL);
    }

    static String expression(String value) {
        return Arrays.stream(value.split("\\*+", -1))
                .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                .collect(Collectors.joining(".*"));
    }
}
