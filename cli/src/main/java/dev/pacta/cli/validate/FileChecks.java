/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.bucket.BucketSettings;
import dev.pacta.validation.engine.QualityEngines;
import dev.pacta.validation.files.FileReport;
import dev.pacta.validation.files.FileSettings;
import dev.pacta.validation.files.FileValidation;
import dev.pacta.validation.files.KeptResults;
import dev.pacta.validation.files.SnapshotValidation;
import dev.pacta.validation.files.UnreadableDataException;
import dev.pacta.validation.lake.Moment;
import dev.pacta.validation.place.DataPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Validates files, with the progress on a terminal. */
final class FileChecks {
    static final String NO_VERDICT = "There is no verdict; nothing was let through.";

    private FileChecks() {}

    static FileSettings settings(
            Mode mode, @Nullable Path quarantine, Moment moment, QualityEngines engines, Surroundings surroundings) {
        return FileSettings.of(mode, quarantine, Clock.systemUTC())
                .at(moment)
                .with(engines)
                .with(() -> BucketSettings.of(surroundings.environment()));
    }

    /** A table in a folder, with the results of its files that were kept; those of this run are added to them. */
    static KeptReport validate(
            Path table,
            CompiledContract contract,
            String object,
            FileSettings settings,
            Path state,
            Surroundings surroundings) {
        TerminalProgress progress = new TerminalProgress(surroundings);
        try {
            KeptResults kept = KeptResults.read(state);
            FileReport report = SnapshotValidation.validate(table, contract, object, settings, kept, progress);
            kept.write(state);
            return new KeptReport(report, kept);
        } catch (UnreadableDataException unreadable) {
            throw unusable(String.valueOf(unreadable.getMessage()));
        } catch (IOException trouble) {
            throw broken(trouble);
        } finally {
            progress.done();
        }
    }

    /** A report, and the results that it rests on where some were kept. */
    record KeptReport(FileReport report, @Nullable KeptResults kept) {
        CheckedData checked() {
            return kept == null ? CheckedData.of(report) : CheckedData.of(report, kept);
        }
    }

    private static CommandFailure unusable(String told) {
        return CommandFailure.badCall(told, NO_VERDICT);
    }

    private static CommandFailure broken(IOException trouble) {
        return CommandFailure.surroundings(
                "reading or writing broke off: " + trouble.getMessage(), "Check the disk and the permissions.");
    }

    /** Files, or a table in a folder. */
    static KeptReport validate(
            CalledData called,
            List<DataPlace> data,
            CompiledContract contract,
            String object,
            FileSettings settings,
            Map<String, String> references,
            Surroundings surroundings) {
        List<Path> files = called.files(data);
        Map<String, List<Path>> referenced = new HashMap<>();
        references.forEach((name, named) -> referenced.put(name, called.files(List.of(CalledData.place(named)))));
        TerminalProgress progress = new TerminalProgress(surroundings);
        try {
            return new KeptReport(
                    FileValidation.validate(files, contract, object, called.naming(settings), referenced, progress),
                    null);
        } catch (UnreadableDataException unreadable) {
            throw unusable(called.told(unreadable));
        } catch (IOException trouble) {
            throw broken(trouble);
        } finally {
            progress.done();
        }
    }
}
