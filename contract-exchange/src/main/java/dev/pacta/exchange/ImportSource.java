/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What to import, and what the draft is to be called.
 *
 * @param name the file or address, for messages
 * @param options settings of one format, such as {@code enums}; unknown ones are not looked at
 */
public record ImportSource(String name, Content content, Draft draft, Map<String, String> options) {
    public ImportSource {
        options = Map.copyOf(options);
    }

    /** Bytes without options, and a draft with the usual name. */
    public static ImportSource of(String name, byte[] bytes) {
        return new ImportSource(name, new Content.Bytes(bytes), Draft.named(name), Map.of());
    }

    /** Text without options, and a draft with the usual name. */
    public static ImportSource of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with another draft. */
    public ImportSource withDraft(Draft other) {
        return new ImportSource(name, content, other, options);
    }

    /** The same with other options. */
    public ImportSource withOptions(Map<String, String> others) {
        return new ImportSource(name, content, draft, others);
    }

    /** A setting. */
    public Optional<String> option(String key) {
        return Optional.ofNullable(options.get(key));
    }

    /** Where the source is. */
    public sealed interface Content {
        /** In memory. The array is not copied; nobody may change it. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Bytes(byte[] bytes) implements Content {}

        /** A file, for formats that are read in place. */
        record File(Path path) implements Content {}

        /** A database, by the address that its driver takes. */
        record Database(String url) implements Content {
            /** Without what the address says after the place: it may hold a password. */
            @Override
            public String toString() {
                int end = url.indexOf('?');
                return "Database[" + (end < 0 ? url : url.substring(0, end)) + "]";
            }
        }
    }
}
