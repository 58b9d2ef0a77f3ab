/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.checks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One expectation that is being put together. Not thread-safe. */
final class Expectation {
    private final String type;
    private final Map<String, Object> arguments = new LinkedHashMap<>();
    private final Map<String, Object> meta = new LinkedHashMap<>();

    Expectation(String type) {
        this.type = type;
    }

    /** An expectation of values of one column. */
    static Expectation of(String type, String column) {
        return new Expectation(type).with("column", column);
    }

    /** The same with an argument, if there is a value. */
    Expectation with(String argument, @Nullable Object value) {
        if (value != null) {
            arguments.put(argument, value);
        }
        return this;
    }

    /** The same with something for people, if it was said. */
    Expectation saying(String key, @Nullable String text) {
        if (text != null) {
            meta.put(key, text);
        }
        return this;
    }

    /** As it stands in a suite. */
    Map<String, Object> written() {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("type", type);
        written.put("kwargs", arguments);
        if (!meta.isEmpty()) {
            written.put("meta", meta);
        }
        return written;
    }
}
