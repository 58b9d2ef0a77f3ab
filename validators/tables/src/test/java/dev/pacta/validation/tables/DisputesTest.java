/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.Mode;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.ValidationReport;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database that counts other than it should is not believed. DuckDB is asked in the SQL of Trino, where {@code LENGTH} and all else mean the
 * same, after its function {@code REGEXP_LIKE} was made to find other texts than any pattern does.
 */
class DisputesTest {
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: words
            status: active
            version: 1.0.0
            schema:
              - name: words
                properties:
                  - {name: id, logicalType: integer, primaryKey: true, required: true, logicalTypeOptions: {maximum: 9}}
                  - {name: word, logicalType: string, logicalTypeOptions: {pattern: "^[a-z]$"}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws Exception {
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE words (id INTEGER, word VARCHAR)");
            statement.execute("INSERT INTO words VALUES (1, 'a'), (2, 'b'), (3, 'C'), (10, NULL)");
        }
    }

    private String url() {
        return "jdbc:duckdb:" + folder.resolve("words.db");
    }

    @Test
    void aRowThatTheDatabaseCallsBadAndTheCheckGoodIsGood() throws Exception {
        ValidationReport report = validate("text = 'a'");

        assertThat(ends(report))
                .containsEntry("words.word:pattern", "FAILED 1 of 3")
                .containsEntry("words.id:maximum", "FAILED 1 of 4");
        assertThat(report.invalidRecords()).isEqualTo(2);
        assertThat(report.records()).isEqualTo(4);
    }

    @Test
    void whereBothAgreeNothingIsReadAgain() throws Exception {
        assertThat(ends(validate("text IN ('a', 'b')"))).containsEntry("words.word:pattern", "FAILED 1 of 3");
    }

    @Test
    void moreFalselyAccusedRowsThanAreLookedAtAreReadAllTheSame() throws Exception {
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO words SELECT -range, 'b' FROM range(3000)");
        }

        ValidationReport report = validate("text = 'a'");

        assertThat(ends(report)).containsEntry("words.word:pattern", "FAILED 1 of 3003");
        assertThat(report.invalidRecords()).isEqualTo(2);
    }

    /** @param found what the database finds, whatever the pattern */
    private ValidationReport validate(String found) throws Exception {
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement()) {
            statement.execute("CREATE MACRO regexp_like(text, pattern) AS (%s)".formatted(found));
        }
        DatabaseSettings settings =
                new DatabaseSettings(url(), null, PasswordSource.NONE, List.of(), 60, SqlProduct.TRINO);
        try (Database database = Database.open(settings, Map.of())) {
            return TableValidation.validate(
                            database, Shop.compile(CONTRACT), "words", TableSettings.of(Mode.REPORT, Shop.CLOCK))
                    .report();
        }
    }

    private static Map<String, String> ends(ValidationReport report) {
        return report.rules().stream()
                .collect(Collectors.toMap(
                        RuleOutcome::ruleId, rule -> rule.status() + " " + rule.failures() + " of " + rule.checked()));
    }
}
