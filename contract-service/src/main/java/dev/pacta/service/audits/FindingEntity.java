/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "finding")
class FindingEntity {
    @Id
    String id;

    @Column(nullable = false)
    String rule;

    @Column(nullable = false)
    String severity;

    @Column(nullable = false)
    String status;

    @Column(nullable = false)
    String title;

    @Column(nullable = false)
    String namespace;

    @Column(nullable = false)
    String name;

    @Column(nullable = false)
    String field;

    @Column(name = "data_category", nullable = false)
    String dataCategory;

    @Column(nullable = false, columnDefinition = "text[]")
    String[] declared;

    @Column(nullable = false, columnDefinition = "text[]")
    String[] target;

    @Column(nullable = false)
    String path;

    @Column(nullable = false)
    String article;

    @Column(name = "first_seen", nullable = false)
    Instant firstSeen;

    @Column(name = "last_seen", nullable = false)
    Instant lastSeen;

    @Column(name = "waived_by")
    @Nullable
    String waivedBy;

    @Column(name = "waived_until")
    @Nullable
    Instant waivedUntil;

    @Column(name = "waive_reason")
    @Nullable
    String waiveReason;
}
