/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.event.EventBatch;
import dev.pacta.lineage.event.EventJson;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.OwnDatabase;
import dev.pacta.testkit.SharedInputs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * The lineage part of {@code docs/conformance.md}: what every recorded set of events and every facet instance of the standard became.
 * Run with {@code -Dpacta.docs.write=true} to write it anew.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ConformanceTablesTest {
    private static final Path FILE = Path.of("..", "docs", "conformance.md");
    /** Run, job, dataset read, its reading, dataset written, its writing, dataset declared. */
    private static final long PLACES = 7;

    /** Instances of facets for which the standard has none. */
    private static final Path OURS = Path.of("src", "test", "resources", "facets");

    private static final String OURS_BEFORE = "Pacta's own: ";

    private static final String BEGIN = "<!-- lineage tables: begin -->";
    private static final String END = "<!-- lineage tables: end -->";
    private static final List<String> SETS =
            List.of("column-lineage", "marquez-cases", "marquez-seed.template.json", "spark-bigquery-shakespeare");

    private static final String FLOW = " and kind in ('DIRECT', 'INDIRECT')";

    /** What may come of events; each gives a count or nothing. */
    private static final Map<String, String> COUNTS = new TreeMap<>(Map.ofEntries(
            Map.entry("1 datasets", "select count(*) from lineage_node where kind = 'DATASET'"),
            Map.entry("2 fields", "select count(*) from lineage_node where kind = 'FIELD'"),
            Map.entry("3 jobs", "select count(*) from lineage_node where kind = 'JOB'"),
            Map.entry("4 schema versions", "select count(*) from lineage_schema"),
            Map.entry("5 column edges", "select count(*) from lineage_edge where grade = 1" + FLOW),
            Map.entry("6 explicit edges", "select count(*) from lineage_edge where grade = 0" + FLOW),
            Map.entry("7 implied edges", "select count(*) from lineage_edge where grade = 2" + FLOW),
            Map.entry("8 pairs of names", "select count(*) from lineage_same"),
            Map.entry("8 changes of a whole dataset", "select count(*) from lineage_lifecycle"),
            Map.entry("8 parent runs", "select count(*) from lineage_run where parent_run_id is not null"),
            Map.entry("9 nominal times", "select count(*) from lineage_run where nominal_start is not null"),
            Map.entry("6 declared edges", "select count(*) from lineage_edge where grade = 3" + FLOW),
            Map.entry(
                    "7 relations among jobs",
                    "select count(*) from lineage_edge where kind in ('CONTROL', 'CONTAINMENT')")));

    @Inject
    DataSource admin;

    private DataSource database;

    @Test
    void theTablesOfTheDocumentAreWhatTheCollectorDoes() throws Exception {
        database = OwnDatabase.create(admin, "conformance");
        List<String> lines = new ArrayList<>();
        lines.addAll(sets());
        lines.add("");
        lines.addAll(facets());
        String document = Files.readString(FILE);
        if (Boolean.getBoolean("pacta.docs.write")) {
            document = replaced(document, lines);
            Files.writeString(FILE, document);
        }
        String between = document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END));
        assertThat(between.strip().lines())
                .as("docs/conformance.md; write it anew with -Dpacta.docs.write=true")
                .containsExactlyElementsOf(lines);
    }

    private static String replaced(String document, List<String> lines) {
        return document.substring(0, document.indexOf(BEGIN) + BEGIN.length())
                + "\n"
                + String.join("\n", lines)
                + "\n"
                + document.substring(document.indexOf(END));
    }

    private List<String> sets() throws Exception {
        List<String> lines = new ArrayList<>(
                List.of("| Events | taken | became | facets kept, newest of each name |", "|---|---|---|---|"));
        for (String set : SETS) {
            OwnDatabase.empty(database);
            List<byte[]> events = events(set);
            try (Replica replica = new Replica(database)) {
                events.forEach(replica::keep);
                replica.folding.caughtUp();
            }
            long taken = count("select count(*) from lineage_event");
            lines.add("| `%s` | %d of %d | %s | %d |"
                    .formatted(
                            set, taken, events.size(), counts(Map.of()), count("select count(*) from lineage_facet")));
        }
        return lines;
    }

    private static List<byte[]> events(String set) throws IOException {
        List<byte[]> events = new ArrayList<>();
        for (Path file : files("data/openlineage-events/" + set)) {
            String text = Files.readString(file)
                    .replace("{{RUN_START_TIME}}", "2026-01-01T00:00:00Z")
                    .replaceAll("\\{\\{RUN_END_TIME_AFTER_\\d+_MINUTES\\}\\}", "2026-01-01T01:00:00Z");
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            events.addAll(text.stripLeading().startsWith("[") ? EventBatch.split(bytes) : List.of(bytes));
        }
        return events;
    }

    /** Each instance hangs at every place where facets hang, because producers do not agree where; beside an event without it. */
    private List<String> facets() throws Exception {
        List<String> lines = new ArrayList<>(
                List.of("| Facet instance | facets | kept as they came | became |", "|---|---|---|---|"));
        Map<String, Long> without = new TreeMap<>();
        after("{}");
        for (String name : COUNTS.keySet()) {
            without.put(name, count(COUNTS.get(name)));
        }
        Path standard = folder("standards/openlineage/tests");
        for (Path file : files(standard)) {
            line(standard.relativize(file).toString(), file, without).ifPresent(lines::add);
        }
        for (Path file : files(OURS)) {
            lines.add(line(OURS_BEFORE + file.getFileName(), file, without).orElseThrow());
        }
        assertThat(lines).hasSizeGreaterThan(40);
        return lines;
    }

    /** What a file with facets became; nothing for a whole event. */
    private Optional<String> line(String name, Path file, Map<String, Long> without) throws Exception {
        String text = Files.readString(file);
        JsonNode facets = EventJson.tree(text.getBytes(StandardCharsets.UTF_8));
        if (facets.has("eventTime")) {
            return Optional.empty();
        }
        after(text);
        long most = PLACES * facets.size();
        assertThat(places(facets)).as(name).isEqualTo(most);
        String words = String.join(", ", new TreeSet<>(names(facets)));
        return Optional.of("| `%s` | %s | at all places | %s |".formatted(name, words, counts(without)));
    }

    private void after(String facets) throws SQLException {
        OwnDatabase.empty(database);
        String event = """
                {"eventType": "COMPLETE", "eventTime": "2026-01-01T00:00:00Z", "run": {"runId": "run", "facets": %1$s},
                 "job": {"namespace": "standard", "name": "job", "facets": %1$s},
                 "inputs": [{"namespace": "standard", "name": "in", "facets": %1$s, "inputFacets": %1$s}],
                 "outputs": [{"namespace": "standard", "name": "out", "facets": %1$s, "outputFacets": %1$s}]}
                """.formatted(facets);
        String declared = """
                {"eventTime": "2026-01-01T00:00:00Z", "dataset": {"namespace": "standard", "name": "told", "facets": %s}}
                """.formatted(facets);
        try (Replica replica = new Replica(database)) {
            replica.keep(event.getBytes(StandardCharsets.UTF_8), declared.getBytes(StandardCharsets.UTF_8));
            replica.folding.caughtUp();
        }
    }

    /** How many of the facets are in the database as they came, over all places. */
    private long places(JsonNode facets) throws SQLException {
        long same = 0;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select f.name, b.body from lineage_facet f join lineage_facet_body b on b.digest = f.digest")) {
            while (rows.next()) {
                same += facets.path(rows.getString(1)).equals(EventJson.trusted(rows.getString(2))) ? 1 : 0;
            }
        }
        return same;
    }

    private static List<String> names(JsonNode facets) {
        List<String> names = new ArrayList<>();
        facets.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private String counts(Map<String, Long> without) throws SQLException {
        List<String> counts = new ArrayList<>();
        for (Map.Entry<String, String> one : COUNTS.entrySet()) {
            long count = count(one.getValue()) - without.getOrDefault(one.getKey(), 0L);
            if (count != 0) {
                counts.add("%d %s".formatted(count, one.getKey().substring(2)));
            }
        }
        return counts.isEmpty() ? "nothing but the facet" : String.join(", ", counts);
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Path folder(String name) {
        int slash = name.lastIndexOf('/');
        // A single file is found through its folder.
        return name.endsWith(".json")
                ? folder(name.substring(0, slash)).resolve(name.substring(slash + 1))
                : SharedInputs.folder(name).orElseGet(() -> abort("no shared inputs on this machine: " + name));
    }

    private static List<Path> files(String name) throws IOException {
        return files(folder(name));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> listed = Files.walk(folder)) {
            return listed.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
