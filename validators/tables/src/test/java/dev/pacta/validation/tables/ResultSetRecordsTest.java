/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.pacta.testkit.ExampleProgram;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.UnknownSchemaObjectException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultSetRecordsTest {
    private static final Path EXAMPLES = Path.of("..", "..", "examples", "pipelines");
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: things
            status: active
            version: 1.0.0
            schema:
              - name: things
                properties:
                  - {name: number, physicalName: THING_NO, logicalType: integer}
                  - {name: yes, logicalType: boolean}
                  - {name: padded, logicalType: string}
                  - {name: bytes, logicalType: string}
                  - {name: items, logicalType: array, items: {logicalType: integer}}
                  - {name: parts, logicalType: object}
            """;

    @TempDir
    private Path folder;

    private final List<String> events = new CopyOnWriteArrayList<>();
    private HttpServer lineage;

    @BeforeEach
    void listen() throws Exception {
        lineage = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        lineage.createContext("/api/v1/lineage", exchange -> {
            events.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        lineage.start();
    }

    @AfterEach
    void stop() {
        lineage.stop(0);
    }

    @ParameterizedTest
    @EnumSource
    void theExampleCopiesEachRowOnceAndSaysWhyTheOthersStay(TestDatabase product) throws Throwable {
        TestDatabase.Scratch scratch = shop(product);
        scratch.execute("INSERT INTO arrived VALUES (1, 'PT', 12.5), (2, 'pt', 1), (3, 'DE', -1), (4, NULL, 10000)");

        String printed = run(scratch);

        assertThat(rows(scratch, "SELECT * FROM orders ORDER BY 1")).containsExactly("1 PT 12.50", "4 null 10000.00");
        assertThat(rows(scratch, "SELECT * FROM refused ORDER BY 1"))
                .containsExactly("2 orders.country:pattern", "3 orders.total:minimum");
        assertThat(printed).contains("orders:2", "orders.country").contains("4 records, 2 bad");
        assertThat(events).hasSize(1);
        assertThat(events.get(0))
                .contains("\"COMPLETE\"", "\"orders-copy\"", "shop-orders", "\"orders.country:pattern\"");
    }

    @ParameterizedTest
    @EnumSource
    void aCopyThatFailsInTheMiddleLeavesNothingAndIsDoneAgain(TestDatabase product) throws Throwable {
        TestDatabase.Scratch scratch = shop(product);
        scratch.execute(
                "INSERT INTO arrived VALUES (1, 'PT', 12.5), (2, 'pt', 1), (3, 'DE', 3), (4, 'FR', 4)",
                "INSERT INTO orders VALUES (3, 'XX', 0)");

        assertThatThrownBy(() -> run(scratch)).isInstanceOf(SQLException.class);

        assertThat(rows(scratch, "SELECT * FROM orders")).containsExactly("3 XX 0.00");
        assertThat(rows(scratch, "SELECT * FROM refused")).isEmpty();
        assertThat(events).hasSize(1);
        assertThat(events.get(0)).contains("\"FAIL\"");

        scratch.execute("DELETE FROM orders");
        run(scratch);

        assertThat(rows(scratch, "SELECT order_id FROM orders ORDER BY 1")).containsExactly("1", "3", "4");
        assertThat(rows(scratch, "SELECT order_id FROM refused")).containsExactly("2");
    }

    @Test
    void columnsAreFoundByTheirNamesAndValuesByTheirTypes() throws Exception {
        try (Connection connection = TestDatabase.POSTGRESQL.scratch().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT 7::numeric AS thing_no, 1::smallint AS yes, 'ab'::char(5) AS padded, '\\x00ff'::bytea AS bytes,
                          ARRAY[1, NULL, 3] AS items, '{"a": 1.50}'::jsonb AS parts, '00:00:01'::interval AS "else"
                        """)) {
            ResultSetRecords records = ResultSetRecords.of(rows, compiled(), "things");

            assertThat(records.next()).isTrue();
            assertThat(records.record().names())
                    .containsExactly("number", "yes", "padded", "bytes", "items", "parts", "else");
            List<@Nullable Object> values = new ArrayList<>();
            for (int place = 0; place < 7; place++) {
                values.add(records.record().value(place));
            }
            assertThat(values.toString()).isEqualTo("[7, true, ab, AP8=, [1, null, 3], {a=1.50}, 00:00:01]");
            assertThat(records.location()).hasToString("things:1");
            assertThat(records.next()).isFalse();
        }
    }

    @Test
    void wholeNumbersInPlaceOfTruthAreReadAsTheyAre() throws Exception {
        TestDatabase.Scratch scratch = TestDatabase.MARIADB.scratch();
        scratch.execute("CREATE TABLE t (yes TINYINT(1), number TINYINT(1))", "INSERT INTO t VALUES (1, 5), (2, 0)");
        try (Connection connection = scratch.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT yes, number FROM t ORDER BY yes")) {
            ResultSetRecords records = ResultSetRecords.of(rows, compiled(), "things");
            List<String> seen = new ArrayList<>();
            while (records.next()) {
                seen.add(records.record().value(0) + " " + records.record().value(1));
            }
            assertThat(seen).containsExactly("true 5", "2 0");
        }
    }

    @Test
    void whatCannotBeToldApartOrNamedIsRefused() throws Exception {
        try (Connection connection = TestDatabase.DUCKDB.scratch().connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> records(statement, "SELECT 1 AS number, 2 AS thing_no"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("two columns of the query are 'number'");
            assertThatThrownBy(() -> records(statement, "SELECT {'a': 1} AS parts"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("the column 'parts' holds structures")
                    .hasMessageContaining("make JSON of it");
            try (ResultSet rows = statement.executeQuery("SELECT 1 AS number")) {
                assertThatThrownBy(() -> ResultSetRecords.of(rows, compiled(), "nothing"))
                        .isInstanceOf(UnknownSchemaObjectException.class)
                        .hasMessageContaining("things");
            }
        }
    }

    private static void records(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            ResultSetRecords.of(rows, compiled(), "things");
        }
    }

    private static CompiledContract compiled() {
        return Shop.compile(CONTRACT);
    }

    private static TestDatabase.Scratch shop(TestDatabase product) throws Exception {
        TestDatabase.Scratch scratch = product.scratch();
        scratch.execute(
                "CREATE TABLE arrived (order_id BIGINT, country VARCHAR(10), total DECIMAL(12, 2))",
                "CREATE TABLE orders (order_id BIGINT PRIMARY KEY, country VARCHAR(10), total DECIMAL(12, 2))",
                "CREATE TABLE refused (order_id BIGINT, reasons VARCHAR(1000))");
        return scratch;
    }

    private String run(TestDatabase.Scratch scratch) throws Throwable {
        ExampleProgram program =
                ExampleProgram.compile(EXAMPLES.resolve("java/OrdersCopy.java"), folder.resolve("classes"));
        if (scratch.user() != null) {
            System.setProperty("DB_USER", scratch.user());
            System.setProperty(
                    "DB_PASSWORD", scratch.environment().values().iterator().next());
        }
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.run(
                    EXAMPLES.resolve("orders.odcs.yaml").toString(),
                    scratch.url(),
                    "http://127.0.0.1:" + lineage.getAddress().getPort());
        } finally {
            System.setOut(before);
            System.clearProperty("DB_USER");
            System.clearProperty("DB_PASSWORD");
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static List<String> rows(TestDatabase.Scratch scratch, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = scratch.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int place = 1; place <= rows.getMetaData().getColumnCount(); place++) {
                    values.add(rows.getString(place));
                }
                lines.add(String.join(" ", values));
            }
        }
        return lines;
    }
}
