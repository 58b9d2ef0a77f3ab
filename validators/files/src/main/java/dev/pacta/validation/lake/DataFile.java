/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file with rows that are alive.
 *
 * @param told what the table calls it
 * @param constants values that all its rows have in fields that need not be in it, by the place of the field, as DuckDB casts text
 * @param dead the rows that are not alive, counted from 0
 * @param deletes files that say which other rows are not
 */
record DataFile(
        Path path, String told, Map<Integer, Optional<String>> constants, long[] dead, List<DeleteFile> deletes) {
    DataFile {
        constants = Map.copyOf(constants);
        deletes = List.copyOf(deletes);
    }

    /** The same file for a state whose columns have other places, or none. */
    DataFile having(Map<Integer, Integer> places) {
        Map<Integer, Optional<String>> kept = new HashMap<>();
        constants.forEach((place, value) -> {
            Integer other = places.get(place);
            if (other != null) {
                kept.put(other, value);
            }
        });
        return new DataFile(path, told, kept, dead, deletes);
    }

    /**
     * A Parquet file that names rows.
     *
     * @param keys the fields by which it names them; none when by file and position
     */
    record DeleteFile(Path path, List<LakeField> keys) {
        DeleteFile {
            keys = List.copyOf(keys);
        }
    }
}
