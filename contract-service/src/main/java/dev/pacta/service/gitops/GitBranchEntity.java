/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.gitops;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a branch was taken over. */
@Entity
@Table(name = "git_branch")
class GitBranchEntity {
    static final String NEVER = "never";
    static final String PUBLISHED = "published";
    static final String REFUSED = "refused";

    /** A branch of a repository, as it is shown. */
    @Embeddable
    record Key(String url, String branch) {}

    @EmbeddedId
    Key key;

    @Column(name = "commit_sha")
    @Nullable
    String commit;

    @Column(nullable = false)
    String outcome;

    @Column(nullable = false)
    int documents;

    @Column(nullable = false)
    int added;

    @Nullable
    String message;

    @Column(nullable = false)
    String errors;

    @Column(name = "changed_at")
    @Nullable
    Instant changedAt;

    static GitBranchEntity of(Key key) {
        GitBranchEntity entity = new GitBranchEntity();
        entity.key = key;
        entity.outcome = NEVER;
        entity.errors = "[]";
        return entity;
    }
}
