/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jsonschema;

import dev.pacta.contract.LogicalType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The formats of numbers: the standard's own beside those of the OpenAPI format registry. */
final class JsonFormats {
    private static final Map<String, String> BY_STANDARD = new LinkedHashMap<>();
    private static final Map<String, String> BY_JSON = new LinkedHashMap<>();

    static {
        for (String bits : List.of("8", "16", "32", "64", "128")) {
            put("i" + bits, "int" + bits);
            put("u" + bits, "uint" + bits);
        }
        put("f32", "float");
        put("f64", "double");
    }

    private JsonFormats() {}

    private static void put(String standard, String json) {
        BY_STANDARD.put(standard, json);
        BY_JSON.put(json, standard);
    }

    /** As JSON Schema writes it. */
    static @Nullable String written(String standard) {
        return BY_STANDARD.get(standard);
    }

    /** As the standard writes it. */
    static @Nullable String read(String json) {
        return BY_JSON.get(json);
    }

    /** The type that a format of texts says. */
    static LogicalType temporal(String format) {
        return switch (format) {
            case "date" -> LogicalType.DATE;
            case "date-time" -> LogicalType.TIMESTAMP;
            case "time" -> LogicalType.TIME;
            default -> LogicalType.STRING;
        };
    }
}
