/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.upgrade;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The logical types of 3.1.0 for the words that people used before the standard had a list. */
final class LogicalTypes {
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("string", "string"),
            Map.entry("text", "string"),
            Map.entry("varchar", "string"),
            Map.entry("char", "string"),
            Map.entry("uuid", "string"),
            Map.entry("date", "date"),
            Map.entry("timestamp", "timestamp"),
            Map.entry("timestamp_tz", "timestamp"),
            Map.entry("timestamp_ntz", "timestamp"),
            Map.entry("datetime", "timestamp"),
            Map.entry("time", "time"),
            Map.entry("number", "number"),
            Map.entry("decimal", "number"),
            Map.entry("numeric", "number"),
            Map.entry("float", "number"),
            Map.entry("double", "number"),
            Map.entry("integer", "integer"),
            Map.entry("int", "integer"),
            Map.entry("long", "integer"),
            Map.entry("bigint", "integer"),
            Map.entry("smallint", "integer"),
            Map.entry("boolean", "boolean"),
            Map.entry("bool", "boolean"),
            Map.entry("object", "object"),
            Map.entry("record", "object"),
            Map.entry("struct", "object"),
            Map.entry("array", "array"),
            Map.entry("list", "array"));

    private LogicalTypes() {}

    static Optional<String> of(String word) {
        return Optional.ofNullable(KNOWN.get(word.toLowerCase(Locale.ROOT).replaceAll("\\s*\\(.*", "")));
    }
}
