/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.pacta.service.shared.Database;
import dev.pacta.service.shared.Json;
import dev.pacta.service.shared.MessageView;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes many versions at once. */
@ApplicationScoped
class VersionRows {
    private static final TypeReference<List<MessageView>> MESSAGES = new TypeReference<>() {};
    private static final String COLUMNS = """
            v.contract_id, v.version, v.digest, v.published_at, v.published_by, length(v.bytes), v.warnings,
            v.repository, v.branch, v.commit_sha, v.pull_request, v.author, v.approvers""";
    private static final String FIND = "select " + COLUMNS + """
             from contract_version v join unnest(cast(? as text[]), cast(? as text[])) as wanted(contract_id, version)
            on v.contract_id = wanted.contract_id and v.version = wanted.version""";
    private static final String OF_CONTRACT = "select version from contract_version where contract_id = ?";
    private static final String INSERT = """
            insert into contract_version (contract_id, version, digest, bytes, warnings, published_at, published_by,
            repository, branch, commit_sha, pull_request, author, approvers) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Database database;
    private final Json json;

    VersionRows(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** Those of the versions that are published. */
    Map<VersionKey, VersionView> views(Collection<VersionKey> keys) {
        Map<VersionKey, VersionView> views = new HashMap<>();
        if (keys.isEmpty()) {
            return views;
        }
        return database.ask(connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                Object[] contracts = keys.stream().map(VersionKey::contract).toArray();
                Object[] versions = keys.stream().map(VersionKey::version).toArray();
                find.setArray(1, connection.createArrayOf("text", contracts));
                find.setArray(2, connection.createArrayOf("text", versions));
                try (ResultSet rows = find.executeQuery()) {
                    while (rows.next()) {
                        VersionView view = view(rows);
                        views.put(new VersionKey(view.id(), view.version()), view);
                    }
                }
            }
            return views;
        });
    }

    /** The version numbers of a contract, in no order. */
    List<String> ofContract(String id) {
        return database.ask(connection -> {
            try (PreparedStatement find = connection.prepareStatement(OF_CONTRACT)) {
                find.setString(1, id);
                List<String> versions = new ArrayList<>();
                try (ResultSet rows = find.executeQuery()) {
                    while (rows.next()) {
                        versions.add(rows.getString(1));
                    }
                }
                return versions;
            }
        });
    }

    private VersionView view(ResultSet row) throws SQLException {
        PublicationSource source = new PublicationSource(
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                List.of((String[]) row.getArray(13).getArray()));
        return new VersionView(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getLong(6),
                json.read(row.getString(7), MESSAGES),
                source.isKnown() ? source : null);
    }

    /** Writes them in one round trip; each view belongs to the submission at its place. */
    void insert(List<Submission> submissions, List<VersionView> views) {
        database.change(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (int i = 0; i < views.size(); i++) {
                    bind(connection, insert, views.get(i), submissions.get(i).bytes());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private void bind(Connection connection, PreparedStatement insert, VersionView view, byte[] bytes)
            throws SQLException {
        PublicationSource source = view.source() == null ? PublicationSource.UNKNOWN : view.source();
        insert.setString(1, view.id());
        insert.setString(2, view.version());
        insert.setString(3, view.digest());
        insert.setBytes(4, bytes);
        insert.setString(5, view.warnings().isEmpty() ? "[]" : json.write(view.warnings()));
        insert.setObject(6, view.publishedAt().atOffset(ZoneOffset.UTC));
        insert.setString(7, view.publishedBy());
        insert.setString(8, source.repository());
        insert.setString(9, source.branch());
        insert.setString(10, source.commit());
        insert.setString(11, source.pullRequest());
        insert.setString(12, source.author());
        insert.setArray(13, connection.createArrayOf("text", source.approvers().toArray()));
    }
}
