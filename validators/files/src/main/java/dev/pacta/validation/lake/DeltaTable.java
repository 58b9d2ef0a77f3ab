/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Delta tables, read by their log as the Delta protocol says: the last whole checkpoint, and every commit after it. Features for readers that
 * are not known here are refused.
 */
final class DeltaTable {
    private DeltaTable() {}

    static TableSnapshot read(Path place, Moment moment, TableFiles files) throws UnreadableTableFolderException {
        Path folder = place.toAbsolutePath().normalize();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            DeltaLog log = DeltaLog.list(folder, files);
            long version = log.version(moment);
            DeltaState state = new DeltaState();
            log.replay(version, state, new DeltaCheckpoints(connection, folder.resolve("_delta_log"), files));
            return snapshot(folder, version, log, state, files);
        } catch (IOException | SQLException broken) {
            throw UnreadableTableFolderException.of(folder.resolve("_delta_log"), broken);
        }
    }

    private static TableSnapshot snapshot(Path folder, long version, DeltaLog log, DeltaState state, TableFiles brought)
            throws IOException, UnreadableTableFolderException {
        DeltaProtocol.refuseUnknown(state.protocol());
        DeltaSchema schema = DeltaSchema.read(state.metadata());
        List<DataFile> files = new ArrayList<>();
        for (JsonNode add : state.live()) {
            files.add(file(folder, add, schema, brought));
        }
        return new TableSnapshot(
                TableFormat.DELTA,
                folder.toString(),
                version,
                log.time(version),
                schema.fields(),
                schema.matching(),
                files);
    }

    private static DataFile file(Path folder, JsonNode add, DeltaSchema schema, TableFiles brought)
            throws IOException, UnreadableTableFolderException {
        String told = add.path("path").asText();
        Map<Integer, Optional<String>> constants = new HashMap<>();
        for (Map.Entry<Integer, String> partition : schema.partitions().entrySet()) {
            JsonNode value = add.path("partitionValues").path(partition.getValue());
            // An empty text stands for no value, whatever the type.
            constants.put(
                    partition.getKey(), Optional.ofNullable(value.textValue()).filter(text -> !text.isEmpty()));
        }
        JsonNode vector = add.path("deletionVector");
        long[] dead = vector.isObject() ? DeletionVectors.read(vector, folder, brought) : new long[0];
        return new DataFile(LocalPaths.ofUri(told, folder), told, constants, dead, List.of());
    }
}
