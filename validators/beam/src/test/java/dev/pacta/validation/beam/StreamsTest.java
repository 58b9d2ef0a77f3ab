/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.contract.naming.DatasetName;
import dev.pacta.testkit.hosting.RecordingServer;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.report.LineageOutlet;
import dev.pacta.validation.report.RunReporting;
import dev.pacta.validation.source.ContractSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestStream;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.windowing.FixedWindows;
import org.apache.beam.sdk.transforms.windowing.IntervalWindow;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TimestampedValue;
import org.joda.time.Duration;
import org.joda.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records without end. */
class StreamsTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration MINUTE = Duration.standardMinutes(1);
    private static final IntervalWindow FIRST = new IntervalWindow(START, MINUTE);
    private static final IntervalWindow SECOND = new IntervalWindow(START.plus(MINUTE), MINUTE);

    @TempDir
    private Path folder;

    private final Pipeline pipeline = Pipeline.create();

    @Test
    void eachWindowHasItsSumAndALateRecordGivesItsWindowOneOfAll() throws Exception {
        PCollection<String> orders = pipeline.apply(orders())
                .apply(Window.<String>into(FixedWindows.of(MINUTE))
                        .withAllowedLateness(Duration.standardMinutes(10))
                        .discardingFiredPanes());

        Split<String> split = orders.apply(ContractChecks.split(RecordForm.jsonText(), contract(), null));

        SerializableFunction<FoundSoFar, ValidationReport> judging = split.judging();
        PAssert.that(split.found()).inOnTimePane(FIRST).satisfies(found -> counted(found, judging, 3, 1));
        PAssert.that(split.found()).inLatePane(FIRST).satisfies(found -> counted(found, judging, 4, 2));
        PAssert.that(split.found()).inOnTimePane(SECOND).satisfies(found -> counted(found, judging, 2, 0));
        PAssert.that(split.valid()).inWindow(SECOND).satisfies(valid -> {
            assertThat(valid).containsExactlyInAnyOrder(Orders.order(4), Orders.order(5));
            return null;
        });
        PAssert.that(split.reasons()).inWindow(FIRST).satisfies(reasons -> {
            assertThat(reasons).hasSize(2);
            return null;
        });
        Orders.run(pipeline, 5);
    }

    @Test
    void inOneWindowWithoutEndThereIsAPeriodOrNoSum() throws Exception {
        Split<String> split =
                pipeline.apply(orders()).apply(ContractChecks.split(RecordForm.jsonText(), contract(), null));

        assertThatThrownBy(split::found)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("found(period)");
        SerializableFunction<FoundSoFar, ValidationReport> judging = split.judging();
        PAssert.that(split.found(Duration.standardHours(1))).satisfies(found -> counted(found, judging, 6, 2));
        Orders.run(pipeline, 1);
    }

    @Test
    void eachWindowIsARunThatALineageServerIsTold() throws Exception {
        try (RecordingServer server = new RecordingServer()) {
            URI address = server.address();
            Split<String> split = pipeline.apply(orders())
                    .apply(Window.into(FixedWindows.of(MINUTE)))
                    .apply(ContractChecks.split(RecordForm.jsonText(), contract(), null));

            split.tellTo(() -> new RunReporting(
                            new LineageOutlet(address, null, null),
                            "beam",
                            "orders",
                            new DatasetName("kafka://shop:9092", "orders"),
                            Clock.systemUTC())
                    .forPurpose("analytics.reporting"));
            Orders.run(pipeline, 0);

            List<JsonNode> events =
                    server.calls().stream().map(RecordingServer.Call::body).toList();
            assertThat(events)
                    .extracting(event -> event.at("/run/runId").textValue())
                    .doesNotHaveDuplicates()
                    .hasSize(2);
            assertThat(events)
                    .extracting(event -> event.at("/inputs/0/inputFacets/inputStatistics/rowCount")
                            .longValue())
                    .containsExactlyInAnyOrder(3L, 2L);
            assertThat(events)
                    .extracting(event ->
                            event.at("/run/facets/pacta_contract/version").textValue())
                    .containsOnly("1.0.0");
            assertThat(events)
                    .extracting(event ->
                            event.at("/run/facets/pacta_contract/purpose").textValue())
                    .containsOnly("analytics.reporting");
        }
    }

    /** Three in the first minute, two in the second, and one of the first that comes when that is over. */
    private static TestStream<String> orders() {
        return TestStream.create(StringUtf8Coder.of())
                .advanceWatermarkTo(START)
                .addElements(at(1, 0), at(2, 10), at(95, 20))
                .advanceWatermarkTo(START.plus(MINUTE))
                .addElements(at(4, 70), at(5, 80))
                .addElements(at(96, 30))
                .advanceWatermarkToInfinity();
    }

    private static TimestampedValue<String> at(long number, long second) {
        return TimestampedValue.of(Orders.order(number), START.plus(Duration.standardSeconds(second)));
    }

    private static Void counted(
            Iterable<FoundSoFar> found,
            SerializableFunction<FoundSoFar, ValidationReport> judging,
            long records,
            long invalid) {
        assertThat(found).singleElement().satisfies(sum -> {
            assertThat(sum.parts()).hasSize(1);
            ValidationReport report = judging.apply(sum);
            assertThat(report.records()).isEqualTo(records);
            assertThat(report.invalidRecords()).isEqualTo(invalid);
        });
        return null;
    }

    private ContractSource contract() throws Exception {
        return Orders.contract(folder, "1.0.0", 89);
    }
}
