/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.validation.source.JsonForm;
import dev.pacta.validation.source.PortableSchema;
import dev.pacta.validation.source.SchemaUnavailableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On Flink's own cluster of this process. */
class JsonSchemaChecksTest {
    private static final int RECORDS = 20_000;
    private static final AtomicBoolean BROKE = new AtomicBoolean();
    private static final AtomicInteger CHECKPOINTS = new AtomicInteger();

    @TempDir
    private Path folder;

    /** Breaks once, as soon as there is a checkpoint to go back to and records have come after it. */
    private static final class BreaksOnce implements MapFunction<String, String>, CheckpointListener {
        private static final long serialVersionUID = 1L;
        private int since;

        @Override
        public String map(String record) {
            since++;
            if (CHECKPOINTS.get() >= 2 && since > 50 && BROKE.compareAndSet(false, true)) {
                throw new IllegalStateException("this task broke");
            }
            return record;
        }

        @Override
        public void notifyCheckpointComplete(long checkpoint) {
            CHECKPOINTS.incrementAndGet();
            since = 0;
        }
    }

    @Test
    void afterARestartFromACheckpointEveryRecordIsCountedOnce() throws Exception {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(2, restarting());
        flink.enableCheckpointing(20);
        DataStream<String> orders = flink.fromSource(
                new DataGeneratorSource<>(
                        JsonSchemaChecksTest::order, RECORDS, RateLimiterStrategy.perSecond(10_000), Types.STRING),
                WatermarkStrategy.noWatermarks(),
                "orders");
        PortableSchema schema = schema("{\"properties\": {\"total\": {\"maximum\": 89}}}");
        Split<String> split = JsonSchemaChecks.split(orders, JsonForm.jsonText(), schema);

        CloseableIterator<String> valid =
                split.valid().map(new BreaksOnce()).returns(Types.STRING).collectAsync();
        CloseableIterator<Tuple2<String, Reasons>> bad = split.quarantined().collectAsync();
        JobClient client = flink.executeAsync();
        List<String> passed = all(valid);
        List<Tuple2<String, Reasons>> refused = all(bad);

        assertThat(BROKE).as("a task broke after a checkpoint").isTrue();
        assertThat(passed).hasSize(RECORDS * 9 / 10).doesNotHaveDuplicates();
        assertThat(refused)
                .hasSize(RECORDS / 10)
                .allSatisfy(each -> assertThat(each.f1.rules).containsExactly("#/properties/total/maximum"));
        assertThat(SchemaCounts.of(client.getJobExecutionResult().get().getAllAccumulatorResults(), schema))
                .isEqualTo(new SchemaCounts(RECORDS * 9 / 10, RECORDS / 10, 0));
    }

    @Test
    void aPoisonedRecordLeavesByTheSideOutputAndNoReasonHoldsAValue() throws Exception {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(1);
        String person = "jane.roe@example.org";
        DataStream<byte[]> orders = flink.fromData(
                PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO,
                bytes("{\"id\": 1}"),
                bytes("{\"a\":".repeat(1_000)),
                bytes("no JSON, " + person),
                bytes("{\"id\": \"" + person + "\", \"" + person + "\": 1}"));
        PortableSchema schema = schema("""
                {"$id": "https://shop.example/order", "properties": {"id": {"type": "integer"}}, "maxProperties": 1}
                """);
        Split<byte[]> split = JsonSchemaChecks.split(orders, JsonForm.json(), schema);

        CloseableIterator<byte[]> valid = split.valid().collectAsync();
        CloseableIterator<Reasons> bad = split.reasons().collectAsync();
        flink.executeAsync();

        assertThat(all(valid)).containsExactly(bytes("{\"id\": 1}"));
        List<Reasons> reasons = all(bad);
        assertThat(reasons).extracting(each -> each.verdict).containsExactly("UNFINISHED", "INVALID", "INVALID");
        assertThat(reasons)
                .extracting(each -> List.of(each.rules))
                .containsExactly(
                        List.of("record"),
                        List.of("json"),
                        List.of(
                                "https://shop.example/order#/properties/id/type",
                                "https://shop.example/order#/maxProperties"));
        assertThat(reasons).allSatisfy(each -> {
            assertThat(each.toString()).doesNotContain(person);
            assertThat(each.contract).isEqualTo(schema.address());
            assertThat(each.version).isEqualTo(schema.digest());
        });
    }

    @Test
    void parsedValuesAreCheckedAndTwoSchemasStandInOneTask() throws Exception {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(1);
        DataStream<Map<String, Integer>> orders = flink.fromData(
                TypeInformation.of(new TypeHint<Map<String, Integer>>() {}),
                Map.of("id", 1),
                Map.of("id", 2),
                Map.of("total", 3));
        PortableSchema first = schema("{\"required\": [\"id\"]}");
        PortableSchema second = PortableSchema.read(
                Files.writeString(folder.resolve("second.json"), "{\"properties\": {\"id\": {\"const\": 1}}}")
                        .toString(),
                getClass().getClassLoader());
        DataStream<Map<String, Integer>> valid = JsonSchemaChecks.split(
                        JsonSchemaChecks.split(orders, JsonForm.values(), first).valid(), JsonForm.values(), second)
                .valid();

        CloseableIterator<Map<String, Integer>> passed = valid.collectAsync();
        JobClient client = flink.executeAsync();

        assertThat(all(passed)).containsExactly(Map.of("id", 1));
        Map<String, Object> counts = client.getJobExecutionResult().get().getAllAccumulatorResults();
        assertThat(SchemaCounts.of(counts, first)).isEqualTo(new SchemaCounts(2, 1, 0));
        assertThat(SchemaCounts.of(counts, second)).isEqualTo(new SchemaCounts(1, 1, 0));
    }

    @Test
    void withoutASchemaThereIsNoJob() {
        String nowhere = folder.resolve("nowhere.json").toString();

        assertThatThrownBy(() -> PortableSchema.read(nowhere, getClass().getClassLoader()))
                .isInstanceOf(SchemaUnavailableException.class)
                .hasMessageContaining(nowhere)
                .hasMessageContaining("check the path");
    }

    private PortableSchema schema(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("orders.json"), text);
        return PortableSchema.read("file:" + file, getClass().getClassLoader());
    }

    private static Configuration restarting() {
        Configuration configuration = new Configuration();
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 3);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
        return configuration;
    }

    private static <T> List<T> all(CloseableIterator<T> records) throws Exception {
        List<T> all = new ArrayList<>();
        try (records) {
            records.forEachRemaining(all::add);
        }
        return all;
    }

    private static String order(long number) {
        return "{\"id\": %d, \"total\": %d}".formatted(number, number % 100);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
