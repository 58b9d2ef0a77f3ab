/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.files.FileSettings;
import dev.pacta.validation.files.FileValidation;
import dev.pacta.validation.files.ProgressListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same data gives the same report, in a file and in each database. */
class SameAsFilesTest {
    /** An empty file is no table with columns. */
    private static final Set<String> SQL = Set.of("orders:none_late", "orders:named", "orders.note:longest");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void goodRows(TestDatabase product) throws Exception {
        assertSame(product, Shop.good(11));
    }

    @ParameterizedTest
    @EnumSource
    void rowsWithFaults(TestDatabase product) throws Exception {
        assertSame(product, Shop.faulty(17));
    }

    @ParameterizedTest
    @EnumSource
    void noRows(TestDatabase product) throws Exception {
        assertSame(product, List.of());
    }

    private void assertSame(TestDatabase product, List<Map<String, @Nullable Object>> records) throws Exception {
        CompiledContract contract = Shop.contract();
        TestDatabase.Scratch scratch = product.scratch();
        Shop.load(scratch, records);
        ValidationReport file = file(contract, records);

        TableReport table;
        try (Database database = scratch.open()) {
            table = TableValidation.validate(database, contract, "orders", TableSettings.of(Mode.BLOCK, Shop.CLOCK));
        }

        assertThat(ends(table.report())).isEqualTo(ends(file));
        assertThat(table.report().records()).isEqualTo(file.records());
        assertThat(table.report().invalidRecords()).isEqualTo(file.invalidRecords());
        assertThat(messages(table.report())).isEqualTo(messages(file));
        assertThat(table.report().personal()).isEqualTo(file.personal());
        assertThat(table.blocked()).isEqualTo(file.result() == ValidationReport.Result.FAILED);
    }

    private ValidationReport file(CompiledContract contract, List<Map<String, @Nullable Object>> records)
            throws Exception {
        Path orders = folder.resolve("orders.ndjson");
        Path customers = folder.resolve("customers.ndjson");
        Files.writeString(orders, Json.lines(records));
        Files.writeString(
                customers,
                Json.lines(IntStream.range(0, Shop.CUSTOMERS)
                        .mapToObj(id -> Map.of("id", (Object) id))
                        .toList()));
        return FileValidation.validate(
                        List.of(orders),
                        contract,
                        "orders",
                        FileSettings.of(Mode.BLOCK, null, Shop.CLOCK),
                        Map.of("customers", List.of(customers)),
                        ProgressListener.NONE)
                .report();
    }

    /** Without the reasons of rules that are SQL: each database has words of its own. */
    private static List<String> ends(ValidationReport report) {
        return report.rules().stream()
                .filter(rule -> report.records() > 0 || !SQL.contains(rule.ruleId()))
                .map(rule -> "%s %s %d of %d %s"
                        .formatted(rule.ruleId(), rule.status(), rule.failures(), rule.checked(), reason(rule)))
                .toList();
    }

    private static @Nullable String reason(RuleOutcome rule) {
        boolean failing = rule.status() == RuleOutcome.Status.NOT_EXECUTABLE;
        return failing ? "" : rule.reason();
    }

    /** Whatever a product writes after the seconds of a time without a zone. */
    private static Map<String, Long> messages(ValidationReport report) {
        return report.violations().stream()
                .collect(Collectors.groupingBy(
                        violation -> violation.message().replaceAll("(T\\d\\d:\\d\\d:\\d\\d)(\\.0+)?Z?'", "$1'"),
                        Collectors.counting()));
    }
}
