/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pacta.testkit.verdicts.Agreement;
import dev.pacta.testkit.verdicts.Backend;
import dev.pacta.testkit.verdicts.Case;
import dev.pacta.testkit.verdicts.CaseVerdict;
import dev.pacta.testkit.verdicts.Column;
import dev.pacta.testkit.verdicts.ColumnType;
import dev.pacta.testkit.verdicts.ColumnType.Single;
import dev.pacta.testkit.verdicts.Exemption;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.report.ReportJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows of result sets reach the verdicts of the common corpus, whichever driver reads them. */
class ResultSetVerdictsTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    private record Rows(String name, TestDatabase.Scratch scratch, List<Exemption> exemptions) implements Backend {
        @Override
        public CaseVerdict judge(Case data) throws Exception {
            CompiledContract contract = Shop.compile(data.contract());
            ValidationRun run = contract.validator("data").open();
            try (Connection connection = scratch.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP TABLE IF EXISTS data");
                statement.execute("CREATE TABLE data (%s)"
                        .formatted(Stream.concat(
                                        Stream.of("line INTEGER"),
                                        data.columns().stream()
                                                .map(column -> quoted(column) + " " + stored(column.type())))
                                .collect(Collectors.joining(", "))));
                insert(connection, data);
                String selected = data.columns().stream().map(this::quoted).collect(Collectors.joining(", "));
                try (ResultSet rows = statement.executeQuery("SELECT %s FROM data ORDER BY line".formatted(selected))) {
                    ResultSetRecords records = ResultSetRecords.of(rows, contract, "data");
                    while (records.next()) {
                        run.accept(records.record(), records.location());
                    }
                }
            }
            return CaseVerdict.ofReport(ReportJson.write(run.finish()));
        }

        private void insert(Connection connection, Case data) throws Exception {
            String places = data.columns().stream()
                    .map(column -> isDocument(column.type()) && scratch.product() == TestDatabase.POSTGRESQL
                            ? "?::jsonb"
                            : "?")
                    .collect(Collectors.joining(", "));
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO data VALUES (?, %s)".formatted(places))) {
                for (int at = 0; at < data.records().size(); at++) {
                    insert.setInt(1, at);
                    for (int place = 0; place < data.columns().size(); place++) {
                        Column column = data.columns().get(place);
                        Object value = data.records().get(at).get(column.name());
                        insert.setObject(
                                place + 2, isDocument(column.type()) ? document(data, at, column) : bound(value));
                    }
                    insert.execute();
                }
            }
        }

        private static @Nullable Object bound(@Nullable Object value) {
            return value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value;
        }

        private static @Nullable String document(Case data, int at, Column column) throws Exception {
            JsonNode value = JSON.readTree(data.lines().get(at)).path(column.name());
            return value.isMissingNode() || value.isNull() ? null : value.toString();
        }

        private String quoted(Column column) {
            String quote = scratch.product() == TestDatabase.MARIADB ? "`" : "\"";
            return quote + column.name() + quote;
        }

        private static boolean isDocument(ColumnType type) {
            return !(type instanceof Single);
        }

        private String stored(ColumnType type) {
            boolean mariadb = scratch.product() == TestDatabase.MARIADB;
            if (!(type instanceof Single single)) {
                return scratch.product() == TestDatabase.POSTGRESQL ? "JSONB" : "JSON";
            }
            return switch (single) {
                case TEXT -> mariadb ? "LONGTEXT CHARACTER SET utf8mb4" : "VARCHAR";
                case WHOLE -> "BIGINT";
                case REAL -> "DOUBLE PRECISION";
                case EXACT -> "DECIMAL(38, 10)";
                case TRUTH -> "BOOLEAN";
                case DATE -> "DATE";
                case MOMENT -> mariadb ? "TIMESTAMP(6) NULL" : "TIMESTAMP WITH TIME ZONE";
                case LOCAL -> mariadb ? "DATETIME(6)" : "TIMESTAMP";
                case CLOCK -> mariadb ? "TIME(6)" : "TIME";
                case MIXED -> throw new IllegalArgumentException("a column has one type");
            };
        }
    }

    private static final Exemption MIXED = Exemption.columns("a column has one type", "mixed");

    @Test
    void postgresql() throws Exception {
        Agreement.hold(new Rows("JDBC result set, PostgreSQL", TestDatabase.POSTGRESQL.scratch(), List.of(MIXED)));
    }

    @Test
    void duckdb() throws Exception {
        Agreement.hold(new Rows("JDBC result set, DuckDB", TestDatabase.DUCKDB.scratch(), List.of(MIXED)));
    }

    @Test
    void mariadb() throws Exception {
        Exemption none = Exemption.cases("it has no not-a-number", "not a number and infinity", "seeded records 7");
        Exemption early = Exemption.cases(
                "its timestamps begin in 1970",
                "moments before 1970",
                "moments where days are wanted",
                "seeded records 1",
                "seeded records 2",
                "seeded records 3",
                "seeded records 4",
                "seeded records 5",
                "seeded records 6",
                "seeded records 8");
        Agreement.hold(
                new Rows("JDBC result set, MariaDB", TestDatabase.MARIADB.scratch(), List.of(MIXED, none, early)));
    }
}
