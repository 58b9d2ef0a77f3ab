/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.files.FileReport;
import dev.pacta.validation.files.FileSettings;
import dev.pacta.validation.files.FileValidation;
import dev.pacta.validation.files.UnreadableDataException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Validates files, with the progress on a terminal. */
final class FileChecks {
    private FileChecks() {}

    static FileReport validate(
            List<Path> data,
            CompiledContract contract,
            String object,
            Mode mode,
            @Nullable Path quarantine,
            Map<String, String> references,
            Surroundings surroundings) {
        Map<String, List<Path>> referenced = new HashMap<>();
        references.forEach((name, file) -> referenced.put(name, List.of(Path.of(file))));
        TerminalProgress progress = new TerminalProgress(surroundings);
        try {
            FileSettings settings = FileSettings.of(mode, quarantine, Clock.systemUTC());
            return FileValidation.validate(data, contract, object, settings, referenced, progress);
        } catch (UnreadableDataException unreadable) {
            throw CommandFailure.badCall(
                    String.valueOf(unreadable.getMessage()), "There is no verdict; nothing was let through.");
        } catch (IOException trouble) {
            throw CommandFailure.surroundings(
                    "reading or writing broke off: " + trouble.getMessage(), "Check the disk and the permissions.");
        } finally {
            progress.done();
        }
    }
}
