/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.decisions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "decision")
class DecisionEntity {
    @Id
    UUID id;

    @Column(name = "decided_at", nullable = false)
    Instant decidedAt;

    @Column(name = "asked_by", nullable = false)
    String askedBy;

    @Column(nullable = false)
    boolean allowed;

    @Column(nullable = false)
    String action;

    @Column(nullable = false)
    String purpose;

    @Column(nullable = false)
    String subject;

    @Column(nullable = false)
    String inputs;

    @Nullable
    String output;

    @Column(nullable = false)
    String reasons;

    @Column(nullable = false)
    String obligations;

    @Column(name = "policy_revision", nullable = false)
    String policyRevision;

    @Column(nullable = false)
    String engine;
}
