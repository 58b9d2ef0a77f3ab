/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.ContractUnavailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.TableException;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries of Flink's own SQL on its own cluster. */
class ContractTableFunctionTest {
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: shop
            status: active
            version: 1.2.0
            schema:
              - name: orders
                properties:
                  - {name: order_id, logicalType: integer, required: true, unique: true}
                  - {name: total, logicalType: number, logicalTypeOptions: {maximum: 900}}
                  - {name: placed_at, logicalType: timestamp}
                  - name: buyer
                    logicalType: object
                    properties:
                      - {name: country, logicalType: string, logicalTypeOptions: {pattern: "^[A-Z]{2}$"}}
                  - {name: note, logicalType: string}
            """;
    private static final String PERSON = "jane.roe@example.org";

    @TempDir
    private Path folder;

    private final TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());

    @BeforeEach
    void ordersAndTheFunction() throws Exception {
        Path path = Files.writeString(folder.resolve("orders.odcs.yaml"), CONTRACT);
        tables.executeSql("""
                CREATE TEMPORARY VIEW orders AS
                SELECT order_id, total, placed_at, CAST(ROW(country) AS ROW<country STRING>) AS buyer, note
                FROM (VALUES
                  (1, CAST(12.50 AS DECIMAL(10, 2)), TIMESTAMP '2026-01-01 12:00:00', 'PT', 'fine'),
                  (2, 950.00, TIMESTAMP '2026-01-01 12:00:00', 'PT', CAST(NULL AS STRING)),
                  (CAST(NULL AS INT), 1.00, TIMESTAMP '2026-01-01 12:00:00', 'pt', 'mail jane.roe@example.org'),
                  (1, 3.00, TIMESTAMP '2026-01-01 12:00:00', 'ES', 'fine'))
                AS t (order_id, total, placed_at, country, note)""");
        tables.createTemporarySystemFunction("PACTA", ContractTableFunction.of(ContractSource.file(path), "orders"));
    }

    @Test
    void rowsThatFitAreChosenWithTheColumnsThatTheyCameWith() throws Exception {
        List<Row> fitting = query("SELECT order_id, total, buyer FROM PACTA(input => TABLE orders) WHERE pacta_valid");

        assertThat(fitting)
                .extracting(Row::toString)
                .containsExactlyInAnyOrder("+I[1, 12.50, +I[PT]]", "+I[1, 3.00, +I[ES]]");
    }

    @Test
    void theOthersHaveReasonsThatNameTheContractAndTheRulesAndNoValue() throws Exception {
        List<Row> bad = query("""
                SELECT total, pacta_reasons FROM PACTA(input => TABLE orders)
                WHERE NOT pacta_valid AND CARDINALITY(pacta_reasons.rules) > 1""");

        assertThat(bad).hasSize(1);
        Row reasons = (Row) bad.get(0).getField(1);
        assertThat(reasons).isNotNull();
        assertThat(reasons.getField("contract")).isEqualTo("shop");
        assertThat(reasons.getField("version")).isEqualTo("1.2.0");
        assertThat(reasons.getField("verdict")).isEqualTo("INVALID");
        assertThat((Object[]) reasons.getField("rules"))
                .containsExactlyInAnyOrder(
                        "orders.order_id:required", "orders.buyer.country:pattern", "orders.note:personal-data");
        assertThat(reasons.toString()).doesNotContain(PERSON);
    }

    @Test
    void aBrokenRuleIsCountedInSqlAndARowThatFitsHasNoReasons() throws Exception {
        List<Row> counts = query("""
                SELECT rule, COUNT(*) AS times
                FROM (SELECT pacta_reasons.rules AS rules FROM PACTA(input => TABLE orders) WHERE NOT pacta_valid) AS bad
                CROSS JOIN UNNEST(bad.rules) AS broken (rule)
                GROUP BY rule""");

        assertThat(counts)
                .extracting(Row::toString)
                .containsExactlyInAnyOrder(
                        "+I[orders.total:maximum, 1]",
                        "+I[orders.order_id:required, 1]",
                        "+I[orders.buyer.country:pattern, 1]",
                        "+I[orders.note:personal-data, 1]");
        assertThat(query("SELECT 1 FROM PACTA(input => TABLE orders) WHERE pacta_valid AND pacta_reasons IS NOT NULL"))
                .isEmpty();
    }

    @Test
    void aTableWhoseRowsChangeIsRefused() {
        tables.executeSql("CREATE TEMPORARY VIEW sums AS SELECT note, SUM(total) AS total FROM orders GROUP BY note");

        assertThatThrownBy(() -> query("SELECT total FROM PACTA(input => TABLE sums) WHERE pacta_valid"))
                .isInstanceOf(TableException.class)
                .hasStackTraceContaining("update changes");
    }

    @Test
    void withoutAContractThereIsNoFunction() {
        assertThatThrownBy(() -> ContractTableFunction.of(ContractSource.file(folder.resolve("none.yaml")), null))
                .isInstanceOf(ContractUnavailableException.class);
    }

    /** What the guide shows is taken from this test. */
    @Test
    void theGuideShowsCodeThatRuns() throws Exception {
        Path here = Path.of("src", "test", "java", "dev", "pacta", "validation", "flink");
        String run = flat(Files.readString(here.resolve("ContractTableFunctionTest.java")));
        String guide = Files.readString(Path.of("..", "..", "docs", "guides", "flink.md"));
        List<String> shown = Pattern.compile("```(?:java|sql)\n(.*?)```", Pattern.DOTALL)
                .matcher(guide.substring(guide.indexOf("\n## In SQL"), guide.indexOf("\n## By a JSON Schema")))
                .results()
                .map(block -> flat(block.group(1)))
                .toList();

        assertThat(shown).hasSize(3).allSatisfy(code -> assertThat(run).contains(code));
    }

    private static String flat(String code) {
        return code.replaceAll("\\s+", "");
    }

    private List<Row> query(String sql) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (CloseableIterator<Row> found = tables.executeSql(sql).collect()) {
            found.forEachRemaining(rows::add);
        }
        return rows;
    }
}
