/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.validation.scan.ColumnVerdict;
import dev.pacta.validation.scan.PersonalScan;
import dev.pacta.validation.scan.ScanReport;
import dev.pacta.validation.scan.ScannedColumn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableScanTest {
    private static final int ROWS = 600;

    /** Rows with e-mail addresses, accounts, order numbers like cards, versions and addresses of machines. */
    private static TestDatabase.Scratch people(TestDatabase product) throws Exception {
        TestDatabase.Scratch scratch = product.scratch();
        scratch.execute("""
                CREATE TABLE people (id INTEGER PRIMARY KEY, mail VARCHAR(80), iban VARCHAR(40), order_number BIGINT,
                  app VARCHAR(20), ip VARCHAR(20), born DATE, paid DECIMAL(20,2), active BOOLEAN)""");
        List<String> rows = new ArrayList<>();
        for (int at = 0; at < ROWS; at++) {
            rows.add("(%d, 'ada%d@mail.example', %s, %d, '1.%d.%d.%d', '%d.%d.%d.%d', '1984-05-%02d', %d.25, %s)"
                    .formatted(
                            at,
                            at,
                            at % 20 == 0 ? "NULL" : "'" + iban(at) + "'",
                            4_000_000_000_000_000L + at * 3L,
                            at % 7,
                            at % 11,
                            at % 13,
                            at * 31 % 223 + 1,
                            at * 131 % 256,
                            at * 57 % 256,
                            at * 91 % 256,
                            at % 28 + 1,
                            at,
                            at % 2 == 0));
        }
        scratch.execute("INSERT INTO people VALUES " + String.join(", ", rows));
        return scratch;
    }

    private static String iban(int at) {
        String account = "%018d".formatted(370_400_440_532_013_000L + at * 7_919L);
        int rest = 0;
        for (char digit : (account + "131400").toCharArray()) {
            rest = (rest * 10 + digit - '0') % 97;
        }
        return "DE%02d%s".formatted(98 - rest, account);
    }

    @ParameterizedTest
    @EnumSource
    void aTableIsJudgedColumnByColumn(TestDatabase product) throws Exception {
        List<Long> told = new ArrayList<>();
        PersonalScan scan = new PersonalScan();
        try (Database database = people(product).open()) {
            TableName name =
                    TableScan.read(database, TableName.of("people"), TablePart.ALL, scan, Clock.systemUTC(), told::add);
            assertThat(name.table()).isEqualTo("people");
        }

        ScanReport report = scan.finish();

        Map<String, ColumnVerdict> verdicts = new LinkedHashMap<>();
        for (ScannedColumn column : report.columns()) {
            verdicts.put(column.path(), column.verdict());
        }
        assertThat(report.records()).isEqualTo(ROWS);
        assertThat(verdicts)
                .containsOnlyKeys("id", "mail", "iban", "order_number", "app", "ip", "born", "paid", "active")
                .containsEntry("mail", ColumnVerdict.PERSONAL)
                .containsEntry("iban", ColumnVerdict.PERSONAL)
                .containsEntry("ip", ColumnVerdict.PERSONAL)
                .containsEntry("order_number", ColumnVerdict.NOTHING)
                .containsEntry("app", ColumnVerdict.NOTHING)
                .containsEntry("born", ColumnVerdict.PERSONAL)
                .containsEntry("paid", ColumnVerdict.NOTHING)
                .containsEntry("active", ColumnVerdict.NOTHING);
        assertThat(report.toString()).doesNotContain("mail.example", "DE");
    }

    @ParameterizedTest
    @EnumSource
    void aShareOfTheRowsIsEnough(TestDatabase product) throws Exception {
        PersonalScan scan = new PersonalScan();
        try (Database database = people(product).open()) {
            TableScan.read(
                    database,
                    TableName.of("people"),
                    new TablePart(null, Map.of(), 50.0),
                    scan,
                    Clock.systemUTC(),
                    rows -> {});
        }

        assertThat(scan.records()).isBetween(ROWS / 4L, ROWS * 3L / 4);
        assertThat(scan.finish().column("mail").orElseThrow().verdict()).isEqualTo(ColumnVerdict.PERSONAL);
    }

    @ParameterizedTest
    @EnumSource
    void aTableThatIsNotThereIsSaid(TestDatabase product) throws Exception {
        try (Database database = product.scratch().open()) {
            assertThatThrownBy(() -> TableScan.read(
                            database,
                            TableName.of("nowhere"),
                            TablePart.ALL,
                            new PersonalScan(),
                            Clock.systemUTC(),
                            rows -> {}))
                    .isInstanceOf(UnreadableTableException.class)
                    .hasMessageContaining("no table or view nowhere");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyTableHasColumnsAndNothingInThem(TestDatabase product) throws Exception {
        TestDatabase.Scratch scratch = product.scratch();
        scratch.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, email VARCHAR(80))");
        PersonalScan scan = new PersonalScan();
        try (Database database = scratch.open()) {
            TableScan.read(database, TableName.of("people"), TablePart.ALL, scan, Clock.systemUTC(), rows -> {});
        }

        ScanReport report = scan.finish();

        assertThat(report.records()).isZero();
        assertThat(report.column("id").orElseThrow().verdict()).isEqualTo(ColumnVerdict.NOTHING);
        assertThat(report.column("email").orElseThrow().verdict())
                .as("by its name")
                .isEqualTo(ColumnVerdict.UNCERTAIN);
    }
}
