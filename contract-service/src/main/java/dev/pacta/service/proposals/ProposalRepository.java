/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.service.shared.Database;
import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<ProposalEntity, UUID> {
    private static final String LIVING = "status in ('open', 'approved', 'objected')";
    private static final String LIVING_WITH =
            "select id from proposal where digest = any (?) and " + LIVING + " order by opened_at, id";
    private static final String SEARCHED = """
            lower(concat(contractId, ' ', coalesce(title, ''), ' ', coalesce(author, ''), ' ', coalesce(branch, ''), ' ',
            coalesce(repository, ''), ' ', coalesce(commit, '')))""";

    private final Database database;

    ProposalRepository(Database database) {
        this.database = database;
    }

    /** Which proposals are looked for. */
    record Filter(
            @Nullable ProposalStatus status,
            @Nullable String contract,
            @Nullable String owner,
            @Nullable String words) {

        /** Only what is asked for stands in the query, so that the database may use an index. */
        private String condition(Parameters parameters) {
            List<String> parts = new ArrayList<>(List.of("1 = 1"));
            if (status != null) {
                parts.add("status = :status");
                parameters.and("status", status.text());
            }
            if (contract != null) {
                parts.add("contractId = :contract");
                parameters.and("contract", contract);
            }
            if (owner != null) {
                parts.add("exists (select 1 from ReviewEntity r where r.proposalId = p.id and r.owner = :owner)");
                parameters.and("owner", owner);
            }
            if (words != null) {
                parts.add("locate(:words, " + SEARCHED + ") > 0");
                parameters.and("words", words);
            }
            return String.join(" and ", parts);
        }
    }

    Page<ProposalEntity> page(Filter filter, Window window) {
        Parameters parameters = new Parameters();
        PanacheQuery<ProposalEntity> found = find(
                "from ProposalEntity p where " + filter.condition(parameters),
                Sort.descending("openedAt").and("id"),
                parameters);
        List<ProposalEntity> items = found.range(window.offset(), window.offset() + window.limit() - 1)
                .list();
        return Page.of(items, found.count(), window);
    }

    /** The newest proposal of a contract that came with this commit, or with this document when no commit is named. */
    Optional<ProposalEntity> same(String contract, @Nullable String commit, String digest) {
        Sort newest = Sort.descending("openedAt");
        return (commit == null
                        ? find(
                                "contractId = ?1 and digest = ?2 and commit is null and (" + LIVING
                                        + " or status = 'published')",
                                newest,
                                contract,
                                digest)
                        : find("contractId = ?1 and commit = ?2 and status <> 'withdrawn'", newest, contract, commit))
                .firstResultOptional();
    }

    /** The newest first. */
    List<ProposalEntity> ofCommit(String repository, String commit) {
        return list("repository = ?1 and commit = ?2 order by openedAt desc", repository, commit);
    }

    Optional<ProposalEntity> newestOfCommit(String commit, @Nullable String contract) {
        return find(
                        "commit = :commit and (:contract is null or contractId = :contract)",
                        Sort.descending("openedAt").and("contractId"),
                        Parameters.with("commit", commit).and("contract", contract))
                .firstResultOptional();
    }

    List<ProposalEntity> livingOf(String contract, String pullRequest) {
        return list("contractId = ?1 and pullRequest = ?2 and " + LIVING, contract, pullRequest);
    }

    List<ProposalEntity> livingOf(String contract) {
        return list("contractId = ?1 and " + LIVING, contract);
    }

    /** With plain JDBC: every publication asks, and nearly always there is none. */
    List<ProposalEntity> livingWith(Collection<String> digests) {
        List<UUID> ids = database.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(LIVING_WITH)) {
                select.setArray(1, connection.createArrayOf("text", digests.toArray()));
                return ids(select);
            }
        });
        return ids.stream().map(this::findById).toList();
    }

    private static List<UUID> ids(PreparedStatement select) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }
}
