/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.service.shared.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads and writes many versions at once. */
@ApplicationScoped
class VersionRows {
    private static final String FIND = """
            select v.* from contract_version v
            join unnest(cast(:contracts as text[]), cast(:versions as text[])) as wanted(contract_id, version)
            on v.contract_id = wanted.contract_id and v.version = wanted.version""";
    private static final String INSERT = """
            insert into contract_version (contract_id, version, digest, bytes, warnings, published_at, published_by,
            repository, branch, commit_sha, pull_request, author, approvers) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final EntityManager database;
    private final Json json;
    private final Clock clock;

    VersionRows(EntityManager database, Json json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Those of the versions that are published. */
    Map<VersionKey, VersionView> views(List<VersionKey> keys) {
        Map<VersionKey, VersionView> views = new HashMap<>();
        if (keys.isEmpty()) {
            return views;
        }
        List<?> rows = database.createNativeQuery(FIND, ContractVersionEntity.class)
                .setParameter(
                        "contracts", keys.stream().map(VersionKey::contract).toArray(String[]::new))
                .setParameter("versions", keys.stream().map(VersionKey::version).toArray(String[]::new))
                .getResultList();
        for (Object row : rows) {
            ContractVersionEntity version = (ContractVersionEntity) row;
            views.put(new VersionKey(version.contractId, version.version), RegistryService.view(version, json));
        }
        return views;
    }

    /** What a submission becomes when it is published now. */
    VersionView view(Submission submission, PublicationSource source, String publisher) {
        VersionKey key = VersionKey.of(submission.contract());
        return new VersionView(
                key.contract(),
                key.version(),
                submission.digest(),
                clock.instant(),
                publisher,
                submission.bytes().length,
                submission.reading().messages(),
                source.isKnown() ? source : null);
    }

    /** Writes them in one round trip. */
    void insert(List<Submission> submissions, List<VersionView> views) {
        database.unwrap(Session.class).doWork(connection -> {
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
        Array approvers = connection.createArrayOf("text", source.approvers().toArray());
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(view.id());
        cells.add(view.version());
        cells.add(view.digest());
        cells.add(bytes);
        cells.add(json.write(view.warnings()));
        cells.add(view.publishedAt().atOffset(ZoneOffset.UTC));
        cells.add(view.publishedBy());
        cells.add(source.repository());
        cells.add(source.branch());
        cells.add(source.commit());
        cells.add(source.pullRequest());
        cells.add(source.author());
        cells.add(approvers);
        for (int i = 0; i < cells.size(); i++) {
            insert.setObject(i + 1, cells.get(i));
        }
    }
}
