/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.Mode;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.ValidationReport;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What has an end: rows that are looked at one by one, and the time that a statement may take. */
class TableBoundsTest {
    private static final int BAD = 2_500;
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: bounds
            status: active
            version: 1.0.0
            schema:
              - name: things
                properties:
                  - {name: id, logicalType: integer, required: true}
                  - {name: kind, logicalType: string, logicalTypeOptions: {maxLength: 1}}
            """;

    @ParameterizedTest
    @EnumSource
    void badRowsBeyondThoseThatAreShownAreCounted(TestDatabase product) throws Exception {
        TestDatabase.Scratch scratch = things(product);
        StringBuilder rows = new StringBuilder("INSERT INTO things VALUES (NULL, 'both')");
        for (int id = 1; id < BAD; id++) {
            rows.append(", (").append(id).append(", 'long')");
        }
        scratch.execute(rows.toString(), "INSERT INTO things VALUES (0, 'a'), (-1, 'b')");

        ValidationReport report = validate(scratch, scratch.settings(), CONTRACT);

        assertThat(report.records()).isEqualTo(BAD + 2);
        assertThat(report.invalidRecords()).isEqualTo(BAD);
        assertThat(failures(report))
                .containsEntry("things.id:required", 1L)
                .containsEntry("things.kind:maxLength", (long) BAD);
        assertThat(report.violations()).hasSizeLessThan(BAD);
        assertThat(report.violations().size() + report.violationsNotKept()).isEqualTo(BAD + 1L);
    }

    @ParameterizedTest
    @EnumSource
    void aRuleThatTakesTooLongEndsByItselfAndTheOthersGoOn(TestDatabase product) throws Exception {
        TestDatabase.Scratch scratch = things(product);
        scratch.execute("INSERT INTO things VALUES (1, 'a')");
        String endless = switch (product) {
            case POSTGRESQL -> "SELECT COUNT(*) FROM (SELECT pg_sleep(60)) late";
            case MARIADB -> "SELECT SLEEP(60)";
            case DUCKDB -> "SELECT COUNT(*) FROM range(10000000) a, range(10000000) b WHERE a.range * b.range % 7 = 3";
        };
        String contract = CONTRACT + """
                    quality:
                      - {id: endless, type: sql, query: "%s", mustBe: 0}
                      - {id: quick, type: sql, query: "SELECT COUNT(*) FROM {object}", mustBe: 1}
                """.formatted(endless);
        DatabaseSettings hurried = new DatabaseSettings(
                scratch.url(), scratch.user(), new PasswordSource(scratch.password()), List.of(), 1, null);

        ValidationReport report = validate(scratch, hurried, contract);

        Map<String, RuleOutcome> ends =
                report.rules().stream().collect(Collectors.toMap(RuleOutcome::ruleId, Function.identity()));
        assertThat(ends.get("things:endless").status()).isEqualTo(RuleOutcome.Status.SKIPPED);
        assertThat(ends.get("things:endless").reason()).isEqualTo("did not finish in 1 seconds");
        assertThat(ends.get("things:quick").status()).isEqualTo(RuleOutcome.Status.PASSED);
    }

    private static TestDatabase.Scratch things(TestDatabase product) throws Exception {
        TestDatabase.Scratch scratch = product.scratch();
        scratch.execute("CREATE TABLE things (id INTEGER, kind VARCHAR(20))");
        return scratch;
    }

    private static ValidationReport validate(TestDatabase.Scratch scratch, DatabaseSettings settings, String contract)
            throws Exception {
        try (Database database = Database.open(settings, scratch.environment())) {
            return TableValidation.validate(
                            database, Shop.compile(contract), "things", TableSettings.of(Mode.REPORT, Shop.CLOCK))
                    .report();
        }
    }

    private static Map<String, Long> failures(ValidationReport report) {
        return report.rules().stream().collect(Collectors.toMap(RuleOutcome::ruleId, RuleOutcome::failures));
    }
}
