/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import dev.pacta.lineage.testing.OwnDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Any order and any repetition of the same events leads to the same tables. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class PermutationTest {
    private static final int ORDERS = Integer.getInteger("pacta.permutations", 30);

    @Inject
    DataSource admin;

    @Test
    void anyOrderAndRepetitionOfTheEventsGivesTheSameState() throws Exception {
        DataSource database = OwnDatabase.create(admin, "permutations");
        List<byte[]> events = events();
        TreeMap<String, String> expected = stateAfter(database, events, new Random(0));
        assertThat(expected.keySet()).hasSizeGreaterThan(25);

        for (int order = 1; order <= ORDERS; order++) {
            Random random = new Random(order);
            List<byte[]> shuffled = new ArrayList<>(events);
            for (int repeated = 0; repeated < 4; repeated++) {
                shuffled.add(events.get(random.nextInt(events.size())));
            }
            Collections.shuffle(shuffled, random);
            assertThat(stateAfter(database, shuffled, random))
                    .as("order %d", order)
                    .isEqualTo(expected);
        }
    }

    /** Sends the events in groups of random size to empty tables. */
    private static TreeMap<String, String> stateAfter(DataSource database, List<byte[]> events, Random random)
            throws SQLException {
        OwnDatabase.empty(database);
        try (Replica replica = new Replica(database)) {
            for (int from = 0; from < events.size(); ) {
                int to = Math.min(events.size(), from + 1 + random.nextInt(4));
                replica.keep(events.subList(from, to).toArray(byte[][]::new));
                if (random.nextBoolean()) {
                    replica.folding.caughtUp();
                }
                from = to;
            }
            replica.folding.caughtUp();
        }
        return KeptState.of(database);
    }

    /** A run from start to end with words that contradict each other, some at the same moment; declarations; snapshots. */
    private static List<byte[]> events() {
        List<Events> events = new ArrayList<>();
        for (String state : List.of("OTHER", "START", "RUNNING", "COMPLETE", "FAIL", "ABORT")) {
            for (String time : List.of("2026-01-01T00:00:00Z", "2026-01-01T00:05:00Z")) {
                events.add(run(state, time, "job"));
            }
        }
        events.add(run("RUNNING", "2026-01-01T00:05:00Z", "renamed-job"));
        for (String time : List.of("2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z", "2026-01-04T00:00:00Z")) {
            events.add(Events.job("store", "declared")
                    .at(time)
                    .reads("store", "always")
                    .reads("store", "only-" + time));
            events.add(Events.dataset("store", "declared-too")
                    .at(time)
                    .facet("/dataset/facets", "columnLineage", columns(time)));
            events.add(Events.run("snapshots", "RUNNING", "store", "snapshots")
                    .at(time)
                    .facet(
                            "/job/facets",
                            "jobType",
                            "{\"emissionPattern\": {\"eventContentMode\": \"COMPLETE_SNAPSHOT\"}}")
                    .reads("store", "always")
                    .reads("store", "only-" + time));
        }
        events.addAll(lifecycle());
        events.addAll(repeating());
        return events.stream().map(Events::bytes).toList();
    }

    /** A job that says the same each day, but for one day; its output is emptied in between. */
    private static List<Events> repeating() {
        List<Events> events = new ArrayList<>();
        for (int day = 1; day <= 6; day++) {
            Events event = Events.run("day " + day, "COMPLETE", "store", "daily")
                    .at("2026-02-0%dT00:00:00Z".formatted(day))
                    .reads("store", "daily-in")
                    .writes("store", "daily-out")
                    .column("daily-in", "a", "b", day == 3 ? "AGGREGATION" : "IDENTITY", false)
                    .facet("/run/facets", "day", "{\"number\": %d}".formatted(day));
            events.add(event);
        }
        events.add(changed("TRUNCATE", "daily-out", "2026-02-04T12:00:00Z"));
        events.add(Events.job("store", "daily").at("2026-02-05T12:00:00Z").reads("store", "daily-in"));
        return events;
    }

    /** Datasets that are dropped, renamed, emptied and overwritten between the sightings of their edges. */
    private static List<Events> lifecycle() {
        List<Events> events = new ArrayList<>();
        for (String job : List.of("writer", "other-writer")) {
            for (String time : List.of("2026-01-01T06:00:00Z", "2026-01-03T06:00:00Z")) {
                events.add(Events.run(job + time, "COMPLETE", "store", job)
                        .at(time)
                        .reads("store", "of-" + time)
                        .writes("store", "changing")
                        .column("of-" + time, "a", "b", "IDENTITY", false)
                        .column("of-" + time, "a", "of " + job, "IDENTITY", false));
            }
        }
        events.add(Events.run("reader", "COMPLETE", "store", "reader")
                .at("2026-01-02T00:00:00Z")
                .reads("store", "changing"));
        for (String time : List.of("2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z")) {
            events.add(Events.dataset("store", "changing").at(time).facet("/dataset/facets", "symlinks", """
                            {"identifiers": [{"namespace": "store", "name": "db.changing"}, {"namespace": "store", "name": "at %s"}]}
                            """.formatted(
                            time)));
        }
        events.add(changed("TRUNCATE", "changing", "2026-01-02T12:00:00Z"));
        events.add(changed("OVERWRITE", "changing", "2026-01-03T12:00:00Z"));
        events.add(changed("DROP", "of-2026-01-01T06:00:00Z", "2026-01-01T12:00:00Z"));
        events.add(changed("RENAME", "renamed", "2026-01-04T12:00:00Z")
                .facet("/outputs/0/facets", "lifecycleStateChange", """
                        {"lifecycleStateChange": "RENAME", "previousIdentifier": {"namespace": "store", "name": "out"}}"""));
        return events;
    }

    private static Events changed(String change, String dataset, String time) {
        return Events.run(change, "COMPLETE", "store", "writer")
                .at(time)
                .writes("store", dataset)
                .facet(
                        "/outputs/0/facets",
                        "lifecycleStateChange",
                        "{\"lifecycleStateChange\": \"%s\"}".formatted(change));
    }

    private static Events run(String state, String time, String job) {
        String word = "%s at %s of %s".formatted(state, time, job);
        Events event = Events.run("run", state, "store", job)
                .at(time)
                .reads("store", "in")
                .writes("store", "out")
                .column("in", "a", "b", state, false)
                .facet("/run/facets", "jobDependencies", """
                        {"upstream": [{"job": {"namespace": "store", "name": "before %s"}}]}""".formatted(state))
                .facet("/run/facets", "said", "{\"by\": \"%s\"}".formatted(word))
                .facet(
                        "/job/facets",
                        "said",
                        "{\"by\": \"%s\", \"_deleted\": %s}".formatted(word, state.equals("ABORT")))
                .facet("/inputs/0/facets", "schema", "{\"fields\": [{\"name\": \"of %s\"}]}".formatted(word));
        return switch (state) {
            case "START", "FAIL" ->
                event.facet("/run/facets", "nominalTime", "{\"nominalStartTime\": \"%s\"}".formatted(time))
                        .facet("/run/facets", "parent", """
                                {"run": {"runId": "parent of %1$s"}, "job": {"namespace": "store", "name": "parent of %1$s"}}
                                """.formatted(word));
            case "COMPLETE" -> event.facet("/run/facets", "pacta_contract", """
                        {"contract": "orders", "version": "%s", "verdict": "passed"}""".formatted(time));
            default -> event;
        };
    }

    private static String columns(String time) {
        return """
                {"fields": {"x": {"inputFields": [{"namespace": "store", "name": "in", "field": "always"},
                                                  {"namespace": "store", "name": "in", "field": "only %s"}]}}}
                """.formatted(time);
    }
}
