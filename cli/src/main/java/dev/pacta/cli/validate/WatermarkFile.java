/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.Json;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Keeps how far the checks of a table have come. A file is replaced as a whole or not at all. */
final class WatermarkFile {
    private WatermarkFile() {}

    /** The value; nothing before the first run. A file that speaks of something else is not used. */
    static @Nullable String read(Path file, String table, String column) {
        if (!Files.exists(file)) {
            return null;
        }
        JsonNode state = content(file);
        String value = state.path("value").asText("");
        boolean same = state.path("table").asText().equals(table)
                && state.path("column").asText().equalsIgnoreCase(column)
                && !value.isEmpty();
        if (!same) {
            throw CommandFailure.badCall(
                    "%s is not the state of column '%s' of the table '%s'".formatted(file, column, table),
                    "Name another file for --state; a new one begins with all rows.");
        }
        return value;
    }

    private static JsonNode content(Path file) {
        try {
            return Json.read(Files.readAllBytes(file)).orElse(Json.object());
        } catch (IOException trouble) {
            throw CommandFailure.surroundings(
                    "the state %s cannot be read".formatted(file), "Nothing was read. Check the permissions.");
        }
    }

    static void write(Path file, String table, String column, String value) {
        JsonNode state = Json.object().put("table", table).put("column", column).put("value", value);
        Path absolute = file.toAbsolutePath();
        Path beside = absolute.resolveSibling(absolute.getFileName() + ".new");
        try {
            Files.write(beside, Json.bytes(state));
            move(beside, absolute);
        } catch (IOException trouble) {
            throw CommandFailure.surroundings(
                    "the data was checked, but how far it came cannot be written to %s".formatted(file),
                    "The next run checks the same rows again. Check the folder and the permissions.");
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
