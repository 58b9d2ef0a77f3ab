/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One state of a table: its columns, and the files whose rows are alive in it. Immutable; the files are not held open.
 */
public final class TableSnapshot {
    private final TableFormat format;
    private final String place;
    private final long id;
    private final Instant committed;
    private final List<LakeField> fields;
    private final Matching matching;
    private final List<DataFile> files;

    TableSnapshot(
            TableFormat format,
            String place,
            long id,
            Instant committed,
            List<LakeField> fields,
            Matching matching,
            List<DataFile> files) {
        this.format = format;
        this.place = place;
        this.id = id;
        this.committed = committed;
        this.fields = List.copyOf(fields);
        this.matching = matching;
        this.files = List.copyOf(files);
    }

    public TableFormat format() {
        return format;
    }

    /** Where the table is: a folder, or an address in a bucket. */
    public String place() {
        return place;
    }

    /** The version of a Delta table, the id of an Iceberg snapshot; -1 for an Iceberg table that has none yet. */
    public long id() {
        return id;
    }

    /** Whether anything was ever committed to the table. */
    public boolean hasCommit() {
        return id >= 0;
    }

    /** When it was committed. */
    public Instant committed() {
        return committed;
    }

    /** The names of the columns, in order. */
    public List<String> columns() {
        return fields.stream().map(LakeField::name).toList();
    }

    /** Every file that is read for it: those with rows and those that say which rows are no more. */
    public List<Path> reads() {
        Set<Path> all = new LinkedHashSet<>();
        for (DataFile file : files) {
            all.add(file.path());
            file.deletes().forEach(delete -> all.add(delete.path()));
        }
        return List.copyOf(all);
    }

    /** The names that the table gives to its files with rows. */
    public Set<String> dataFiles() {
        Set<String> names = new LinkedHashSet<>();
        files.forEach(file -> names.add(file.told()));
        return names;
    }

    /**
     * For each file with rows, by the name that the table gives to it, a digest of all on which its live rows depend.
     *
     * @param rules what else a result depends on
     */
    public Map<String, String> fingerprints(String rules) {
        Map<String, String> digests = new LinkedHashMap<>();
        for (DataFile file : files) {
            digests.put(
                    file.told(),
                    Digests.of(
                            rules,
                            format.toString(),
                            place,
                            fields.toString(),
                            matching.toString(),
                            file.told(),
                            new TreeMap<>(file.constants()).toString(),
                            Arrays.toString(file.dead()),
                            file.deletes().toString()));
        }
        return digests;
    }

    /** The same state, with the rows of those files only. */
    public TableSnapshot only(Set<String> wanted) {
        return new TableSnapshot(
                format,
                place,
                id,
                committed,
                fields,
                matching,
                files.stream().filter(file -> wanted.contains(file.told())).toList());
    }

    /** The same state in parts, each with the rows of one file. */
    public List<TableSnapshot> each() {
        return dataFiles().stream().map(file -> only(Set.of(file))).toList();
    }

    /** The same state, with those of its columns only. */
    public TableSnapshot having(Predicate<String> wanted) {
        List<LakeField> kept = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        for (int at = 0; at < fields.size(); at++) {
            if (wanted.test(fields.get(at).name())) {
                places.put(at, kept.size());
                kept.add(fields.get(at));
            }
        }
        return new TableSnapshot(
                format,
                place,
                id,
                committed,
                kept,
                matching,
                files.stream().map(file -> file.having(places)).toList());
    }

    /** The same state, of a table that is called so. */
    TableSnapshot of(String called) {
        return new TableSnapshot(format, called, id, committed, fields, matching, files);
    }

    /** The fields whose values are read: its columns, and the keys of rows that are dead. */
    Set<LakeField> asked() {
        Set<LakeField> asked = new LinkedHashSet<>(fields);
        files.forEach(file -> file.deletes().forEach(delete -> asked.addAll(delete.keys())));
        return asked;
    }

    List<LakeField> fields() {
        return fields;
    }

    Matching matching() {
        return matching;
    }

    List<DataFile> files() {
        return files;
    }
}
