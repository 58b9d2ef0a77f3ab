/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.exchange;

import dev.pacta.cli.console.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files, never over others unless that is wanted. */
final class SavedFile {
    private SavedFile() {}

    /** @throws CommandFailure when the file is there and may not be written over */
    static void free(Path file, boolean force) {
        if (!force && Files.exists(file)) {
            throw CommandFailure.badCall(
                    file + " is there already", "Write elsewhere, or say --force to write over it.");
        }
    }

    static void save(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw CommandFailure.surroundings(file + " cannot be written", "Check the folder and the disk.");
        }
    }
}
