/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.testkit.ExampleProgram;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.RuleOutcome.Status;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.ContractUnavailableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.io.GenerateSequence;
import org.apache.beam.sdk.schemas.transforms.Convert;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On Beam's own runner of this process. */
class ContractChecksTest {
    private static final int RECORDS = 20_000;

    @TempDir
    private Path folder;

    private final Pipeline pipeline = Pipeline.create();

    @Test
    void everyRecordLeavesOnceAndIsCountedOnce() throws Exception {
        ContractSource contract = Orders.contract(folder, "1.0.0", 89);
        PCollection<String> orders = pipeline.apply(GenerateSequence.from(0).to(RECORDS))
                .apply(MapElements.into(TypeDescriptors.strings()).via(Orders::order));

        Split<String> split = orders.apply(ContractChecks.split(RecordForm.jsonText(), contract, null));

        PAssert.that(split.valid()).satisfies(ContractChecksTest::areTheGoodOnes);
        PAssert.that(split.quarantined()).satisfies(refused -> {
            assertThat(refused).hasSize(RECORDS / 10);
            return null;
        });
        PAssert.that(split.reasons()).satisfies(reasons -> {
            assertThat(reasons).allSatisfy(each -> assertThat(each.rules).containsExactly("orders.total:maximum"));
            return null;
        });
        SerializableFunction<FoundSoFar, ValidationReport> judging = split.judging();
        PAssert.thatSingleton(split.found()).satisfies(found -> {
            judge(judging.apply(found));
            return null;
        });
        PipelineResult result = Orders.run(pipeline, 4);
        assertThat(Orders.counter(result, "records")).isEqualTo(RECORDS);
        assertThat(Orders.counter(result, "invalid")).isEqualTo(RECORDS / 10);
        assertThat(Orders.counter(result, "orders.total:maximum")).isEqualTo(RECORDS / 10);
        assertThat(Orders.counter(result, "unfinished")).isZero();
    }

    private static Void areTheGoodOnes(Iterable<String> records) {
        List<String> all = StreamSupport.stream(records.spliterator(), false).toList();
        assertThat(all).hasSize(RECORDS * 9 / 10);
        assertThat(new HashSet<>(all))
                .isEqualTo(new HashSet<>(LongStream.range(0, RECORDS)
                        .filter(number -> number % 100 < 90)
                        .mapToObj(Orders::order)
                        .toList()));
        return null;
    }

    @Test
    void aCollectionWithAnEndIsCountedAsAWholeAndKeysAreNotCompared() throws Exception {
        ContractSource contract = Orders.contract(folder, "1.0.0", 89);
        Split<String> few = pipeline.apply(Create.of(Orders.order(1), Orders.order(1)))
                .apply("Few", ContractChecks.split(RecordForm.jsonText(), contract, null));
        Split<String> none = pipeline.apply(Create.empty(StringUtf8Coder.of()))
                .apply("None", ContractChecks.split(RecordForm.jsonText(), contract, null));

        PAssert.that(few.reports()).satisfies(reports -> {
            assertThat(reports).singleElement().asString().contains("\"records\" : 2", "\"result\" : \"failed\"");
            return null;
        });
        PAssert.that(none.reports()).satisfies(reports -> {
            assertThat(reports).singleElement().asString().contains("\"records\" : 0", "\"result\" : \"failed\"");
            return null;
        });
        Orders.run(pipeline, 2);
    }

    @Test
    void aPoisonedRecordLeavesByTheOtherOutputAndNothingSaidOfItHoldsAValue() throws Exception {
        String person = "jane.roe@example.org";
        ContractSource contract = Orders.contract(folder, "1.0.0", 89);
        PCollection<byte[]> orders = pipeline.apply(Create.of(
                                "{\"id\": 1}",
                                "{\"a\":".repeat(1_000),
                                "",
                                "{\"id\": 2, \"note\": \"mail " + person + "\"}",
                                "{\"id\": \"" + person + "\"}")
                        .withCoder(StringUtf8Coder.of()))
                .apply(MapElements.into(TypeDescriptor.of(byte[].class)).via(ContractChecksTest::utf8))
                .setCoder(ByteArrayCoder.of());

        Split<byte[]> split = orders.apply(ContractChecks.split(RecordForm.json(), contract, null));

        PAssert.that(split.valid()).satisfies(valid -> {
            assertThat(valid).singleElement().isEqualTo("{\"id\": 1}".getBytes(StandardCharsets.UTF_8));
            return null;
        });
        PAssert.that(split.reasons().apply(Convert.toRows())).satisfies(reasons -> {
            List<Row> all = new ArrayList<>();
            reasons.forEach(all::add);
            assertThat(all)
                    .hasSize(4)
                    .allSatisfy(row -> assertThat(row.toString()).doesNotContain(person));
            assertThat(all)
                    .extracting(row -> row.getString("verdict"))
                    .containsExactlyInAnyOrder("UNFINISHED", "INVALID", "INVALID", "INVALID");
            assertThat(all).extracting(row -> row.getArray("rules")).contains(List.of("orders.note:personal-data"));
            return null;
        });
        PAssert.that(split.reports()).satisfies(reports -> {
            assertThat(reports)
                    .singleElement()
                    .asString()
                    .contains("\"invalidRecords\" : 4")
                    .doesNotContain(person);
            return null;
        });
        Orders.run(pipeline, 3);
    }

    @Test
    void recordsOfAvroAreReadWhereTheyStand() throws Exception {
        Schema schema = new Schema.Parser()
                .parse(
                        "{\"type\": \"record\", \"name\": \"Order\", \"fields\": [{\"name\": \"id\", \"type\": \"long\"},"
                                + "{\"name\": \"total\", \"type\": [\"null\", \"double\"], \"default\": null}]}");
        GenericRecord good = new GenericRecordBuilder(schema).set("id", 1L).build();
        GenericRecord bad = new GenericRecordBuilder(schema)
                .set("id", 2L)
                .set("total", 90.5)
                .build();
        PCollection<GenericRecord> orders =
                pipeline.apply(Create.of(good, bad).withCoder(AvroCoder.of(GenericRecord.class, schema)));

        Split<GenericRecord> split =
                orders.apply(ContractChecks.split(RecordForm.avro(), Orders.contract(folder, "1.0.0", 89), null));

        PAssert.that(split.valid()).satisfies(records -> {
            assertThat(records)
                    .singleElement()
                    .satisfies(each -> assertThat(each.get("id")).isEqualTo(1L));
            return null;
        });
        PAssert.that(split.quarantined()).satisfies(refused -> {
            assertThat(refused).singleElement().satisfies(each -> {
                assertThat(each.getKey().get("id")).isEqualTo(2L);
                assertThat(each.getValue()).hasToString("INVALID by orders@1.0.0: orders.total:maximum");
            });
            return null;
        });
        Orders.run(pipeline, 2);
    }

    @Test
    void theExampleRuns() throws Throwable {
        Path examples = Path.of("..", "..", "examples", "pipelines");
        Path orders = Files.writeString(
                folder.resolve("read.ndjson"),
                "{\"order_id\": 1, \"country\": \"PT\", \"total\": 12.5}\n"
                        + "{\"order_id\": 2, \"country\": \"pt\", \"total\": 12.5}\n");
        ExampleProgram program =
                ExampleProgram.compile(examples.resolve("beam/OrdersPipeline.java"), folder.resolve("classes"));

        program.run(examples.resolve("orders.odcs.yaml").toString(), orders.toString(), folder.toString());

        assertThat(folder.resolve("orders.ndjson")).content().contains("\"order_id\": 1");
        assertThat(folder.resolve("refused.txt"))
                .content()
                .startsWith("INVALID by shop-orders@1.0.0: orders.country:pattern\t{\"order_id\": 2");
        assertThat(folder.resolve("report.json")).content().contains("\"records\" : 2", "\"invalidRecords\" : 1");
    }

    @Test
    void withoutAContractThereIsNoPipeline() {
        ContractSource nowhere = ContractSource.file(folder.resolve("nowhere.yaml"));

        assertThatThrownBy(() -> ContractChecks.split(RecordForm.jsonText(), nowhere, null))
                .isInstanceOf(ContractUnavailableException.class);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void judge(ValidationReport report) {
        assertThat(report.records()).isEqualTo(RECORDS);
        assertThat(report.invalidRecords()).isEqualTo(RECORDS / 10);
        assertThat(outcome(report, "orders.total:maximum").failures()).isEqualTo(RECORDS / 10);
        assertThat(outcome(report, "orders.id:unique").status()).isEqualTo(Status.SKIPPED);
        assertThat(report.rules().stream()
                        .filter(rule -> rule.ruleId().contains("rowCount"))
                        .map(RuleOutcome::status))
                .containsExactly(Status.PASSED);
    }

    private static RuleOutcome outcome(ValidationReport report, String rule) {
        return report.rules().stream()
                .filter(each -> each.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
