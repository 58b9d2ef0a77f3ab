/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads checkpoints, of the first form and of the second with its sidecars. */
final class DeltaCheckpoints {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ACTIONS = List.of("add", "protocol", "metaData", "sidecar");

    private final Connection connection;
    private final Path log;
    private final TableFiles files;

    DeltaCheckpoints(Connection connection, Path log, TableFiles files) {
        this.connection = connection;
        this.log = log;
        this.files = files;
    }

    void read(Path file, DeltaState state) throws IOException, UnreadableTableFolderException {
        files.bring(file);
        List<String> sidecars = new ArrayList<>();
        boolean parquet = file.getFileName().toString().endsWith(".parquet");
        for (JsonNode actions : parquet ? rows(file) : lines(file)) {
            state.take(actions);
            JsonNode sidecar = actions.path("sidecar").path("path");
            if (sidecar.isTextual()) {
                sidecars.add(sidecar.asText());
            }
        }
        for (String sidecar : sidecars) {
            Path beside = LocalPaths.ofUri(sidecar, log.resolve("_sidecars"));
            files.bring(beside);
            for (JsonNode actions : rows(beside)) {
                state.take(actions);
            }
        }
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.add(JSON.readTree(line));
            }
        }
        return all;
    }

    private List<JsonNode> rows(Path file) throws IOException, UnreadableTableFolderException {
        try (Statement statement = connection.createStatement()) {
            List<String> present = present(statement, file);
            if (present.isEmpty()) {
                throw new UnreadableTableFolderException("%s is no checkpoint".formatted(file));
            }
            String columns = String.join(
                    ", ",
                    present.stream()
                            .map(name -> "to_json(%s)".formatted(Sql.quoted(name)))
                            .toList());
            List<JsonNode> rows = new ArrayList<>();
            try (ResultSet answer =
                    statement.executeQuery("SELECT %s FROM read_parquet([%s], hive_partitioning = false)"
                            .formatted(columns, Sql.text(file.toString())))) {
                while (answer.next()) {
                    ObjectNode row = JSON.createObjectNode();
                    for (int at = 0; at < present.size(); at++) {
                        String action = answer.getString(at + 1);
                        if (action != null) {
                            row.set(present.get(at), JSON.readTree(action));
                        }
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException broken) {
            throw UnreadableTableFolderException.of(file, broken);
        }
    }

    private static List<String> present(Statement statement, Path file) throws SQLException {
        List<String> present = new ArrayList<>();
        try (ResultSet none =
                statement.executeQuery("SELECT * FROM read_parquet([%s], hive_partitioning = false) LIMIT 0"
                        .formatted(Sql.text(file.toString())))) {
            for (int column = 1; column <= none.getMetaData().getColumnCount(); column++) {
                String name = none.getMetaData().getColumnName(column);
                if (ACTIONS.contains(name)) {
                    present.add(name);
                }
            }
        }
        return present;
    }
}
