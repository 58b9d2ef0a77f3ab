/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.pacta.validation.Location;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the bad rows of one run, in a folder of its own, and line by line beside them the reasons: {@code NAME.keys.ndjson} and {@code
 * NAME.reasons.ndjson}. The rows stay in the database; no value of theirs but the key is copied, and in the reasons no personal one. Nothing
 * that was there before is touched.
 */
final class KeyQuarantine implements AutoCloseable {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final JsonFactory JSON = new JsonFactory();

    private final Path parent;
    private final String name;
    private final RowKey key;
    private final String stamp;
    private @Nullable Path folder;
    private @Nullable Writer keys;
    private @Nullable Writer reasons;
    private long count;

    private KeyQuarantine(Path parent, String schemaObject, RowKey key, Instant now) {
        this.parent = parent;
        this.name = schemaObject.replaceAll("[^A-Za-z0-9_-]", "_");
        this.key = key;
        this.stamp = STAMP.format(now);
    }

    /** @throws UnreadableTableException when the rows have no key by which they could be found again */
    static KeyQuarantine of(Path parent, String schemaObject, RowKey key, Instant now) throws UnreadableTableException {
        if (key.isEmpty()) {
            throw new UnreadableTableException(
                    "bad rows cannot be set aside: neither the contract nor the table has a primary key by which they are found again");
        }
        return new KeyQuarantine(parent, schemaObject, key, now);
    }

    /** The folder, once there is a bad row. */
    @Nullable
    Path folder() {
        return folder;
    }

    long count() {
        return count;
    }

    void add(List<@Nullable String> values, Verdict verdict, Location location) throws IOException {
        if (folder == null) {
            begin();
        }
        if (keys != null && reasons != null) {
            keys.write(line(json -> key(json, values)));
            reasons.write(line(json -> reason(json, verdict, location)));
        }
        count++;
    }

    private void begin() throws IOException {
        Path run = create();
        folder = run;
        keys = Files.newBufferedWriter(run.resolve(name + ".keys.ndjson"), StandardCharsets.UTF_8);
        reasons = Files.newBufferedWriter(run.resolve(name + ".reasons.ndjson"), StandardCharsets.UTF_8);
    }

    private Path create() throws IOException {
        Files.createDirectories(parent);
        for (int number = 1; ; number++) {
            Path candidate = parent.resolve("%s-%s%s".formatted(name, stamp, number == 1 ? "" : "-" + number));
            try {
                return Files.createDirectory(candidate);
            } catch (FileAlreadyExistsException takenByAnotherRun) {
                continue;
            }
        }
    }

    /** Takes back what was written: the rows are judged once more. */
    void discard() throws IOException {
        close();
        Path run = folder;
        if (run != null) {
            Files.deleteIfExists(run.resolve(name + ".keys.ndjson"));
            Files.deleteIfExists(run.resolve(name + ".reasons.ndjson"));
            Files.deleteIfExists(run);
        }
    }

    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private static String line(Content content) throws IOException {
        java.io.StringWriter text = new java.io.StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private void key(JsonGenerator json, List<@Nullable String> values) throws IOException {
        for (int at = 0; at < key.columns().size(); at++) {
            json.writeStringField(key.columns().get(at).name(), values.get(at));
        }
    }

    private static void reason(JsonGenerator json, Verdict verdict, Location location) throws IOException {
        json.writeStringField("source", location.source());
        json.writeStringField("key", location.key());
        json.writeArrayFieldStart("violations");
        for (Violation violation : verdict.violations()) {
            json.writeStartObject();
            json.writeStringField("rule", violation.ruleId());
            json.writeStringField("field", violation.field());
            json.writeStringField("message", violation.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        try (Writer first = keys;
                Writer second = reasons) {
            keys = null;
            reasons = null;
        }
    }
}
