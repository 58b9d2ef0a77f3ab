/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.testkit.verdicts.Agreement;
import dev.pacta.testkit.verdicts.Backend;
import dev.pacta.testkit.verdicts.Case;
import dev.pacta.testkit.verdicts.CaseVerdict;
import dev.pacta.testkit.verdicts.Column;
import dev.pacta.testkit.verdicts.ColumnType;
import dev.pacta.testkit.verdicts.ColumnType.Single;
import dev.pacta.testkit.verdicts.Exemption;
import dev.pacta.validation.Mode;
import dev.pacta.validation.report.ReportJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables, which databases are asked about in SQL as far as they can answer, reach the verdicts of the common corpus. */
class CommonVerdictsTest {
    private record InTables(String name, TestDatabase.Scratch scratch, List<Exemption> exemptions) implements Backend {
        @Override
        public CaseVerdict judge(Case data) throws Exception {
            scratch.execute("DROP TABLE IF EXISTS data");
            String columns = data.columns().stream()
                    .map(column -> "\"%s\" %s".formatted(column.name(), type(column.type())))
                    .collect(Collectors.joining(", "));
            scratch.execute("CREATE TABLE data (%s)".formatted(columns));
            if (!data.records().isEmpty()) {
                scratch.execute(data.records().stream()
                        .map(record -> row(data.columns(), record))
                        .collect(Collectors.joining(", ", "INSERT INTO data VALUES ", "")));
            }
            try (Database database = scratch.open()) {
                TableReport table = TableValidation.validate(
                        database, Shop.compile(data.contract()), "data", TableSettings.of(Mode.REPORT, Shop.CLOCK));
                return CaseVerdict.ofReport(ReportJson.write(table.report()));
            }
        }

        private String row(List<Column> columns, Map<String, @Nullable Object> record) {
            return columns.stream()
                    .map(column -> literal(record.get(column.name()), type(column.type())))
                    .collect(Collectors.joining(", ", "(", ")"));
        }

        private static String literal(@Nullable Object value, String type) {
            String text =
                    value == null ? "NULL" : "'%s'".formatted(value.toString().replace("'", "''"));
            return "CAST(%s AS %s)".formatted(text, type);
        }

        private String type(ColumnType type) {
            if (!(type instanceof Single single)) {
                throw new IllegalArgumentException("no columns of " + type.word());
            }
            return switch (single) {
                case TEXT -> "VARCHAR";
                case WHOLE -> "BIGINT";
                case REAL -> "DOUBLE PRECISION";
                case EXACT -> "DECIMAL(38, 10)";
                case TRUTH -> "BOOLEAN";
                case DATE -> "DATE";
                case MOMENT -> "TIMESTAMP WITH TIME ZONE";
                case LOCAL -> "TIMESTAMP";
                case CLOCK -> "TIME";
                case MIXED -> throw new IllegalArgumentException("a column has one type");
            };
        }
    }

    @Test
    void duckdb() throws Exception {
        Agreement.hold(new InTables("Tables, DuckDB", TestDatabase.DUCKDB.scratch(), exemptions()));
    }

    @Test
    void postgresql() throws Exception {
        List<Exemption> exemptions = new ArrayList<>(exemptions());
        exemptions.add(Exemption.cases(
                        "a table has no order: it calls that row of an equal pair the repeat which is invalid anyway",
                        "seeded records 4")
                .ofRules("data.id:unique"));
        Agreement.hold(new InTables("Tables, PostgreSQL", TestDatabase.POSTGRESQL.scratch(), exemptions));
    }

    private static List<Exemption> exemptions() {
        return List.of(
                Exemption.columns("a column has one type", "mixed"),
                Exemption.columns("the corpus keeps single values in tables only", "list", "map", "struct"));
    }
}
