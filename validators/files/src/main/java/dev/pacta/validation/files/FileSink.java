/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.odcs.JsonText;
import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.rows.Struct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the records of one file to the run, and the bad ones to the quarantine. */
final class FileSink implements RecordSource.Sink {
    private final Path file;
    private final RecordSource source;
    private final ValidationRun run;
    private final @Nullable Quarantine quarantine;
    private final ProgressListener listener;
    private final long size;
    private long records;

    FileSink(
            Path file,
            RecordSource source,
            ValidationRun run,
            @Nullable Quarantine quarantine,
            ProgressListener listener,
            long recordsBefore)
            throws IOException {
        this.file = file;
        this.source = source;
        this.run = run;
        this.quarantine = quarantine;
        this.listener = listener;
        this.size = Files.isRegularFile(file) ? Files.size(file) : 0;
        this.records = recordsBefore;
    }

    long records() {
        return records;
    }

    @Override
    public void bytes(byte[] json, Location location) throws IOException {
        Verdict verdict = run.accept(json, location);
        records++;
        if (!verdict.isValid() && quarantine != null) {
            quarantine.add(file, source.form(), json, verdict, location);
        }
    }

    @Override
    public void parsed(Map<String, @Nullable Object> record, String raw, Location location) throws IOException {
        keep(run.accept(record, location), raw, location);
    }

    @Override
    public void row(Struct record, Location location) throws IOException {
        Verdict verdict = run.accept(record, location);
        boolean kept = !verdict.isValid() && quarantine != null;
        keep(verdict, kept ? JsonText.of(PlainRecords.map(record)) : null, location);
    }

    @Override
    public void unreadable(String reason, @Nullable String raw, Location location) throws IOException {
        keep(run.acceptUnreadable(reason, location), raw, location);
    }

    private void keep(Verdict verdict, @Nullable String raw, Location location) throws IOException {
        records++;
        if (!verdict.isValid() && quarantine != null) {
            byte[] bytes = raw == null ? null : raw.getBytes(StandardCharsets.UTF_8);
            quarantine.add(file, source.form(), bytes, verdict, location);
        }
    }

    @Override
    public void progress(long bytes) {
        listener.progress(file, bytes, size, records);
    }
}
