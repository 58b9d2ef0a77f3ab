/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.validation.Location;
import dev.pacta.validation.jsonschema.JsonSchema;
import dev.pacta.validation.jsonschema.SchemaError;
import dev.pacta.validation.jsonschema.SchemaLimits;
import dev.pacta.validation.jsonschema.SchemaVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Checks files against a JSON Schema: a {@code .json} file is one value, in {@code .ndjson} and {@code .jsonl} each line is one; packed or not.
 * Used once, by one thread.
 */
public final class SchemaFiles {
    /** As many findings as are kept; further ones count. */
    public static final int MOST_FINDINGS = 1_000;

    private final JsonSchema schema;
    private final SchemaLimits limits;
    private final UnaryOperator<String> naming;
    private final ProgressListener progress;
    private final List<SchemaFinding> findings = new ArrayList<>();
    private long values;
    private long invalid;
    private long unfinished;

    /**
     * @param limits those with which the schema was compiled
     * @param naming how a file is called in findings
     */
    public SchemaFiles(
            JsonSchema schema, SchemaLimits limits, UnaryOperator<String> naming, ProgressListener progress) {
        this.schema = schema;
        this.limits = limits;
        this.naming = naming;
        this.progress = progress;
    }

    /**
     * Checks all values of the files.
     *
     * @throws UnreadableDataException when a file holds no JSON by its name, or is damaged
     */
    public SchemaReport check(List<Path> files) throws IOException, UnreadableDataException {
        for (Path file : files) {
            switch (FileRecords.form(file)) {
                case JSON -> document(file);
                case NDJSON -> lines(file);
                default ->
                    throw new UnreadableDataException(
                            file,
                            "a JSON Schema describes JSON: .json, .ndjson and .jsonl; for other data give a contract");
            }
        }
        return new SchemaReport(values, invalid, unfinished, findings);
    }

    private void document(Path file) throws IOException, UnreadableDataException {
        try (CountedInput input = CountedInput.open(file)) {
            tell(schema.validate(input), file, 0);
        } catch (Packing.DamagedException damaged) {
            throw new UnreadableDataException(file, String.valueOf(damaged.getMessage()), damaged);
        }
    }

    private void lines(Path file) throws IOException, UnreadableDataException {
        long total = Files.size(file);
        try (NdjsonSource source = new NdjsonSource(file, CountedInput.open(file), limits.bytes())) {
            source.readAll(new RecordSource.Sink() {
                @Override
                public void bytes(byte[] json, Location location) {
                    take(json, file, location.number());
                }

                @Override
                public void parsed(Map<String, @Nullable Object> record, String raw, Location location) {
                    throw new IllegalStateException("lines of JSON come as bytes");
                }

                @Override
                public void unreadable(String reason, @Nullable String raw, Location location) {
                    tell(SchemaVerdict.Kind.UNFINISHED, List.of(), reason, file, location.number());
                }

                @Override
                public void progress(long bytes) {
                    progress.progress(file, bytes, total, values);
                }
            });
        }
    }

    private void take(byte[] json, Path file, long line) {
        tell(schema.validate(json), file, line);
    }

    private void tell(SchemaVerdict verdict, Path file, long line) {
        tell(verdict.kind(), verdict.errors(), verdict.reason(), file, line);
    }

    private void tell(SchemaVerdict.Kind kind, List<SchemaError> errors, String reason, Path file, long line) {
        values++;
        String named = naming.apply(file.toString());
        switch (kind) {
            case VALID -> {
                // Nothing is to be said.
            }
            case INVALID -> {
                invalid++;
                errors.forEach(error -> keep(new SchemaFinding(named, line, error, "")));
            }
            case UNFINISHED -> {
                unfinished++;
                keep(new SchemaFinding(named, line, null, reason));
            }
        }
    }

    private void keep(SchemaFinding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }
}
