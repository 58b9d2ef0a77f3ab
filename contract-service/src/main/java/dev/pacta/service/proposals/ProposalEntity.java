/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.shared.ServiceProblem;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal with what was found when it was opened. */
@Entity
@Table(name = "proposal")
class ProposalEntity {
    @Id
    UUID id;

    @Column(name = "contract_id", nullable = false)
    String contractId;

    @Column(name = "from_version")
    @Nullable
    String fromVersion;

    @Column(name = "to_version", nullable = false)
    String toVersion;

    @Column(nullable = false)
    String digest;

    @Basic(fetch = FetchType.LAZY)
    @Column(nullable = false)
    byte[] document;

    @Nullable
    String path;

    @Column(nullable = false)
    String status;

    @Column(nullable = false)
    String judgement;

    @Column(nullable = false)
    String weight;

    @Nullable
    String repository;

    @Nullable
    String branch;

    @Column(name = "commit_sha")
    @Nullable
    String commit;

    @Column(name = "base_commit")
    @Nullable
    String baseCommit;

    @Column(name = "pull_request")
    @Nullable
    String pullRequest;

    @Nullable
    String title;

    @Nullable
    String author;

    @Column(name = "opened_at", nullable = false)
    Instant openedAt;

    @Column(name = "opened_by", nullable = false)
    String openedBy;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Column(name = "closed_by")
    @Nullable
    String closedBy;

    @Column(name = "close_reason")
    @Nullable
    String closeReason;

    @Version
    @Column(name = "row_version", nullable = false)
    long rowVersion;

    ProposalStatus status() {
        return ProposalStatus.of(status);
    }

    /**
     * Before anything is done with it.
     *
     * @throws ProblemException when it is closed
     */
    void checkLiving() {
        if (!status().isLiving()) {
            throw new ProblemException(
                    ServiceProblem.PROPOSAL_CLOSED,
                    "The proposal is %s; nothing can be done with it any more.".formatted(status));
        }
    }

    ProposalSource source() {
        return new ProposalSource(repository, branch, commit, baseCommit, pullRequest, title, author);
    }

    void come(ProposalSource source) {
        repository = source.repository();
        branch = source.branch();
        commit = source.commit();
        baseCommit = source.baseCommit();
        pullRequest = source.pullRequest();
        title = source.title();
        author = source.author();
    }
}
