/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A contract with the searchable words of its newest version. */
@Entity
@Table(name = "contract")
class ContractEntity {
    @Id
    String id;

    @Nullable
    String name;

    @Nullable
    String domain;

    @Nullable
    String owner;

    @Nullable
    String status;

    @Column(name = "latest_version", nullable = false)
    String latestVersion;

    @Column(nullable = false)
    int versions;

    @Column(name = "schema_objects", nullable = false, columnDefinition = "text[]")
    String[] schemaObjects;

    @Column(nullable = false, columnDefinition = "text[]")
    String[] tags;

    @Column(name = "personal_data", nullable = false)
    boolean personalData;

    @Column(name = "search_text", nullable = false)
    String searchText;

    @Column(name = "published_at", nullable = false)
    Instant publishedAt;

    @Column(columnDefinition = "text[]")
    String @Nullable [] datasets;

    @Version
    @Column(name = "row_version", nullable = false)
    long rowVersion;
}
