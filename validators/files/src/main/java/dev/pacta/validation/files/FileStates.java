/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What files were like before they were read. Rows are read once and asked for again by rules in SQL: of a file that changes meanwhile, a
 * verdict would be about no state that it ever had. Immutable, once made.
 */
public final class FileStates {
    private final Map<Path, State> before = new LinkedHashMap<>();

    private record State(
            long size, FileTime changed, @Nullable Object key) {}

    private FileStates() {}

    /** The files that are there now. The files of a table are never changed, so that nothing is noted of them. */
    static FileStates of(FileSet data) throws IOException {
        return data.table() == null ? of(data.files()) : new FileStates();
    }

    /** The files that are there now. */
    public static FileStates of(List<Path> files) throws IOException {
        FileStates states = new FileStates();
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                states.before.put(file, state(file));
            }
        }
        return states;
    }

    private static State state(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return new State(now.size(), now.lastModifiedTime(), now.fileKey());
    }

    /**
     * Refuses files that have changed since.
     *
     * @throws UnreadableDataException when one has grown, or was cut, written, replaced or deleted
     */
    public void demandSame() throws UnreadableDataException, IOException {
        for (Map.Entry<Path, State> each : before.entrySet()) {
            if (!isSame(each.getKey(), each.getValue())) {
                throw new UnreadableDataException(
                        each.getKey(),
                        "it changed while it was read; call again when it is written, or with a copy of it");
            }
        }
    }

    private static boolean isSame(Path file, State then) throws IOException {
        try {
            return state(file).equals(then);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
