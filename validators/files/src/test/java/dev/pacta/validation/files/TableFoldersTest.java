/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.lake.Moment;
import dev.pacta.validation.lake.SparkTables;
import dev.pacta.validation.lake.TableSnapshot;
import dev.pacta.validation.sample.FileScan;
import dev.pacta.validation.scan.PersonalScan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts against tables that Spark wrote. */
class TableFoldersTest {
    @TempDir
    static Path folder;

    @TempDir
    Path own;

    @BeforeAll
    static void unpack() throws IOException {
        SparkTables.unpack(folder);
    }

    static CompiledContract contract(String properties) {
        return contract(properties, "");
    }

    private static CompiledContract contract(String properties, String more) {
        String text = """
                apiVersion: v3.1.0
                kind: DataContract
                id: changes
                version: 1.0.0
                status: active
                schema:
                  - name: changes
                    properties:
                %s%s""".formatted(properties.indent(6), more);
        ReadResult read = new OdcsReader().read(text.getBytes(StandardCharsets.UTF_8), "changes.odcs.yaml");
        return CompiledContract.compile(
                ((ReadResult.Readable) read).document().contract().orElseThrow());
    }

    private static final String LOOSE = "- {name: id, logicalType: integer, unique: true}";
    private static final String SMALL =
            "- {name: id, logicalType: integer, unique: true, logicalTypeOptions: {maximum: 25}}";
    private static final String STRICT = """
            - {name: id, logicalType: integer, unique: true, primaryKey: true, primaryKeyPosition: 1, logicalTypeOptions: {maximum: 5}}
            - {name: name, logicalType: string, required: true}
            - {name: amount, logicalType: number}
            - {name: at, logicalType: timestamp}
            """;

    private static FileReport validate(Path table, CompiledContract contract, Moment moment) throws Exception {
        return Fixture.validate(
                contract, "changes", table, Fixture.mode(Mode.REPORT).at(moment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delta/changes", "iceberg/t/equality"})
    void countsTheRowsThatSparkCounts(String name) throws Exception {
        JsonNode states = SparkTables.expected(folder).path(name);
        for (Map.Entry<String, JsonNode> state : (Iterable<Map.Entry<String, JsonNode>>) states::fields) {
            Moment moment = state.getKey().equals("now") ? Moment.NOW : new Moment(Long.valueOf(state.getKey()), null);
            String id = name.endsWith("equality") ? LOOSE.replace("integer", "string") : LOOSE;

            FileReport report = validate(folder.resolve(name), contract(id), moment);

            assertThat(report.report().records()).isEqualTo(state.getValue().size());
            assertThat(report.report().invalidRecords()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delta/changes", "iceberg/t/equality"})
    void howOftenDataComesIsJudgedByTheNewestSnapshot(String name) throws Exception {
        Path table = folder.resolve(name);
        String id = name.endsWith("equality") ? LOOSE.replace("integer", "string") : LOOSE;
        CompiledContract contract = contract(id + "\n", "slaProperties: [{property: frequency, value: 1, unit: d}]");
        TableSnapshot snapshot = validate(table, contract, Moment.NOW).table();
        Instant committed = Objects.requireNonNull(snapshot).committed();

        for (int late : new int[] {0, 1}) {
            Clock clock = Clock.fixed(committed.plus(Duration.ofDays(1)).plusSeconds(late), ZoneOffset.UTC);
            FileSettings settings = FileSettings.of(Mode.REPORT, null, clock);
            FileReport full = Fixture.validate(contract, "changes", table, settings);
            FileReport kept = SnapshotValidation.validate(
                    table, contract, "changes", settings, new KeptResults(), ProgressListener.NONE);

            assertThat(full.report().rules())
                    .filteredOn(rule -> rule.ruleId().equals("changes:sla.frequency"))
                    .extracting(RuleOutcome::status)
                    .containsExactly(late == 0 ? RuleOutcome.Status.PASSED : RuleOutcome.Status.FAILED);
            assertThat(kept.report().rules()).isEqualTo(full.report().rules());
        }
    }

    @Test
    void saysWhichFileAndRowABreachIsIn() throws Exception {
        FileReport report = validate(folder.resolve("delta/vectors"), contract(SMALL), new Moment(5L, null));

        ValidationReport.Result result = report.report().result();
        assertThat(result).isEqualTo(ValidationReport.Result.FAILED);
        assertThat(String.valueOf(report.report().violations().get(0).location()))
                .startsWith(folder.resolve("delta/vectors") + "/…/part-")
                .matches(".*\\.parquet:\\d+");
        assertThat(report.table()).isNotNull();
        assertThat(report.table().id()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delta/changes", "delta/vectors", "iceberg/t/positions"})
    void keptResultsGiveTheVerdictOfAFullCheck(String name) throws Exception {
        CompiledContract contract = contract(name.endsWith("changes") ? STRICT : SMALL);
        Path file = own.resolve("results.json");
        List<Integer> read = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        List<String> states = new ArrayList<>();
        SparkTables.expected(folder).path(name).fieldNames().forEachRemaining(states::add);
        states.remove("now");
        for (String state : states) {
            FileSettings settings = Fixture.mode(Mode.REPORT).at(new Moment(Long.valueOf(state), null));
            KeptResults kept = KeptResults.read(file);

            FileReport merged = SnapshotValidation.validate(
                    folder.resolve(name), contract, "changes", settings, kept, ProgressListener.NONE);

            kept.write(file);
            read.add(kept.added());
            found.add(kept.found());
            FileReport full = Fixture.validate(contract, "changes", folder.resolve(name), settings);
            assertThat(merged.report().rules()).isEqualTo(full.report().rules());
            assertThat(merged.report().records()).isEqualTo(full.report().records());
            assertThat(merged.report().result()).isEqualTo(full.report().result());
        }
        assertThat(found.get(0)).isZero();
        assertThat(found).as("files that were read before").anyMatch(files -> files > 0);
        assertThat(read).as("files that are new").anyMatch(files -> files > 0);
        assertThat(Files.readString(file)).doesNotContain("Ada");
    }

    @Test
    void aKeyThatAnotherSnapshotBroughtIsARepeat() throws Exception {
        Path table = folder.resolve("iceberg/t/positions");
        CompiledContract contract = contract("- {name: day, logicalType: date, unique: true}");
        KeptResults kept = new KeptResults();
        FileSettings settings = Fixture.mode(Mode.REPORT);
        SnapshotValidation.validate(table, contract, "changes", settings, kept, ProgressListener.NONE);

        FileReport again =
                SnapshotValidation.validate(table, contract, "changes", settings, kept, ProgressListener.NONE);

        assertThat(kept.found()).isPositive();
        assertThat(again.report().rules())
                .filteredOn(rule -> rule.status() == RuleOutcome.Status.FAILED)
                .extracting(RuleOutcome::failures)
                .isEqualTo(List.of(again.report().records() - 2));
    }

    @Test
    void refusesATableWithALogThatIsBroken() throws Exception {
        SparkTables.unpack(own);
        Path log = own.resolve("delta/mapped_name/_delta_log");
        Files.delete(log.resolve("00000000000000000002.json"));

        assertThatThrownBy(() -> validate(own.resolve("delta/mapped_name"), contract(LOOSE), Moment.NOW))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("its log has no commit 2");
        assertThatThrownBy(() -> validate(own.resolve("delta/changes"), contract(LOOSE), new Moment(99L, null)))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("has no version 99; its last one is");
    }

    @Test
    void aLiveFileThatIsMissingIsNoEmptyFile() throws Exception {
        SparkTables.unpack(own);
        Path table = own.resolve("iceberg/t/positions");
        try (var files = Files.walk(table.resolve("data"))) {
            for (Path file : files.filter(file -> file.toString().endsWith("deletes.parquet"))
                    .toList()) {
                Files.delete(file);
            }
        }

        assertThatThrownBy(() -> validate(table, contract(LOOSE), Moment.NOW))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageMatching(".*: the table's file '…/[^/]*deletes.parquet' is missing");
    }

    @Test
    void theScanReadsLiveRowsOnly() throws Exception {
        PersonalScan scan = new PersonalScan();

        FileScan.read(
                List.of(folder.resolve("delta/vectors")),
                Fixture.mode(Mode.REPORT).at(new Moment(2L, null)),
                null,
                100,
                scan,
                ProgressListener.NONE);

        assertThat(scan.finish().records())
                .isEqualTo(SparkTables.expected(folder)
                        .path("delta/vectors")
                        .path("2")
                        .size());
    }
}
