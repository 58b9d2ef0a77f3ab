/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Interval;
import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.Accepted;
import dev.pacta.lineage.BatchResult;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class EventStoreTest {
    @Inject
    EventIntake intake;

    @Inject
    GraphKeeper keeper;

    @Inject
    NodeQueries nodes;

    @Inject
    FacetQueries facets;

    @Inject
    DataSource database;

    private int edge(String from, String job) {
        LineageGraph graph = keeper.current();
        int source = graph.dataset("store", from).orElseThrow();
        int target = graph.job("store", job).orElseThrow();
        List<Integer> found = new ArrayList<>();
        graph.forEachOut(source, edge -> {
            if (graph.target(edge) == target && graph.interval(edge).heldUntil() == Interval.OPEN) {
                found.add(edge);
            }
        });
        return found.getFirst();
    }

    @Test
    void theSameBytesTwiceAreOneEvent() {
        byte[] event = Events.run("twice", "START", "store", "twice")
                .reads("store", "twice")
                .bytes();

        Accepted first = intake.accept(event);
        Accepted second = intake.accept(event);

        assertThat(first.repeated()).isFalse();
        assertThat(second.repeated()).isTrue();
        assertThat(second.digest()).isEqualTo(first.digest());
        assertThat(keeper.current().events(edge("twice", "twice"))).isOne();
    }

    @Test
    void sightingsOfAnEdgeBecomeOneIntervalWhateverTheirOrder() {
        for (String time : List.of("2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z", "2026-01-01T00:00:00Z")) {
            intake.accept(Events.run("interval", "RUNNING", "store", "interval")
                    .at(time)
                    .reads("store", "interval")
                    .bytes());
        }

        int edge = edge("interval", "interval");
        Interval interval = keeper.current().interval(edge);
        assertThat(Interval.instant(interval.firstSeen())).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(Interval.instant(interval.lastSeen())).isEqualTo("2026-01-03T00:00:00Z");
        assertThat(keeper.current().events(edge)).isEqualTo(3);
    }

    @Test
    void manyWritersOfTheSameThingsLoseNothingAndCountRight() throws Exception {
        List<Callable<BatchResult>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            List<byte[]> events = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                events.add(Events.run("writer-" + writer + "-" + i, "COMPLETE", "store", "shared")
                        .reads("store", "shared-a")
                        .reads("store", "shared-b")
                        .writes("store", "shared-" + (char) ('c' + i % 5))
                        .column("shared-a", "x", "y" + i % 7, "IDENTITY", false)
                        .bytes());
            }
            Collections.shuffle(events, new Random(writer));
            writers.add(() -> intake.acceptAll(array(events)));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<BatchResult> result : threads.invokeAll(writers)) {
                assertThat(result.get().failures()).isEmpty();
            }
        }

        assertThat(keeper.current().events(edge("shared-a", "shared"))).isEqualTo(400);
        assertThat(keeper.current().events(edge("shared-b", "shared"))).isEqualTo(400);
    }

    private static byte[] array(List<byte[]> events) {
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        String before = "[";
        for (byte[] event : events) {
            array.writeBytes(before.getBytes(StandardCharsets.UTF_8));
            array.writeBytes(event);
            before = ",";
        }
        array.write(']');
        return array.toByteArray();
    }

    @Test
    void aNewerDeclarationClosesWhatItDoesNotRepeatEvenWhenTheOlderOneArrivesLate() {
        intake.accept(Events.job("store", "declared")
                .at("2026-02-01T00:00:00Z")
                .reads("store", "declared-new")
                .bytes());
        intake.accept(Events.job("store", "declared")
                .at("2026-01-01T00:00:00Z")
                .reads("store", "declared-old")
                .reads("store", "declared-new")
                .bytes());

        Interval old = keeper.current().interval(edge("declared-old", "declared"));
        assertThat(AsOf.NOW.sees(old)).isFalse();
        assertThat(AsOf.at(Instant.parse("2026-01-15T00:00:00Z")).sees(old)).isTrue();
        assertThat(AsOf.NOW.sees(keeper.current().interval(edge("declared-new", "declared"))))
                .isTrue();

        intake.accept(Events.job("store", "declared")
                .at("2026-03-01T00:00:00Z")
                .reads("store", "declared-old")
                .bytes());

        assertThat(AsOf.NOW.sees(keeper.current().interval(edge("declared-old", "declared"))))
                .isTrue();
        assertThat(AsOf.NOW.sees(keeper.current().interval(edge("declared-new", "declared"))))
                .isFalse();
    }

    @Test
    void aRunsEdgeOutlivesADeclarationWithoutIt() {
        intake.accept(Events.run("real", "COMPLETE", "store", "real")
                .reads("store", "real")
                .bytes());
        intake.accept(Events.job("store", "real").at("2026-09-01T00:00:00Z").bytes());

        assertThat(AsOf.NOW.sees(keeper.current().interval(edge("real", "real"))))
                .isTrue();
    }

    @Test
    void theNewestFacetOfANameHoldsAndADeletedOneIsGone() {
        DatasetKey dataset = new DatasetKey("store", "facets");
        intake.accept(Events.dataset("store", "facets")
                .at("2026-01-02T00:00:00Z")
                .facet("/dataset/facets", "own", "{\"word\": \"newer\", \"nul\": \"a\\u0000b\"}")
                .facet("/dataset/facets", "gone", "{\"_deleted\": true}")
                .bytes());
        intake.accept(Events.dataset("store", "facets")
                .at("2026-01-01T00:00:00Z")
                .facet("/dataset/facets", "own", "{\"word\": \"older\"}")
                .facet("/dataset/facets", "gone", "{\"word\": \"older\"}")
                .facet("/dataset/facets", "other", "7")
                .bytes());

        var told = facets.ofNodes(List.of(dataset)).get(dataset);
        assertThat(told).containsOnlyKeys("own", "other");
        assertThat(told.get("own").path("word").asText()).isEqualTo("newer");
        assertThat(told.get("own").path("nul").asText()).isEqualTo("a\0b");
    }

    @Test
    void theSchemaWithTheLatestEventTimeIsTheCurrentOne() {
        DatasetKey dataset = new DatasetKey("store", "schemas");
        intake.accept(schema("2026-01-02T00:00:00Z", "b"));
        intake.accept(schema("2026-01-01T00:00:00Z", "a"));

        assertThat(keeper.current().field("store", "schemas", "a")).isPresent();
        assertThat(nodes.schemas(List.of(dataset), AsOf.NOW).get(dataset))
                .extracting(field -> field.name())
                .containsExactly("b");
    }

    private static byte[] schema(String time, String field) {
        return Events.dataset("store", "schemas")
                .at(time)
                .facet("/dataset/facets", "schema", "{\"fields\": [{\"name\": \"%s\"}]}".formatted(field))
                .bytes();
    }

    @Test
    void namesOfAnyLengthAndWithAnyCharacterAreKept() {
        String name = "Ünïcode 🕷 \\ ' \" { } , \u0000 " + "long".repeat(5_000);
        intake.accept(
                Events.run("names", "START", "store", name).reads("store", name).bytes());

        assertThat(keeper.current().job("store", name.replace('\0', '\uFFFD'))).isPresent();
    }

    @Test
    void theEventLogRefusesChange() {
        intake.accept(Events.run("immutable", "START", "store", "immutable").bytes());

        for (String change : List.of("update lineage_event set run_id = 'x'", "delete from lineage_event")) {
            assertThatThrownBy(() -> execute(change)).hasMessageContaining("never changed");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
