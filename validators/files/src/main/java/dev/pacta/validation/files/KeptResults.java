/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the checks of a table's files have found, kept from one snapshot to the next: counts only, no value and no key. A result is found again
 * by what it depends on: the file, its dead rows, the table's columns, and the rules. Not thread-safe.
 */
public final class KeptResults {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FORM = 1;

    private final Map<String, JsonNode> results = new TreeMap<>();
    private int found;
    private int added;

    /** None yet. */
    public KeptResults() {}

    /**
     * Reads what was kept; nothing when there is no such file.
     *
     * @throws IOException when it cannot be read, or holds something else
     */
    public static KeptResults read(Path file) throws IOException {
        KeptResults kept = new KeptResults();
        if (Files.exists(file)) {
            JsonNode document = JSON.readTree(Files.readAllBytes(file));
            if (document == null
                    || document.path("form").asInt() != FORM
                    || !document.path("results").isObject()) {
                throw new IOException("%s holds no results of checks of a table".formatted(file));
            }
            document.path("results")
                    .fields()
                    .forEachRemaining(each -> kept.results.put(each.getKey(), each.getValue()));
        }
        return kept;
    }

    /** Writes all of it; the file is replaced as a whole or not at all. */
    public void write(Path file) throws IOException {
        ObjectNode document = JSON.createObjectNode().put("form", FORM);
        ObjectNode all = document.putObject("results");
        results.forEach(all::set);
        Path absolute = file.toAbsolutePath();
        Path beside = absolute.resolveSibling(absolute.getFileName() + ".new");
        Files.write(beside, JSON.writeValueAsBytes(document));
        try {
            Files.move(beside, absolute, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(beside, absolute, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** How many files were not read, because their results were kept. */
    public int found() {
        return found;
    }

    /** How many files were read. */
    public int added() {
        return added;
    }

    Optional<JsonNode> find(String key) {
        Optional<JsonNode> result = Optional.ofNullable(results.get(key));
        found += result.isPresent() ? 1 : 0;
        return result;
    }

    void add(String key, JsonNode result) {
        results.put(key, result);
        added++;
    }

    /** Forgets the results of files that are no more. */
    void keepOnly(Collection<String> keys) {
        results.keySet().retainAll(keys);
    }
}
