/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one owner says of a proposal. */
@Entity
@Table(name = "proposal_review")
class ReviewEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "proposal_id", nullable = false)
    UUID proposalId;

    @Column(nullable = false)
    String owner;

    @Column(nullable = false)
    String reaches;

    @Column(nullable = false)
    String decision;

    @Nullable
    String comment;

    @Nullable
    LocalDate until;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    Decision decision() {
        return Decision.of(decision);
    }

    /** Whether this is the answer already, given by the same person. */
    boolean says(ReviewService.Answer answer, String by) {
        return decision() == answer.decision()
                && Objects.equals(comment, answer.comment())
                && Objects.equals(until, answer.until())
                && by.equals(decidedBy);
    }

    void take(ReviewService.Answer answer, String by, Instant at) {
        decision = answer.decision().text();
        comment = answer.comment();
        until = answer.until();
        decidedBy = by;
        decidedAt = at;
    }

    /** Takes over the answer to another proposal. */
    void answerAs(ReviewEntity other) {
        decision = other.decision;
        comment = other.comment;
        until = other.until;
        decidedBy = other.decidedBy;
        decidedAt = other.decidedAt;
    }
}
