/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import static dev.pacta.validation.spark.OrdersFolder.ids;
import static dev.pacta.validation.spark.OrdersFolder.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.contract.naming.DatasetName;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.report.LineageOutlet;
import dev.pacta.validation.report.RunReporting;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.ContractUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single batches, given by hand. */
class BatchChecksTest {
    private static final BatchSink NOWHERE = (rows, batch) -> {};

    @TempDir
    private Path folder;

    private OrdersFolder orders;
    private ContractSource contract;

    @BeforeEach
    void aContract() {
        orders = new OrdersFolder(folder);
        contract = ContractSource.file(orders.contract("1.0.0", 900));
    }

    @Test
    void aBatchIsReadOnceWhateverTheSinksDoAndNothingIsKeptOfIt() throws Exception {
        LongAccumulator reads = LocalSpark.session().sparkContext().longAccumulator("reads");
        String noKeys = Files.readString(folder.resolve("orders.odcs.yaml")).replace(", unique: true", "");
        orders.write("orders.odcs.yaml", noKeys);
        Dataset<Row> plain = batch(order(1, 1), order(2, 950), order(3, 3));
        Dataset<Row> counted = LocalSpark.session()
                .createDataFrame(
                        plain.javaRDD().map(row -> {
                            reads.add(1);
                            return row;
                        }),
                        plain.schema());
        reads.reset();
        BatchChecks checks = checks(
                (rows, batch) -> {
                    assertThat(ids(rows)).containsExactly(1L, 3L);
                    assertThat(LocalSpark.keptSplits()).isEqualTo(1);
                },
                (rows, batch) -> assertThat(ids(rows)).containsExactly(2L));

        checks.check(counted, 0);

        assertThat(reads.value()).isEqualTo(3);
        assertThat(LocalSpark.keptSplits()).isZero();
    }

    @Test
    void rowsThatNoSinkReadsAreCountedToo() throws Exception {
        BatchChecks checks = checks(NOWHERE, NOWHERE);

        checks.check(batch(order(1, 1), order(2, 950)), 0);

        assertThat(checks.totals()).extracting(ValidationReport::records).containsExactly(2L);
        assertThat(checks.totals()).extracting(ValidationReport::invalidRecords).containsExactly(1L);
    }

    @Test
    void aKeyIsOnceInABatchAndItsRuleNeverEndsAsPassed() throws Exception {
        List<Long> quarantined = new ArrayList<>();
        BatchChecks checks = checks(NOWHERE, (rows, batch) -> quarantined.addAll(ids(rows)));

        checks.check(batch(order(1, 1), order(2, 2)), 0);
        checks.check(batch(order(1, 1)), 1);

        assertThat(quarantined).isEmpty();
        RuleOutcome unproven = outcome(checks, "orders.id:unique");
        assertThat(unproven.status()).isEqualTo(RuleOutcome.Status.SKIPPED);
        assertThat(unproven.reason()).isEqualTo("no batch repeats a key; keys of different batches are not compared");

        checks.check(batch(order(7, 1), order(7, 1), order(7, 1)), 2);

        assertThat(quarantined).containsExactly(7L, 7L);
        RuleOutcome broken = outcome(checks, "orders.id:unique");
        assertThat(broken.status()).isEqualTo(RuleOutcome.Status.FAILED);
        assertThat(broken.failures()).isEqualTo(2);
        assertThat(broken.reason()).isEqualTo("2 records repeat a key; keys of different batches are not compared");
    }

    @Test
    void aRuleOverAllRowsIsSkippedWithTheReason() throws Exception {
        BatchChecks checks = checks(NOWHERE, NOWHERE);

        checks.check(batch(order(1, 1)), 0);

        assertThat(outcome(checks, "orders:rows").status()).isEqualTo(RuleOutcome.Status.SKIPPED);
        assertThat(outcome(checks, "orders:rows").reason()).startsWith("a stream has no end");
    }

    @Test
    void aRuleOverAllRowsThatOneRowCanBreakIsCheckedAndSummedUp() throws Exception {
        String none = "{id: none, type: library, metric: nullValues, mustBe: 0}";
        String plain = Files.readString(folder.resolve("orders.odcs.yaml"));
        orders.write(
                "orders.odcs.yaml", plain.replace("{name: total,", "{name: total, quality: [%s],".formatted(none)));
        List<Long> quarantined = new ArrayList<>();
        BatchChecks checks = checks(NOWHERE, (rows, batch) -> quarantined.addAll(ids(rows)));

        checks.check(batch(order(1, 1), "{\"id\": 2}"), 0);
        checks.check(batch("{\"id\": 3}", order(4, 1)), 1);

        assertThat(quarantined).containsExactly(2L, 3L);
        assertThat(outcome(checks, "orders.total:none").status()).isEqualTo(RuleOutcome.Status.FAILED);
    }

    @Test
    void aBatchWhoseSinkFailsIsReleasedAndNotCountedAndCountsOnceWhenItIsRepeated() throws Exception {
        List<Long> written = new ArrayList<>();
        List<RuntimeException> troubles = new ArrayList<>(List.of(new IllegalStateException("the disk is full")));
        BatchChecks checks = checks((rows, batch) -> written.add(batch), (rows, batch) -> {
            if (!troubles.isEmpty()) {
                throw troubles.remove(0);
            }
        });

        assertThatThrownBy(() -> checks.check(batch(order(1, 1)), 4)).hasMessage("the disk is full");
        assertThat(checks.totals()).isEmpty();
        assertThat(LocalSpark.keptSplits()).isZero();

        checks.check(batch(order(1, 1)), 4);
        checks.check(batch(order(1, 1)), 4);

        assertThat(written).containsExactly(4L, 4L, 4L);
        assertThat(checks.totals()).extracting(ValidationReport::records).containsExactly(1L);
    }

    @Test
    void aBatchThatIsRepeatedIsCheckedByTheVersionThatItWasCheckedByBefore() throws Exception {
        List<Long> valid = new ArrayList<>();
        BatchChecks checks = checks((rows, batch) -> valid.addAll(ids(rows)), NOWHERE);

        checks.check(batch(order(1, 500)), 0);
        orders.contract("2.0.0", 100);
        checks.check(batch(order(1, 500)), 0);
        assertThat(valid).containsExactly(1L, 1L);

        checks.check(batch(order(1, 500)), 1);
        assertThat(valid).hasSize(2);
    }

    @Test
    void numbersThatGoBackAreThoseOfAnotherQuery() throws Exception {
        BatchChecks checks = checks(NOWHERE, NOWHERE);
        checks.check(batch(order(1, 1)), 3);

        assertThatThrownBy(() -> checks.check(batch(order(1, 1)), 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("batch 2 comes after batch 3");
    }

    @Test
    void eachBatchIsToldAsARunOfItsOwnAndOneThatBreaksOffAsFailed() throws Exception {
        Path spool = folder.resolve("spool");
        RunReporting reporting = new RunReporting(
                new LineageOutlet(URI.create("http://127.0.0.1:1"), null, spool),
                "spark",
                "live-orders",
                new DatasetName("file", "orders"),
                Clock.systemUTC());
        BatchChecks checks =
                ContractChecks.stream(contract, SplitSettings.DEFAULT.toldTo(reporting), NOWHERE, (rows, batch) -> {
                    if (batch == 1) {
                        throw new IllegalStateException("the disk is full");
                    }
                });

        checks.check(batch(order(1, 1), order(2, 950)), 0);
        assertThatThrownBy(() -> checks.check(batch(order(3, 1)), 1)).hasMessage("the disk is full");

        List<String> events = events(spool);
        assertThat(events).hasSize(2);
        assertThat(events.get(0)).contains("\"COMPLETE\"", "\"records\":2", "\"live-orders\"", "orders.total:maximum");
        assertThat(events.get(1)).contains("\"FAIL\"");
    }

    @Test
    void withoutAContractToBeginWithThereAreNoChecks() {
        assertThatThrownBy(() -> ContractChecks.stream("file:nowhere.yaml", NOWHERE, NOWHERE))
                .isInstanceOf(ContractUnavailableException.class);
    }

    private BatchChecks checks(BatchSink valid, BatchSink quarantine) {
        return ContractChecks.stream(contract, SplitSettings.DEFAULT, valid, quarantine);
    }

    private static Dataset<Row> batch(String... lines) {
        return LocalSpark.session()
                .read()
                .schema("id bigint, total double")
                .json(LocalSpark.session().createDataset(List.of(lines), Encoders.STRING()));
    }

    private static List<String> events(Path spool) throws IOException {
        List<String> events = new ArrayList<>();
        try (Stream<Path> files = Files.list(spool)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                events.add(Files.readString(file));
            }
        }
        return events;
    }

    private static RuleOutcome outcome(BatchChecks checks, String rule) {
        return checks.totals().get(0).rules().stream()
                .filter(each -> each.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
