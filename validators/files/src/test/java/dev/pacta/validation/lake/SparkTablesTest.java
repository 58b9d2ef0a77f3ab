/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every row of every state is the one that Spark reads, no more and no less. */
class SparkTablesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static JsonNode expected = JSON.missingNode();

    @BeforeAll
    static void unpack() throws IOException {
        SparkTables.unpack(folder);
        expected = SparkTables.expected(folder);
    }

    @TestFactory
    Stream<DynamicTest> readsWhatSparkReads() {
        List<DynamicTest> tests = new ArrayList<>();
        expected.fields()
                .forEachRemaining(table -> table.getValue().fields().forEachRemaining(state -> {
                    Moment moment =
                            state.getKey().equals("now") ? Moment.NOW : new Moment(Long.valueOf(state.getKey()), null);
                    tests.add(DynamicTest.dynamicTest(
                            table.getKey() + " at " + state.getKey(),
                            () -> compare(table.getKey(), moment, state.getValue())));
                }));
        assertThat(tests).hasSizeGreaterThan(50);
        return tests.stream();
    }

    @Test
    void theLastVersionIsTheTableNow() throws Exception {
        JsonNode versions = expected.path("delta/changes");
        compare("delta/changes", Moment.NOW, versions.path(String.valueOf(versions.size() - 1)));
    }

    @Test
    void refusesFeaturesThatItDoesNotKnow() {
        assertThatThrownBy(() -> TableFolders.read(folder.resolve("delta/variants"), Moment.NOW))
                .isInstanceOf(UnreadableTableFolderException.class)
                .hasMessageContaining("variant");
        assertThatThrownBy(() -> TableFolders.read(folder.resolve("iceberg/t/third"), Moment.NOW))
                .isInstanceOf(UnreadableTableFolderException.class)
                .hasMessage("the table is of version 3 of Iceberg's format; 2 is the last one known here");
    }

    private static void compare(String table, Moment moment, JsonNode rows) throws Exception {
        TableSnapshot snapshot = TableFolders.read(folder.resolve(table), moment);

        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            SnapshotViews.create(connection, "data", snapshot, false);
            assertThat(read(statement, "SELECT * FROM data")).isEqualTo(plain(rows));
            SnapshotViews.create(connection, "located", snapshot, true);
            String columns = "SELECT * EXCLUDE (%s, %s, %s) FROM located"
                    .formatted(SnapshotViews.FILE, SnapshotViews.ROW, SnapshotViews.ORDER);
            assertThat(read(statement, columns)).isEqualTo(plain(rows));
        }
    }

    private static List<String> plain(JsonNode rows) {
        List<String> plain = new ArrayList<>();
        rows.forEach(row -> plain.add(plainValue(row).toString()));
        plain.sort(String::compareTo);
        return plain;
    }

    private static List<String> read(Statement statement, String query) throws Exception {
        List<String> rows = new ArrayList<>();
        try (ResultSet all = statement.executeQuery("SELECT to_json(d) FROM (%s) d".formatted(query))) {
            while (all.next()) {
                rows.add(plainValue(JSON.readTree(all.getString(1))).toString());
            }
        }
        rows.sort(String::compareTo);
        return rows;
    }

    /** Numbers by value; times without their zone, which is UTC. */
    private static Object plainValue(JsonNode value) {
        if (value.isObject()) {
            Map<String, Object> members = new TreeMap<>();
            value.fields().forEachRemaining(member -> members.put(member.getKey(), plainValue(member.getValue())));
            return members;
        }
        if (value.isArray()) {
            List<Object> entries = new ArrayList<>();
            value.forEach(entry -> entries.add(plainValue(entry)));
            return entries;
        }
        if (value.isNumber()) {
            BigDecimal number = new BigDecimal(value.asText());
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value.isTextual()
                ? "'" + value.asText().replaceAll("(\\d\\d:\\d\\d:\\d\\d)\\+00$", "$1")
                : value.asText();
    }
}
