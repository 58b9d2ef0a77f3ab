/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.validation.Mode;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.ValidationReport;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2, whose driver is not on the class path: users name the jar; and a product whose SQL is not known says only what leaves no doubt. */
class DriverOfUsersTest {
    private static final Path DRIVERS = Path.of("target", "drivers");
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: stock
            status: active
            version: 1.0.0
            schema:
              - name: stock
                properties:
                  - {name: id, logicalType: integer, required: true, unique: true}
                  - {name: name, logicalType: string, unique: true, logicalTypeOptions: {maxLength: 2, pattern: "^[a-z]*"}}
                  - {name: price, logicalType: number, logicalTypeOptions: {minimum: 0, multipleOf: 0.05}}
                  - {name: weight, logicalType: number, logicalTypeOptions: {maximum: 9}}
                  - {name: counted, logicalType: date, logicalTypeOptions: {minimum: "2026-01-01"}}
                quality:
                  - {id: rows, type: library, metric: rowCount, mustBe: 6}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws Exception {
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {jar().toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                Connection connection = ServiceLoader.load(Driver.class, loader)
                        .findFirst()
                        .orElseThrow()
                        .connect(url(), new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE stock (id BIGINT, name VARCHAR(20), price DECIMAL(10,2), weight DOUBLE PRECISION, counted DATE)");
            statement.execute("""
                    INSERT INTO stock VALUES (1, 'ab', 1.05, 1, DATE '2026-01-01'), (1, 'AB', 1.06, 2, DATE '2025-12-31'),
                      (NULL, 'ab ', -1, 3, NULL), (4, '\ud83d\ude00\ud83d\ude00', 2, 'NaN', NULL), (5, NULL, 3, 10, NULL), (6, 'ab', NULL, NULL, NULL)""");
            // Else the database is closed when the process ends, by classes that are gone then.
            statement.execute("SHUTDOWN");
        }
    }

    private String url() {
        return "jdbc:h2:" + folder.resolve("stock");
    }

    private static Path jar() throws Exception {
        try (Stream<Path> files = Files.list(DRIVERS)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aTableIsCheckedWithADriverThatIsNamed() throws Exception {
        ValidationReport report = validate(List.of(jar()));

        Map<String, String> ends = report.rules().stream()
                .collect(Collectors.toMap(
                        RuleOutcome::ruleId, rule -> rule.status() + " " + rule.failures() + " of " + rule.checked()));
        assertThat(report.records()).isEqualTo(6);
        assertThat(ends)
                .containsEntry("stock.id:required", "FAILED 1 of 6")
                .containsEntry("stock.id:unique", "FAILED 1 of 6")
                .containsEntry("stock.name:maxLength", "FAILED 1 of 5")
                .containsEntry("stock.price:minimum", "FAILED 1 of 5")
                .containsEntry("stock.price:multipleOf", "FAILED 1 of 5")
                .containsEntry("stock.weight:type", "FAILED 1 of 5")
                .containsEntry("stock.weight:maximum", "FAILED 1 of 4")
                .containsEntry("stock.counted:minimum", "FAILED 1 of 2")
                .containsEntry("stock:rows", "PASSED 0 of 6")
                .containsEntry("stock.name:unique", "SKIPPED 0 of 0");
    }

    @Test
    void aFolderOfDriversWillDo() throws Exception {
        assertThat(validate(List.of(DRIVERS)).records()).isEqualTo(6);
    }

    @Test
    void withoutTheDriverThereIsNoVerdict() {
        assertThatThrownBy(() -> validate(List.of()))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("name the jar file of the product's driver");
    }

    private ValidationReport validate(List<Path> drivers) throws Exception {
        DatabaseSettings settings = new DatabaseSettings(url(), null, PasswordSource.NONE, drivers, 60, null);
        try (Database database = Database.open(settings, Map.of())) {
            return TableValidation.validate(
                            database, Shop.compile(CONTRACT), "stock", TableSettings.of(Mode.REPORT, Shop.CLOCK))
                    .report();
        }
    }
}
