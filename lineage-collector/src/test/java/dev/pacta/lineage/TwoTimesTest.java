/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Interval;
import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What was so at a time, as it was known at another. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class TwoTimesTest {
    private static final List<String> DAYS = List.of(
            "2026-03-01T00:00:00Z",
            "2026-03-02T00:00:00Z",
            "2026-03-03T00:00:00Z",
            "2026-03-04T00:00:00Z",
            "2026-03-05T00:00:00Z",
            "2026-03-06T00:00:00Z");

    @Inject
    EventIntake intake;

    @Inject
    GraphKeeper keeper;

    private record Told(Instant known, List<TreeSet<String>> byDay) {}

    @Test
    void whatWasAnsweredThenIsWhatIsAnsweredLaterAsOfThen() {
        Random random = new Random(7);
        List<Told> told = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            intake.accept(event(random, step));
            told.add(new Told(afterAll(), byDay(Long.MAX_VALUE)));
        }

        assertThat(told.stream().distinct().count()).isGreaterThan(40);
        for (int step = 0; step < told.size(); step++) {
            long known = Interval.micros(told.get(step).known());
            assertThat(byDay(known))
                    .as("after step %d", step)
                    .isEqualTo(told.get(step).byDay());
        }
    }

    @Test
    void whatWasDroppedAndCameAgainWasNotThereBetween() {
        intake.accept(written("again-1", DAYS.get(0)));
        Instant first = afterAll();
        intake.accept(changed("DROP", "again", DAYS.get(1), 9));
        Instant dropped = afterAll();
        intake.accept(written("again-2", DAYS.get(3)));
        intake.accept(changed("DROP", "again", DAYS.get(4), 9));
        intake.accept(written("again-3", DAYS.get(5)));
        Instant all = afterAll();

        assertThat(daysOf("again", all)).isEqualTo(List.of(true, false, false, true, false, true));
        assertThat(daysOf("again", dropped)).isEqualTo(List.of(true, false, false, false, false, false));
        assertThat(daysOf("again", first)).isEqualTo(List.of(true, true, true, true, true, true));
    }

    private static byte[] written(String run, String day) {
        return Events.run(run, "COMPLETE", "times", "writer")
                .at(day)
                .reads("times", "source")
                .writes("times", "again")
                .bytes();
    }

    private List<Boolean> daysOf(String dataset, Instant known) {
        return byDay(Interval.micros(known)).stream()
                .map(seen -> seen.contains("job:times:writer > dataset:times:" + dataset))
                .toList();
    }

    /** Declarations that name other inputs each time, complete snapshots, plain runs, drops and overwritings, in no order of time. */
    private static byte[] event(Random random, int step) {
        String day = DAYS.get(random.nextInt(DAYS.size()));
        String input = "in-" + random.nextInt(3);
        return switch (random.nextInt(5)) {
            case 0 ->
                Events.job("times", "declared")
                        .at(day)
                        .reads("times", input)
                        .writes("times", "out")
                        .bytes();
            case 1 ->
                Events.run("snapshot" + step, "RUNNING", "times", "snapshot")
                        .at(day)
                        .facet("/job/facets", "jobType", """
                                {"emissionPattern": {"eventContentMode": "COMPLETE_SNAPSHOT"}}""")
                        .reads("times", input)
                        .bytes();
            case 2 ->
                Events.run("plain" + step, "COMPLETE", "times", "plain")
                        .at(day)
                        .reads("times", input)
                        .writes("times", "out")
                        .column(input, "a", "b", "IDENTITY", false)
                        .bytes();
            case 3 -> changed("DROP", input, day, step);
            default -> changed(random.nextBoolean() ? "OVERWRITE" : "TRUNCATE", "out", day, step);
        };
    }

    private static byte[] changed(String change, String dataset, String day, int step) {
        return Events.run("change" + step, "COMPLETE", "times", "keeper-" + step % 2)
                .at(day)
                .writes("times", dataset)
                .facet(
                        "/outputs/0/facets",
                        "lifecycleStateChange",
                        "{\"lifecycleStateChange\": \"%s\"}".formatted(change))
                .bytes();
    }

    /** A time after everything that was folded so far and before everything that will be. */
    private Instant afterAll() {
        keeper.current();
        Instant folded = Instant.now();
        while (!Instant.now().isAfter(folded.plusNanos(1_000))) {
            Thread.onSpinWait();
        }
        return folded;
    }

    private List<TreeSet<String>> byDay(long known) {
        LineageGraph graph = keeper.current();
        return DAYS.stream()
                .map(day -> seen(graph, new AsOf(Interval.micros(Instant.parse(day)), known)))
                .toList();
    }

    private static TreeSet<String> seen(LineageGraph graph, AsOf asOf) {
        TreeSet<String> seen = new TreeSet<>();
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (graph.namespace(node).equals("times")) {
                graph.forEachOut(node, edge -> {
                    if (asOf.sees(graph.interval(edge))) {
                        seen.add(graph.id(graph.source(edge)) + " > " + graph.id(graph.target(edge)));
                    }
                });
            }
        }
        return seen;
    }
}
