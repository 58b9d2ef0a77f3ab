/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.testkit.ExampleProgram;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.ContractUnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On Flink's own cluster of this process. */
class ContractChecksTest {
    private static final int RECORDS = 20_000;
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders
            status: active
            version: %s
            schema:
              - name: orders
                properties:
                  - {name: id, logicalType: integer, required: true, unique: true}
                  - {name: total, logicalType: number, logicalTypeOptions: {maximum: %d}}
                  - {name: note, logicalType: string}
            """;
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
        BROKE.set(false);
        CHECKPOINTS.set(0);
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(2, restarting());
        flink.enableCheckpointing(20);
        DataStream<String> orders = flink.fromSource(
                new DataGeneratorSource<>(
                        ContractChecksTest::order, RECORDS, RateLimiterStrategy.perSecond(10_000), Types.STRING),
                WatermarkStrategy.noWatermarks(),
                "orders");
        ContractSource contract = contract("1.0.0", 89);
        Split<String> split = ContractChecks.split(orders, RecordForm.jsonText(), contract, null);

        CloseableIterator<String> valid =
                split.valid().map(new BreaksOnce()).returns(Types.STRING).collectAsync();
        CloseableIterator<Tuple2<String, Reasons>> bad = split.quarantined().collectAsync();
        JobClient client = flink.executeAsync();
        List<String> passed = all(valid);
        List<Tuple2<String, Reasons>> refused = all(bad);
        FoundSoFar found = found(client);

        assertThat(BROKE).as("a task broke after a checkpoint").isTrue();
        assertThat(passed).hasSize(RECORDS * 9 / 10);
        assertThat(new HashSet<>(passed)).hasSize(RECORDS * 9 / 10);
        assertThat(refused)
                .hasSize(RECORDS / 10)
                .allSatisfy(each -> assertThat(each.f1.rules).containsExactly("orders.total:maximum"));
        ValidationReport report = ContractChecks.report(found, contract, null);
        assertThat(report.records()).isEqualTo(RECORDS);
        assertThat(report.invalidRecords()).isEqualTo(RECORDS / 10);
        assertThat(outcome(report, "orders.total:maximum").failures()).isEqualTo(RECORDS / 10);
        assertThat(outcome(report, "orders.id:unique").status()).isEqualTo(RuleOutcome.Status.SKIPPED);
    }

    @Test
    void aPoisonedRecordLeavesByTheSideOutputAndNoReasonHoldsAValue() throws Exception {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(1);
        String person = "jane.roe@example.org";
        DataStream<String> orders = flink.fromData(
                Types.STRING,
                "{\"id\": 1}",
                "{\"a\":".repeat(1_000),
                "",
                "{\"id\": 2, \"note\": \"mail " + person + "\"}",
                "{\"id\": \"" + person + "\"}");
        Split<String> split = ContractChecks.split(orders, RecordForm.jsonText(), contract("1.0.0", 89), null);

        CloseableIterator<String> valid = split.valid().collectAsync();
        CloseableIterator<Tuple2<String, Reasons>> bad = split.quarantined().collectAsync();
        flink.executeAsync();

        assertThat(all(valid)).containsExactly("{\"id\": 1}");
        List<Tuple2<String, Reasons>> refused = all(bad);
        assertThat(refused).hasSize(4);
        assertThat(refused.get(0).f1.verdict).isEqualTo("UNFINISHED");
        assertThat(refused.get(2).f1.rules).containsExactly("orders.note:personal-data");
        assertThat(refused).allSatisfy(each -> assertThat(each.f1.toString()).doesNotContain(person));
    }

    @Test
    void countsByAnotherVersionOfTheContractAreKeptApart() throws Exception {
        ContractSource first = contract("1.0.0", 89);
        FoundSoFar found = found(first);
        ContractSource second = contract("2.0.0", 50);
        FoundSoFar both = found.and(found(second));

        assertThat(ContractChecks.report(both, second, null).invalidRecords()).isEqualTo(49);
        assertThat(ContractChecks.report(both, contract("1.0.0", 89), null).invalidRecords())
                .isEqualTo(10);
    }

    @Test
    void twoContractsStandInOneTask() throws Exception {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(1);
        DataStream<String> orders =
                flink.fromSequence(0, 99).map(ContractChecksTest::order).returns(Types.STRING);
        ContractSource first = contract("1.0.0", 89);
        ContractSource second = contract("2.0.0", 49);
        Split<String> wide = ContractChecks.split(orders, RecordForm.jsonText(), first, null);
        Split<String> narrow = ContractChecks.split(wide.valid(), RecordForm.jsonText(), second, null);
        narrow.valid().uid("narrow");

        CloseableIterator<String> valid = narrow.valid().collectAsync();
        JobClient client = flink.executeAsync();

        assertThat(all(valid)).hasSize(50);
        FoundSoFar found = found(client);
        assertThat(ContractChecks.report(found, first, null).records()).isEqualTo(100);
        assertThat(ContractChecks.report(found, second, null).records()).isEqualTo(90);
        assertThat(ContractChecks.report(found, second, null).invalidRecords()).isEqualTo(40);
    }

    @Test
    void aJobThatGoesOnFromASavepointByANewVersionKeepsWhatItHadFound() throws Exception {
        ContractSource first = contract("1.0.0", 89);
        Configuration fresh = new Configuration();
        JobClient before = endless(first, fresh);
        Path savepoints = folder.resolve("savepoints");
        String savepoint = stop(before, savepoints);
        ValidationReport old = ContractChecks.report(found(before), first, null);

        ContractSource second = contract("2.0.0", 49);
        Configuration restored = new Configuration();
        restored.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
        // The sink that this test collects by has another name in each job.
        restored.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
        JobClient after = endless(second, restored);
        stop(after, savepoints);
        FoundSoFar found = found(after);

        assertThat(old.records()).isPositive();
        assertThat(ContractChecks.report(found, first, null)).isEqualTo(old);
        assertThat(ContractChecks.report(found, second, null).records()).isPositive();
    }

    /** Starts a job over orders without end and waits until some were checked. */
    private static JobClient endless(ContractSource contract, Configuration configuration) throws Exception {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
        DataStream<String> orders = flink.fromSource(
                new DataGeneratorSource<>(
                        ContractChecksTest::order, Long.MAX_VALUE, RateLimiterStrategy.perSecond(5_000), Types.STRING),
                WatermarkStrategy.noWatermarks(),
                "orders");
        Split<String> split = ContractChecks.split(orders, RecordForm.jsonText(), contract, null);
        split.quarantined().sinkTo(new DiscardingSink<>());
        CloseableIterator<String> valid = split.valid().collectAsync();
        JobClient client = flink.executeAsync();
        valid.next();
        return client;
    }

    private static String stop(JobClient client, Path folder) throws Exception {
        return client.stopWithSavepoint(false, folder.toUri().toString(), SavepointFormatType.CANONICAL)
                .get();
    }

    private static FoundSoFar found(JobClient client) throws Exception {
        return client.getJobExecutionResult().get().getAccumulatorResult(ContractChecks.FOUND);
    }

    @Test
    void theExampleRuns() throws Throwable {
        Path examples = Path.of("..", "..", "examples", "pipelines");
        Path orders = Files.writeString(
                folder.resolve("orders.ndjson"),
                "{\"order_id\": 1, \"country\": \"PT\", \"total\": 12.5}\n"
                        + "{\"order_id\": 2, \"country\": \"pt\", \"total\": 12.5}\n");
        ExampleProgram program =
                ExampleProgram.compile(examples.resolve("flink/OrdersStream.java"), folder.resolve("classes"));
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.run(examples.resolve("orders.odcs.yaml").toString(), orders.toString());
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("order", "\"order_id\": 1")
                .contains("INVALID by shop-orders@1.0.0: orders.country:pattern")
                .doesNotContain("\"order_id\": 2");
    }

    @Test
    void withoutAContractThereIsNoJob() {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(1);
        DataStream<String> orders = flink.fromData(Types.STRING, "{}");

        assertThatThrownBy(() -> ContractChecks.split(
                        orders, RecordForm.jsonText(), ContractSource.file(folder.resolve("nowhere.yaml")), null))
                .isInstanceOf(ContractUnavailableException.class);
    }

    private static FoundSoFar found(ContractSource contract) throws Exception {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(2);
        DataStream<String> orders =
                flink.fromSequence(0, 99).map(ContractChecksTest::order).returns(Types.STRING);
        Split<String> split = ContractChecks.split(orders, RecordForm.jsonText(), contract, null);
        try (CloseableIterator<String> valid = split.valid().collectAsync()) {
            JobClient client = flink.executeAsync();
            all(valid);
            return found(client);
        }
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

    private ContractSource contract(String version, int maximum) throws Exception {
        Path file = folder.resolve("orders-%s.odcs.yaml".formatted(version));
        return ContractSource.file(Files.writeString(file, CONTRACT.formatted(version, maximum)));
    }

    private static RuleOutcome outcome(ValidationReport report, String rule) {
        return report.rules().stream()
                .filter(each -> each.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
