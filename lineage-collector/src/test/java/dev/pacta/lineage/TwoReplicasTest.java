/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.graph.Interval;
import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.store.Replica;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import dev.pacta.lineage.testing.OwnDatabase;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class TwoReplicasTest {
    private static final int WRITERS = 4;
    private static final int EVENTS = 60;

    @Inject
    DataSource admin;

    @Test
    void twoProcessesThatTakeEventsOnOneDatabaseSeeTheSameGraphAndLoseNoUpdate() throws Exception {
        DataSource database = OwnDatabase.create(admin, "replicas");
        try (Replica one = new Replica(database);
                Replica other = new Replica(database)) {
            GraphKeeper ofOne = new GraphKeeper(one.rows(), Replica.settings());
            GraphKeeper ofOther = new GraphKeeper(other.rows(), Replica.settings());
            ofOne.current();

            sendFromManyThreads(one, other);
            one.folding().caughtUp();
            other.folding().caughtUp();
            ofOne.follow();
            ofOther.follow();

            TreeSet<String> seen = edges(ofOne.current());
            assertThat(seen).isEqualTo(edges(ofOther.current()));
            assertThat(seen)
                    .anyMatch(edge ->
                            edge.startsWith("shared -> job") && edge.endsWith(" events=" + 2 * WRITERS * EVENTS));
        }
    }

    @Test
    void whatOneTakesTheOtherSeesWithoutTakingAnything() throws Exception {
        DataSource database = OwnDatabase.create(admin, "replicas_follow");
        try (Replica one = new Replica(database);
                Replica other = new Replica(database)) {
            GraphKeeper keeper = new GraphKeeper(other.rows(), Replica.settings());
            GraphFollowing following = new GraphFollowing(keeper);
            following.start(new StartupEvent());
            try {
                one.keep(Events.run("followed", "COMPLETE", "store", "job")
                        .reads("store", "elsewhere")
                        .bytes());

                await(() -> keeper.current().dataset("store", "elsewhere").isPresent());
            } finally {
                following.stop();
            }
        }
    }

    @Test
    void anEventThatBothTakeIsKeptAndCountedOnce() throws Exception {
        DataSource database = OwnDatabase.create(admin, "replicas_same");
        byte[] event = Events.run("same", "COMPLETE", "store", "job")
                .reads("store", "shared")
                .bytes();
        try (Replica one = new Replica(database);
                Replica other = new Replica(database)) {
            one.keep(event);
            other.keep(event);
            one.folding().caughtUp();
            other.folding().caughtUp();

            GraphKeeper keeper = new GraphKeeper(other.rows(), Replica.settings());
            assertThat(edges(keeper.current())).singleElement().asString().endsWith(" events=1");
        }
    }

    @Test
    void anEdgeThatOneEndsOrDropsIsEndedOrGoneInTheGraphOfTheOther() throws Exception {
        DataSource database = OwnDatabase.create(admin, "replicas_ends");
        try (Replica one = new Replica(database);
                Replica other = new Replica(database)) {
            GraphKeeper ofOne = new GraphKeeper(one.rows(), Replica.settings());
            GraphKeeper ofOther = new GraphKeeper(other.rows(), Replica.settings());
            one.keep(event("first", 0));
            other.keep(changed("DROP", "out-0", 10), changed("OVERWRITE", "kept", 20));
            settle(one, other);
            assertThat(followed(ofOne)).isEqualTo(followed(ofOther));
            assertThat(ended(ofOne.current())).containsExactlyInAnyOrder("job -> out-0", "shared.x -> out-0.y0");

            one.keep(event("seen again", 14));
            settle(one, other);
            assertThat(followed(ofOther)).isEqualTo(followed(ofOne));
            assertThat(open(ofOther.current())).contains("job -> out-0", "shared.x -> out-0.y4");

            other.keep(changed("DROP", "out-0", 30));
            settle(one, other);
            other.dropEdgesThatEndedBefore(Instant.parse("2100-01-01T00:00:00Z"));
            assertThat(followed(ofOne)).isEqualTo(followed(ofOther));
            assertThat(edges(ofOne.current())).noneMatch(edge -> edge.contains("-> out-0"));
            assertThat(open(ofOne.current())).contains("shared -> job");
        }
    }

    @Test
    void edgesThatAKilledRetentionDroppedAreGoneInTheGraphsOfAll() throws Exception {
        DataSource database = OwnDatabase.create(admin, "replicas_killed");
        Instant everything = Instant.parse("2100-01-01T00:00:00Z");
        try (Replica one = new Replica(database);
                Replica other = new Replica(database)) {
            GraphKeeper ofOne = new GraphKeeper(one.rows(), Replica.settings());
            one.keep(event("first", 0), changed("DROP", "out-0", 10));
            settle(one);
            assertThat(followed(ofOne).stream().filter(edge -> edge.contains("-> out-0")))
                    .hasSize(2);

            other.dropOnePageOfEdgesThatEndedBefore(everything, 1);
            TreeSet<String> whileItMayGoOn = followed(ofOne);
            aMinutePasses(database);
            TreeSet<String> left = followed(ofOne);

            assertThat(whileItMayGoOn.stream().filter(edge -> edge.contains("-> out-0")))
                    .as("one reading for all pages")
                    .hasSize(2);
            assertThat(left.stream().filter(edge -> edge.contains("-> out-0"))).hasSize(1);
            other.dropOnePageOfEdgesThatEndedBefore(everything, 1);
            assertThat(followed(ofOne)).isEqualTo(left);
            aMinutePasses(database);
            assertThat(followed(ofOne)).noneMatch(edge -> edge.contains("-> out-0"));
        }
    }

    private static void aMinutePasses(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update lineage_sweep set at = at - interval '1 minute'");
        }
    }

    /** One wait is bounded, and a machine may be busy. */
    private static void await(Callable<Boolean> condition) throws Exception {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("the time to wait").isLessThan(until);
            Thread.sleep(20);
        }
    }

    private static void settle(Replica... replicas) {
        for (Replica replica : replicas) {
            do {
                replica.folding().caughtUp();
            } while (replica.folding().waiting() > 0);
        }
    }

    private static TreeSet<String> followed(GraphKeeper keeper) {
        keeper.follow();
        return edges(keeper.current());
    }

    private static byte[] changed(String change, String dataset, int second) {
        return Events.run(change + second, "COMPLETE", "store", "changes")
                .at("2026-01-01T00:00:%02dZ".formatted(second))
                .writes("store", dataset)
                .facet(
                        "/outputs/0/facets",
                        "lifecycleStateChange",
                        "{\"lifecycleStateChange\": \"%s\"}".formatted(change))
                .bytes();
    }

    private static List<String> ended(LineageGraph graph) {
        return ends(graph, interval -> interval.closedAt() != Interval.OPEN && interval.heldUntil() == Interval.OPEN);
    }

    private static List<String> open(LineageGraph graph) {
        return ends(graph, interval -> interval.closedAt() == Interval.OPEN && interval.heldUntil() == Interval.OPEN);
    }

    private static List<String> ends(LineageGraph graph, Predicate<Interval> which) {
        List<String> found = new ArrayList<>();
        for (int node = 0; node < graph.nodeCount(); node++) {
            graph.forEachOut(node, edge -> {
                if (which.test(graph.interval(edge))) {
                    found.add(name(graph, graph.source(edge)) + " -> " + name(graph, graph.target(edge)));
                }
            });
        }
        return found;
    }

    /** Half of the events of each thread go to the one process, half to the other; all speak of one job. */
    private static void sendFromManyThreads(Replica one, Replica other) throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = "writer-" + writer;
            writers.add(() -> {
                for (int i = 0; i < EVENTS; i++) {
                    one.keep(event(name + "-one-" + i, i));
                    other.keep(event(name + "-other-" + i, i));
                }
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
        }
    }

    private static byte[] event(String run, int i) {
        return Events.run(run, "COMPLETE", "store", "job")
                .at("2026-01-01T00:00:%02dZ".formatted(i % 60))
                .reads("store", "shared")
                .writes("store", "out-" + i % 7)
                .column("shared", "x", "y" + i % 5, i % 2 == 0 ? "IDENTITY" : "AGGREGATION", false)
                .bytes();
    }

    private static TreeSet<String> edges(LineageGraph graph) {
        TreeSet<String> edges = new TreeSet<>();
        for (int node = 0; node < graph.nodeCount(); node++) {
            graph.forEachOut(
                    node,
                    edge -> edges.add("%s -> %s %s %s %s events=%d"
                            .formatted(
                                    name(graph, graph.source(edge)),
                                    name(graph, graph.target(edge)),
                                    graph.grade(edge),
                                    graph.transformations(edge),
                                    graph.interval(edge),
                                    graph.events(edge))));
        }
        return edges;
    }

    private static String name(LineageGraph graph, int node) {
        return switch (graph.kind(node)) {
            case JOB, DATASET -> graph.name(node);
            case FIELD -> graph.name(node) + "." + graph.fieldName(node);
        };
    }
}
