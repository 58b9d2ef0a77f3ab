/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.edges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.lineage.event.EventLimits;
import dev.pacta.lineage.event.EventReader;
import dev.pacta.lineage.event.EventReading;
import dev.pacta.lineage.testing.Events;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventShapeTest {
    private static final EventReader READER = new EventReader(new EventLimits(1 << 20, 1 << 20));

    private static Optional<UUID> shape(Events event) {
        return shape(event.bytes());
    }

    private static Optional<UUID> shape(byte[] json) {
        if (READER.read(json) instanceof EventReading.Readable readable) {
            return EventShape.of(readable.event());
        }
        throw new IllegalArgumentException("the test reads an event that is refused");
    }

    private static Events load(String run) {
        return Events.run(run, "COMPLETE", "store", "load")
                .reads("store", "in")
                .writes("store", "out")
                .column("in", "a", "b", "IDENTITY", false);
    }

    @Test
    void anotherRunAtAnotherTimeWithOtherCountsHasTheSameShape() {
        Optional<UUID> shape = shape(load("one"));

        assertThat(shape).isPresent();
        assertThat(shape(load("other")
                        .at("2026-02-01T00:00:00Z")
                        .facet("/run/facets", "nominalTime", "{\"nominalStartTime\": \"2026-02-01T00:00:00Z\"}")))
                .isEqualTo(shape);
        Events counted = load("one").facet("/outputs/0/outputFacets", "outputStatistics", "{\"rowCount\": 1}");
        assertThat(shape(load("one").facet("/outputs/0/outputFacets", "outputStatistics", "{\"rowCount\": 22222}")))
                .isEqualTo(shape(counted));
    }

    @Test
    void whateverElseAnEventSaysHasAShapeOfItsOwn() {
        List<Events> differing = List.of(
                load("one"),
                load("one").reads("store", "in-too"),
                load("one").writes("store", "out-too"),
                load("one").column("in", "a", "c", "IDENTITY", false),
                load("one").facet("/inputs/0/facets", "schema", "{\"fields\": [{\"name\": \"a\"}]}"),
                load("one").facet("/job/facets", "sql", "{\"query\": \"select\"}"),
                load("one").facet("/run/facets", "jobDependencies", """
                        {"upstream": [{"job": {"namespace": "store", "name": "before"}}]}"""),
                load("one").facet("/run/facets", "parent", """
                        {"run": {"runId": "p"}, "job": {"namespace": "store", "name": "parent"}}"""),
                Events.run("one", "COMPLETE", "store", "other")
                        .reads("store", "in")
                        .writes("store", "out")
                        .column("in", "a", "b", "IDENTITY", false));

        assertThat(differing.stream().map(event -> shape(event).orElseThrow())).doesNotHaveDuplicates();
        Events ofOneParent = load("two").facet("/run/facets", "parent", """
                {"run": {"runId": "another run"}, "job": {"namespace": "store", "name": "parent"}}""");
        assertThat(shape(ofOneParent)).isEqualTo(shape(differing.get(7)));
    }

    @Test
    void whatHasAMeaningByItsTimeHasNone() {
        assertThat(shape(Events.job("store", "load").reads("store", "in"))).isEmpty();
        assertThat(shape(Events.dataset("store", "in"))).isEmpty();
        assertThat(shape(load("one")
                        .facet(
                                "/job/facets",
                                "jobType",
                                "{\"emissionPattern\": {\"eventContentMode\": \"COMPLETE_SNAPSHOT\"}}")))
                .isEmpty();
        assertThat(shape(load("one")
                        .facet(
                                "/outputs/0/facets",
                                "lifecycleStateChange",
                                "{\"lifecycleStateChange\": \"TRUNCATE\"}")))
                .isEmpty();
    }

    @Test
    void bytesInAnotherEncodingHaveNone() {
        String json = new String(load("one").bytes(), StandardCharsets.UTF_8);

        assertThat(shape(json.getBytes(StandardCharsets.UTF_16BE))).isEmpty();
    }

    @Test
    void whatIsReadIsNotWhatIsWritten() {
        String event = """
                {"eventType": "COMPLETE", "eventTime": "2026-01-01T00:00:00Z", "producer": "https://example.test",
                 "run": {"runId": "one"}, "job": {"namespace": "store", "name": "load"},
                 "%s": [{"namespace": "store", "name": "in"}], "%s": []}""";

        assertThat(shape(event.formatted("inputs", "outputs").getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(shape(event.formatted("outputs", "inputs").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void namesThatAreWrittenWithEscapesHaveNone() {
        String json = new String(load("one").bytes(), StandardCharsets.UTF_8);

        assertThat(shape(json.replace("\"inputs\"", "\"\\u0069nputs\"").getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
