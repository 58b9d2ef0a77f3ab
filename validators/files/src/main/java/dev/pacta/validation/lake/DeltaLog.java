/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a table's log: commits and whole checkpoints, by version. */
final class DeltaLog {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern COMMIT = Pattern.compile("(\\d{20})\\.json");
    private static final Pattern SINGLE =
            Pattern.compile("(\\d{20})\\.checkpoint(?:\\.[0-9a-fA-F-]{36})?\\.(?:parquet|json)");
    private static final Pattern PART = Pattern.compile("(\\d{20})\\.checkpoint\\.(\\d{10})\\.(\\d{10})\\.parquet");

    private final Path folder;
    private final TableFiles files;
    private final NavigableMap<Long, Path> commits = new TreeMap<>();
    private final NavigableMap<Long, List<Path>> checkpoints = new TreeMap<>();

    private DeltaLog(Path folder, TableFiles files) {
        this.folder = folder;
        this.files = files;
    }

    static DeltaLog list(Path folder, TableFiles brought) throws IOException, UnreadableTableFolderException {
        DeltaLog log = new DeltaLog(folder, brought);
        Map<String, List<Path>> parts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("_delta_log"))) {
            files.sorted().forEach(file -> log.place(file, parts));
        }
        parts.forEach((key, found) -> {
            long wanted = Long.parseLong(key.substring(key.indexOf('.') + 1));
            if (found.size() == wanted) {
                log.checkpoints.putIfAbsent(Long.valueOf(key.substring(0, key.indexOf('.'))), found);
            }
        });
        if (log.commits.isEmpty() && log.checkpoints.isEmpty()) {
            throw new UnreadableTableFolderException("the table has no commit in its _delta_log");
        }
        return log;
    }

    private void place(Path file, Map<String, List<Path>> parts) {
        String name = file.getFileName().toString();
        Matcher commit = COMMIT.matcher(name);
        Matcher single = SINGLE.matcher(name);
        Matcher part = PART.matcher(name);
        if (commit.matches()) {
            commits.put(Long.valueOf(commit.group(1)), file);
        } else if (part.matches()) {
            parts.computeIfAbsent(part.group(1) + "." + part.group(3), all -> new ArrayList<>())
                    .add(file);
        } else if (single.matches()) {
            checkpoints.put(Long.valueOf(single.group(1)), List.of(file));
        }
    }

    private long last() {
        long commit = commits.isEmpty() ? -1 : commits.lastKey();
        return Math.max(commit, checkpoints.isEmpty() ? -1 : checkpoints.lastKey());
    }

    /** The version that is meant. */
    long version(Moment moment) throws IOException, UnreadableTableFolderException {
        Instant at = moment.at();
        if (at != null) {
            return lastBefore(at);
        }
        Long wanted = moment.snapshot();
        if (wanted != null && (wanted < 0 || wanted > last())) {
            throw new UnreadableTableFolderException(
                    "the table has no version %d; its last one is %d".formatted(wanted, last()));
        }
        return wanted == null ? last() : wanted;
    }

    private long lastBefore(Instant at) throws IOException, UnreadableTableFolderException {
        long found = -1;
        Instant before = Instant.MIN;
        for (long version : commits.keySet()) {
            Instant time = time(version);
            // Clocks may go back; the protocol then counts a commit as a moment after the one before.
            before = time.isAfter(before) ? time : before.plusMillis(1);
            found = before.isAfter(at) ? found : version;
        }
        if (found < 0) {
            throw new UnreadableTableFolderException(
                    "the table has no version from %s or before that its log still tells of".formatted(at));
        }
        return found;
    }

    /** When a version was committed: as the commit says, else when its file was last changed, as Delta has it. */
    Instant time(long version) throws IOException {
        Path commit = commits.get(version);
        if (commit == null) {
            return Files.getLastModifiedTime(
                            checkpoints.getOrDefault(version, List.of(folder)).get(0))
                    .toInstant();
        }
        files.bring(commit);
        try (BufferedReader lines = Files.newBufferedReader(commit)) {
            String first = lines.readLine();
            JsonNode told = first == null
                    ? JSON.missingNode()
                    : JSON.readTree(first).path("commitInfo").path("inCommitTimestamp");
            return told.isIntegralNumber()
                    ? Instant.ofEpochMilli(told.asLong())
                    : Files.getLastModifiedTime(commit).toInstant();
        }
    }

    /** Gives the state all actions that make that version. */
    void replay(long version, DeltaState state, DeltaCheckpoints reader)
            throws IOException, UnreadableTableFolderException {
        Map.Entry<Long, List<Path>> checkpoint = checkpoints.floorEntry(version);
        long next = 0;
        if (checkpoint != null) {
            next = checkpoint.getKey() + 1;
            for (Path file : checkpoint.getValue()) {
                reader.read(file, state);
            }
        }
        for (; next <= version; next++) {
            Path commit = commits.get(next);
            if (commit == null) {
                throw new UnreadableTableFolderException(
                        "the table cannot be read at version %d: its log has no commit %d, and no checkpoint from then on"
                                .formatted(version, next));
            }
            files.bring(commit);
            lines(commit, state);
        }
    }

    static void lines(Path file, DeltaState state) throws IOException, UnreadableTableFolderException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    state.take(JSON.readTree(line));
                }
            }
        }
    }
}
