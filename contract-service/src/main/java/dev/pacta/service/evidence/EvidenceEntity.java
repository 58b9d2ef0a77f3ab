/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the log; the database refuses to change it. */
@Entity
@Immutable
@Table(name = "evidence")
class EvidenceEntity {
    @Id
    long sequence;

    @Column(nullable = false)
    Instant at;

    @Column(nullable = false)
    String actor;

    @Column(nullable = false)
    String kind;

    @Column(nullable = false)
    String subject;

    @Nullable
    String digest;

    @Column(nullable = false)
    String data;

    @Column(name = "leaf_hash", nullable = false)
    String leafHash;
}
