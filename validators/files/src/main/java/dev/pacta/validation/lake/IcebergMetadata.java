/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the file that describes the present state of an Iceberg table. */
final class IcebergMetadata {
    private static final Pattern NUMBERED =
            Pattern.compile("(?:v(\\d{1,18})|(\\d{1,18})-.*)(?:\\.gz)?\\.metadata\\.json(?:\\.gz)?");

    private IcebergMetadata() {}

    static boolean isThere(Path place) {
        if (Files.isRegularFile(place)) {
            Path parent = place.toAbsolutePath().getParent();
            return number(place) >= 0 && parent != null && parent.endsWith("metadata");
        }
        Path folder = place.resolve("metadata");
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> number(file) >= 0);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * The newest one. Tables of a catalog may have leftovers of commits that lost, so two newest ones are refused.
     *
     * @param place the folder of the table, or the file itself
     */
    static Path current(Path place) throws IOException, UnreadableTableFolderException {
        if (Files.isRegularFile(place)) {
            return place;
        }
        List<Path> newest = new ArrayList<>();
        try (Stream<Path> files = Files.list(place.resolve("metadata"))) {
            files.sorted().forEach(file -> {
                long number = number(file);
                long found = newest.isEmpty() ? 0 : number(newest.get(0));
                if (number > found) {
                    newest.clear();
                }
                if (number >= found) {
                    newest.add(file);
                }
            });
        }
        if (newest.size() != 1) {
            throw new UnreadableTableFolderException(
                    "%s has %d newest metadata files; name the one that its catalog names"
                            .formatted(place, newest.size()));
        }
        return newest.get(0);
    }

    private static long number(Path file) {
        Matcher numbered = NUMBERED.matcher(file.getFileName().toString());
        if (!numbered.matches()) {
            return -1;
        }
        return Long.parseLong(numbered.group(1) == null ? numbered.group(2) : numbered.group(1));
    }
}
