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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes the records of one file to the run, and the bad ones to the quarantine. */
final class FileSink implements RecordSource.Sink {
    private final Path file;
    private final RecordSource source;
    private final ValidationRun run;
    private final @Nullable Quarantine quarantine;
    private final ProgressListener listener;
    private final long size;
    private final @Nullable String shown;
    private long records;

    /** With the file's own name. */
    FileSink(
            Path file,
            RecordSource source,
            ValidationRun run,
            @Nullable Quarantine quarantine,
            ProgressListener listener,
            long recordsBefore)
            throws IOException {
        this(file, source, run, quarantine, listener, recordsBefore, UnaryOperator.identity());
    }

    /** @param names how reports call the file */
    FileSink(
            Path file,
            RecordSource source,
            ValidationRun run,
            @Nullable Quarantine quarantine,
            ProgressListener listener,
            long recordsBefore,
            UnaryOperator<String> names)
            throws IOException {
        this.file = file;
        this.source = source;
        this.run = run;
        this.quarantine = quarantine;
        this.listener = listener;
        this.size = Files.isRegularFile(file) ? Files.size(file) : 0;
        this.records = recordsBefore;
        String name = names.apply(file.toString());
        this.shown = name.equals(file.toString()) ? null : name;
    }

    long records() {
        return records;
    }

    private Location named(Location location) {
        return shown == null
                ? location
                : new Location(shown, location.number(), location.unit(), location.key(), location.cells());
    }

    @Override
    public void bytes(byte[] json, Location place) throws IOException {
        Location location = named(place);
        Verdict verdict = run.accept(json, location);
        records++;
        if (!verdict.isValid() && quarantine != null) {
            quarantine.add(file, source.form(), json, verdict, location);
        }
    }

    @Override
    public void parsed(Map<String, @Nullable Object> record, String raw, Location place) throws IOException {
        Location location = named(place);
        keep(run.accept(record, location), raw, location);
    }

    @Override
    public void row(Struct record, Location place) throws IOException {
        Location location = named(place);
        Verdict verdict = run.accept(record, location);
        boolean kept = !verdict.isValid() && quarantine != null;
        keep(verdict, kept ? JsonText.of(PlainRecords.map(record)) : null, location);
    }

    @Override
    public void unreadable(String reason, @Nullable String raw, Location place) throws IOException {
        Location location = named(place);
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
