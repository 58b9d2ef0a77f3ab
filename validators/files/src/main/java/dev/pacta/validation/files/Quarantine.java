/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.pacta.validation.Location;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The bad records of one run, in a folder of its own: for each file with bad records one with the records as they were, and beside
 * it {@code …reasons.ndjson}, in which no value of a record stands that is personal. Nothing that was there before is touched.
 */
final class Quarantine implements AutoCloseable {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final JsonFactory JSON = new JsonFactory();

    private final Path parent;
    private final String name;
    private @Nullable Path folder;
    private @Nullable OutputStream records;
    private @Nullable OutputStream reasons;
    private @Nullable Path current;
    private long count;

    Quarantine(Path parent, String schemaObject, Instant now) {
        this.parent = parent;
        this.name = schemaObject.replaceAll("[^A-Za-z0-9_-]", "_") + "-" + STAMP.format(now);
    }

    /** The folder, once there is a bad record. */
    @Nullable
    Path folder() {
        return folder;
    }

    long count() {
        return count;
    }

    /**
     * Puts a record aside.
     *
     * @throws IOException when it cannot be written, as on a full disk; the message says where and how far it is
     */
    void add(Path file, RecordSource.QuarantineForm form, byte @Nullable [] raw, Verdict verdict, Location location)
            throws IOException {
        try {
            keep(file, form, raw, verdict, location);
        } catch (IOException full) {
            throw broken(full);
        }
    }

    private IOException broken(IOException cause) {
        return new IOException(
                "the quarantine in %s cannot be written, after %,d bad records: %s; it is not whole, and there is no verdict"
                        .formatted(folder == null ? parent : folder, count, cause.getMessage()),
                cause);
    }

    private void keep(
            Path file, RecordSource.QuarantineForm form, byte @Nullable [] raw, Verdict verdict, Location location)
            throws IOException {
        if (!file.equals(current)) {
            begin(file, form);
        }
        if (records != null && raw != null) {
            records.write(raw);
            records.write('\n');
        }
        if (reasons != null) {
            // Encoded here: a lone surrogate in a value becomes a question mark instead of ending the run.
            reasons.write((reason(verdict, location) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        count++;
    }

    private void begin(Path file, RecordSource.QuarantineForm form) throws IOException {
        endFile();
        current = file;
        Path run = folder == null ? create() : folder;
        folder = run;
        String base = Packing.plain(file.getFileName().toString()).replaceAll("\\.[A-Za-z]+$", "");
        Path target = unused(run, base, form.ending());
        records = new BufferedOutputStream(Files.newOutputStream(target));
        reasons = new BufferedOutputStream(
                Files.newOutputStream(target.resolveSibling(target.getFileName() + ".reasons.ndjson")));
        if (form.header() != null) {
            records.write((form.header() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private Path create() throws IOException {
        Files.createDirectories(parent);
        for (int number = 1; ; number++) {
            Path candidate = parent.resolve(number == 1 ? name : name + "-" + number);
            try {
                return Files.createDirectory(candidate);
            } catch (java.nio.file.FileAlreadyExistsException takenByAnotherRun) {
                continue;
            }
        }
    }

    private static Path unused(Path folder, String base, String ending) {
        Path candidate = folder.resolve(base + "." + ending);
        for (int number = 2; Files.exists(candidate); number++) {
            candidate = folder.resolve("%s-%d.%s".formatted(base, number, ending));
        }
        return candidate;
    }

    private static String reason(Verdict verdict, Location location) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("source", location.source());
            json.writeNumberField(location.unit().name().toLowerCase(Locale.ROOT), location.number());
            json.writeArrayFieldStart("violations");
            for (Violation violation : verdict.violations()) {
                json.writeStartObject();
                json.writeStringField("rule", violation.ruleId());
                json.writeStringField("field", violation.field());
                String cell = location.cell(violation.field());
                if (cell != null) {
                    json.writeStringField("cell", cell);
                }
                json.writeStringField("message", violation.message());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        try {
            endFile();
        } catch (IOException full) {
            throw broken(full);
        }
    }

    private void endFile() throws IOException {
        try (OutputStream first = records;
                OutputStream second = reasons) {
            records = null;
            reasons = null;
        }
    }
}
