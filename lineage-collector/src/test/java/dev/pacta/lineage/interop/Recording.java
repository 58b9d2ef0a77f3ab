/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.interop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a real tool sent, as {@code interop/run} recorded it, and the graph that its pipeline should give, written by hand.
 *
 * @param events the bodies, in the order in which they arrived
 */
record Recording(String tool, List<byte[]> events, JsonNode expected) {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Path FOLDER = Path.of("..", "interop");

    Recording {
        events = List.copyOf(events);
    }

    /** Every tool that has been recorded. */
    static List<Recording> all() throws IOException {
        List<Recording> all = new ArrayList<>();
        try (Stream<Path> folders = Files.list(FOLDER)) {
            for (Path folder : folders.sorted().toList()) {
                if (Files.exists(folder.resolve("expected.json"))) {
                    all.add(read(folder));
                }
            }
        }
        return all;
    }

    private static Recording read(Path folder) throws IOException {
        List<byte[]> events = Files.readAllLines(folder.resolve("events.ndjson")).stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
        JsonNode expected = MAPPER.readTree(folder.resolve("expected.json").toFile());
        return new Recording(folder.getFileName().toString(), events, expected);
    }

    /** The graph that the pipeline is, with the differences that the tool is known for. */
    TreeSet<String> graph() {
        TreeSet<String> lines = new TreeSet<>();
        expected.path("datasets").properties().forEach(dataset -> {
            lines.add("dataset " + dataset.getKey());
            dataset.getValue().forEach(field -> lines.add("field %s|%s".formatted(dataset.getKey(), field.asText())));
        });
        expected.path("jobs").forEach(job -> lines.add("job " + job.asText()));
        for (String kind : List.of("flow", "column", "influence", "parent", "control")) {
            expected.path(kind).forEach(edge -> lines.add(kind + " " + edge.asText()));
        }
        expected.path("runs")
                .properties()
                .forEach(job -> job.getValue()
                        .properties()
                        .forEach(state -> lines.add("runs %s %s %d"
                                .formatted(
                                        job.getKey(),
                                        state.getKey(),
                                        state.getValue().asInt()))));
        expected.path("differs").forEach(difference -> {
            difference.path("not").forEach(line -> {
                if (!lines.remove(line.asText())) {
                    throw new IllegalStateException(tool + " lacks what is not expected: " + line.asText());
                }
            });
            difference.path("but").forEach(line -> lines.add(line.asText()));
        });
        return lines;
    }

    /** Long names by the short ones that the expectation uses. */
    Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        expected.path("names")
                .properties()
                .forEach(name -> names.put(name.getValue().asText(), name.getKey()));
        return names;
    }

    @Override
    public String toString() {
        return tool;
    }
}
