/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A published version; the database refuses to change it. */
@Entity
@Immutable
@Table(name = "contract_version")
class ContractVersionEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "contract_id", nullable = false)
    String contractId;

    @Column(nullable = false)
    String version;

    @Column(nullable = false)
    String digest;

    @Column(nullable = false)
    byte[] bytes;

    @Column(nullable = false)
    String warnings;

    @Column(name = "published_at", nullable = false)
    Instant publishedAt;

    @Column(name = "published_by", nullable = false)
    String publishedBy;

    @Nullable
    String repository;

    @Nullable
    String branch;

    @Column(name = "commit_sha")
    @Nullable
    String commit;

    @Column(name = "pull_request")
    @Nullable
    String pullRequest;

    @Nullable
    String author;

    @Column(nullable = false, columnDefinition = "text[]")
    String[] approvers;

    PublicationSource source() {
        return new PublicationSource(repository, branch, commit, pullRequest, author, List.of(approvers));
    }
}
