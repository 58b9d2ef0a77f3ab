/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.waivers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A break that a steward lets through. */
@Entity
@Table(name = "waiver")
class WaiverEntity {
    @Id
    UUID id;

    @Column(name = "contract_id", nullable = false)
    String contractId;

    @Column(nullable = false)
    String rule;

    @Column(nullable = false)
    String path;

    @Column(nullable = false)
    String reason;

    @Column(nullable = false)
    LocalDate until;

    @Nullable
    UUID proposal;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "created_by", nullable = false)
    String createdBy;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "ended_by")
    @Nullable
    String endedBy;

    @Column(name = "end_reason")
    @Nullable
    String endReason;
}
