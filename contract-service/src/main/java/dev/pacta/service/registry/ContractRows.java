/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.contract.Contract;
import dev.pacta.contract.VersionNumber;
import dev.pacta.service.shared.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps for each contract the words of its newest version, by which it is found. */
@ApplicationScoped
class ContractRows {
    private static final String NEWEST = "select id, latest_version from contract where id = any (?)";
    private static final String DESCRIBE = """
            insert into contract (id, name, domain, owner, status, latest_version, versions, schema_objects, tags, personal_data,
            search_text, published_at, datasets, row_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            on conflict (id) do update set name = excluded.name, domain = excluded.domain, owner = excluded.owner,
            status = excluded.status, latest_version = excluded.latest_version, versions = contract.versions + excluded.versions,
            schema_objects = excluded.schema_objects, tags = excluded.tags, personal_data = excluded.personal_data,
            search_text = excluded.search_text, published_at = excluded.published_at, datasets = excluded.datasets,
            row_version = contract.row_version + 1""";
    private static final String COUNT = """
            update contract set versions = versions + ?, published_at = ?, row_version = row_version + 1 where id = ?""";

    private final Database database;

    ContractRows(Database database) {
        this.database = database;
    }

    /** What a publication adds to a contract. */
    private static final class Addition {
        private @Nullable VersionNumber newest;
        private @Nullable Submission words;
        private int versions;

        private Addition(@Nullable VersionNumber newest) {
            this.newest = newest;
        }

        private void add(Submission submission) {
            VersionNumber version = submission.contract().version();
            versions++;
            VersionNumber before = newest;
            if (before == null || version.compareTo(before) >= 0) {
                newest = version;
                words = submission;
            }
        }
    }

    /** Counts the versions and takes over the words of those that are newest now. The caller has locked the contracts. */
    void add(List<Submission> added, Instant now) {
        Object[] ids = added.stream().map(ContractRows::id).distinct().toArray();
        database.change(connection -> {
            Map<String, VersionNumber> newest = newest(connection, ids);
            Map<String, Addition> additions = new LinkedHashMap<>();
            added.forEach(one -> additions
                    .computeIfAbsent(id(one), id -> new Addition(newest.get(id)))
                    .add(one));
            write(connection, additions, now.atOffset(ZoneOffset.UTC));
        });
    }

    private static String id(Submission submission) {
        return submission.contract().id().value();
    }

    private static Map<String, VersionNumber> newest(Connection connection, Object[] ids) throws SQLException {
        Map<String, VersionNumber> newest = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(NEWEST)) {
            select.setArray(1, connection.createArrayOf("text", ids));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    newest.put(rows.getString(1), new VersionNumber(rows.getString(2)));
                }
            }
        }
        return newest;
    }

    private static void write(Connection connection, Map<String, Addition> additions, OffsetDateTime now)
            throws SQLException {
        try (PreparedStatement describe = connection.prepareStatement(DESCRIBE);
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            for (Map.Entry<String, Addition> entry : additions.entrySet()) {
                Addition addition = entry.getValue();
                Submission newest = addition.words;
                if (newest == null) {
                    bind(count, addition.versions, now, entry.getKey());
                } else {
                    describe(connection, describe, newest, addition.versions, now);
                }
            }
            describe.executeBatch();
            count.executeBatch();
        }
    }

    private static void describe(
            Connection connection, PreparedStatement statement, Submission submission, int versions, OffsetDateTime now)
            throws SQLException {
        Contract contract = submission.contract();
        ContractWords words = submission.words();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(contract.id().value());
        cells.add(words.name());
        cells.add(words.domain());
        cells.add(words.owner());
        cells.add(words.status());
        cells.add(contract.version().value());
        cells.add(versions);
        cells.add(connection.createArrayOf("text", words.schemaObjects().toArray()));
        cells.add(connection.createArrayOf("text", words.tags().toArray()));
        cells.add(words.personalData());
        cells.add(words.search());
        cells.add(now);
        cells.add(connection.createArrayOf("text", words.datasets().toArray()));
        bind(statement, cells.toArray());
    }

    private static void bind(PreparedStatement statement, @Nullable Object... cells) throws SQLException {
        for (int i = 0; i < cells.length; i++) {
            statement.setObject(i + 1, cells[i]);
        }
        statement.addBatch();
    }
}
