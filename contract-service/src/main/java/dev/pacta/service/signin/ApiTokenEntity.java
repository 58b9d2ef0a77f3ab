/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "api_token")
class ApiTokenEntity {
    @Id
    UUID id;

    @Column(nullable = false)
    String name;

    @Column(nullable = false)
    String hash;

    @Column(nullable = false, columnDefinition = "text[]")
    String[] roles;

    @Column(nullable = false, columnDefinition = "text[]")
    String[] teams;

    @Nullable
    String pipeline;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "created_by", nullable = false)
    String createdBy;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;
}
