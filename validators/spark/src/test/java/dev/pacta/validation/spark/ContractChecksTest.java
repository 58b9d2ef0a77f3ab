/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.contract.naming.DatasetName;
import dev.pacta.testkit.ExampleProgram;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.report.LineageOutlet;
import dev.pacta.validation.report.RunReporting;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.ContractUnavailableException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractChecksTest {
    private static final Path EXAMPLES = Path.of("..", "..", "examples");
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders
            status: active
            version: 1.0.0
            schema:
              - name: orders
                properties:
                  - {name: id, logicalType: integer, required: true, unique: true}
                  - {name: region, logicalType: string}
                  - {name: total, logicalType: number, logicalTypeOptions: {maximum: 900}}
                  - {name: note, logicalType: string, quality: [{id: nulls, type: library, metric: nullValues, mustBeLessThan: 1, unit: percent}]}
                quality:
                  - {id: rows, type: library, metric: rowCount, mustBe: 1000}
            """;
    private static final StructType ORDERS = new StructType()
            .add("id", DataTypes.LongType)
            .add("region", DataTypes.StringType)
            .add("total", DataTypes.createDecimalType(10, 2))
            .add("note", DataTypes.StringType);
    private static final String PERSON = "jane.roe@example.org";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void theSplitIsTheSameOnAnyNumberOfPartitions(int partitions) throws Exception {
        try (Split split = ContractChecks.split(orders(partitions), contract(), SplitSettings.DEFAULT)) {
            assertThat(ids(split.valid())).hasSize(1000 - 99 - 10).doesNotContain(950L);
            assertThat(ids(split.quarantined())).hasSize(99 + 10).contains(950L);
            assertThat(split.valid().columns()).containsExactly("id", "region", "total", "note");

            ValidationReport report = split.report();
            assertThat(report.records()).isEqualTo(1000);
            assertThat(report.invalidRecords()).isEqualTo(109);
            assertThat(failures(report, "orders.total:maximum")).isEqualTo(99);
            assertThat(failures(report, "orders.id:unique")).isEqualTo(10);
            assertThat(outcome(report, "orders:rows").status()).isEqualTo(RuleOutcome.Status.PASSED);
            assertThat(outcome(report, "orders.note:nulls").status()).isEqualTo(RuleOutcome.Status.FAILED);
        }
    }

    @Test
    void bothPartsAndTheReportTakeOnePassOverTheDataHoweverTheyAreRead() throws Exception {
        LongAccumulator reads = LocalSpark.session().sparkContext().longAccumulator("reads");
        StructType schema = ORDERS;
        Dataset<Row> counted = LocalSpark.session()
                .createDataFrame(
                        orders(4).javaRDD().map(row -> {
                            reads.add(1);
                            return row;
                        }),
                        schema);
        String once = CONTRACT.replace(", unique: true", "");
        try (Split split = ContractChecks.split(counted, contract(once), SplitSettings.DEFAULT)) {
            split.valid().coalesce(1).write().parquet(folder.resolve("valid").toString());
            split.quarantined().write().json(folder.resolve("bad").toString());
            List<ValidationReport> reports = new ArrayList<>();
            int jobs = LocalSpark.jobsOf(() -> reports.add(split.report()));

            assertThat(jobs).as("all partitions were read by the first write").isZero();
            assertThat(reads.value()).isEqualTo(1000);
            assertThat(reports.get(0).records()).isEqualTo(1000);
            assertThat(failures(reports.get(0), "orders.total:maximum")).isEqualTo(99);
        }
    }

    @Test
    void rowsThatSparkHasLostAndChecksAgainAreCountedOnce() throws Exception {
        try (Split split = ContractChecks.split(orders(4), contract(), SplitSettings.DEFAULT)) {
            assertThat(split.valid().count()).isEqualTo(891);
            LocalSpark.session().sparkContext().getPersistentRDDs().values().foreach(kept -> kept.unpersist(true));
            assertThat(split.quarantined().coalesce(1).count()).isEqualTo(109);

            assertThat(split.report().records()).isEqualTo(1000);
            assertThat(failures(split.report(), "orders.total:maximum")).isEqualTo(99);
        }
    }

    @Test
    void aKeyOfSeveralColumnsIsOneKeyAndNullIsNotCompared() throws Exception {
        String keys = CONTRACT.replace(", unique: true", "")
                .replace("{name: region, logicalType: string}", "{name: region, logicalType: string, unique: true}")
                .replace(
                        "{id: rows,",
                        "{id: pairs, type: library, metric: duplicateValues, arguments: {properties: [id, region]}, mustBeLessThan: 2}\n      - {id: rows,");
        Dataset<Row> data = LocalSpark.session()
                .createDataFrame(
                        List.of(
                                RowFactory.create(1L, "a", java.math.BigDecimal.ONE, ""),
                                RowFactory.create(1L, "b", java.math.BigDecimal.ONE, ""),
                                RowFactory.create(1L, "a", java.math.BigDecimal.ONE, ""),
                                RowFactory.create(1L, null, java.math.BigDecimal.ONE, ""),
                                RowFactory.create(1L, null, java.math.BigDecimal.ONE, ""),
                                RowFactory.create(1L, "a", java.math.BigDecimal.ONE, "")),
                        ORDERS)
                .repartition(3);
        try (Split split = ContractChecks.split(data, contract(keys), SplitSettings.DEFAULT)) {
            assertThat(split.quarantined().count()).isEqualTo(2);
            assertThat(failures(split.report(), "orders.region:unique")).isEqualTo(2);
            assertThat(outcome(split.report(), "orders:pairs").status()).isEqualTo(RuleOutcome.Status.FAILED);
        }
    }

    @Test
    void theReportAloneTakesOneJob() throws Exception {
        String once = CONTRACT.replace(", unique: true", "");
        try (Split split = ContractChecks.split(orders(4), contract(once), SplitSettings.DEFAULT)) {
            assertThat(LocalSpark.jobsOf(split::report)).isEqualTo(1);
            assertThat(LocalSpark.jobsOf(split::report)).isZero();
        }
    }

    @Test
    void reasonsNameTheContractAndTheRulesAndNoValue() throws Exception {
        Dataset<Row> bad = LocalSpark.session()
                .createDataFrame(
                        List.of(RowFactory.create(null, "r", java.math.BigDecimal.ONE, "mail " + PERSON)), ORDERS);
        try (Split split = ContractChecks.split(bad, contract(), SplitSettings.DEFAULT)) {
            Row reasons = split.quarantined().select(Split.REASONS).first().getStruct(0);

            assertThat(reasons.getString(0)).isEqualTo("orders");
            assertThat(reasons.getString(1)).isEqualTo("1.0.0");
            assertThat(reasons.getString(2)).isEqualTo("invalid");
            assertThat(reasons.<String>getList(3)).contains("orders.id:required", "orders.note:personal-data");
            assertThat(reasons.toString()).doesNotContain(PERSON);
        }
    }

    @Test
    void theLineageServerIsToldAlsoWhenTheJobBreaksOff() throws Exception {
        Path spool = folder.resolve("spool");
        RunReporting reporting = new RunReporting(
                        new LineageOutlet(URI.create("http://127.0.0.1:1"), null, spool),
                        "spark",
                        "nightly",
                        new DatasetName("file", "orders"),
                        Clock.systemUTC())
                .forPurpose("analytics.reporting");
        SplitSettings told = SplitSettings.DEFAULT.toldTo(reporting);
        try (Split split = ContractChecks.split(orders(2), contract(), told)) {
            split.report();
        }
        ContractChecks.split(orders(2), contract(), told).close();

        try (Stream<Path> files = Files.list(spool)) {
            List<String> events = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(ContractChecksTest::read)
                    .toList();
            assertThat(events).hasSize(2);
            assertThat(events.get(0))
                    .contains("\"COMPLETE\"", "\"records\":1000", "\"nightly\"", "orders.total:maximum");
            assertThat(events.get(1)).contains("\"FAIL\"");
            assertThat(events).allMatch(event -> event.contains("\"purpose\":\"analytics.reporting\""));
        }
    }

    @Test
    void theExampleDividesItsOrders() throws Throwable {
        Path examples = EXAMPLES.resolve("pipelines");
        Path orders = Files.writeString(
                folder.resolve("orders.ndjson"),
                "{\"order_id\": 1, \"country\": \"PT\", \"total\": 12.5}\n"
                        + "{\"order_id\": 2, \"country\": \"pt\", \"total\": 12.5}\n");
        String good = folder.resolve("good").toString();
        String bad = folder.resolve("bad").toString();
        LocalSpark.session();

        ExampleProgram.compile(examples.resolve("spark/OrdersJob.java"), folder.resolve("classes"))
                .run("file:" + examples.resolve("orders.odcs.yaml"), orders.toString(), good, bad);

        assertThat(LocalSpark.session().read().parquet(good).count()).isEqualTo(1);
        assertThat(LocalSpark.session()
                        .read()
                        .json(bad)
                        .select("_pacta.rules")
                        .first()
                        .<String>getList(0))
                .containsExactly("orders.country:pattern");
    }

    @Test
    void aBrokenContractOrDataThatWasSplitBeforeIsRefused() throws Exception {
        Dataset<Row> data = orders(1);
        try (Split split = ContractChecks.split(data, contract(), SplitSettings.DEFAULT)) {
            Dataset<Row> before = split.quarantined();
            assertThatThrownBy(() -> ContractChecks.split(before, contract(), SplitSettings.DEFAULT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(Split.REASONS);
        }
        assertThatThrownBy(() -> ContractChecks.split(data, "file:nowhere.yaml"))
                .isInstanceOf(ContractUnavailableException.class);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** 1,000 rows: totals from 0 to 999, so that 99 are too much; ten ids come again. */
    private static Dataset<Row> orders(int partitions) {
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < 1000; number++) {
            long id = number >= 500 && number < 510 ? number - 500 : number;
            rows.add(RowFactory.create(
                    id, "r" + number % 3, java.math.BigDecimal.valueOf(number), number % 10 == 0 ? null : "fine"));
        }
        return LocalSpark.session().createDataFrame(rows, ORDERS).repartition(partitions);
    }

    private ContractSource contract() throws Exception {
        return contract(CONTRACT);
    }

    private ContractSource contract(String yaml) throws Exception {
        return ContractSource.file(Files.writeString(folder.resolve("orders.odcs.yaml"), yaml));
    }

    private static List<Long> ids(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(row -> row.getLong(0)).toList();
    }

    private static long failures(ValidationReport report, String rule) {
        return outcome(report, rule).failures();
    }

    private static RuleOutcome outcome(ValidationReport report, String rule) {
        return report.rules().stream()
                .filter(each -> each.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
