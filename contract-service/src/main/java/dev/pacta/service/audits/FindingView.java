/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.pacta.service.shared.Json;
import dev.pacta.service.shared.Named;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding as clients see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingView(
        String id,
        String rule,
        String severity,
        String status,
        String title,
        Named dataset,
        String field,
        String dataCategory,
        Purposes purposes,
        List<PathNode> path,
        Instant firstSeen,
        Instant lastSeen,
        String article,
        @Nullable Waiver waiver) {
    private static final TypeReference<List<PathNode>> PATH = new TypeReference<>() {};

    /** What the data was collected for, and what the place that it came to is used for. */
    record Purposes(List<String> declared, List<String> target) {}

    /** Who answers for it. */
    record Waiver(String by, Instant until, String reason) {}

    static FindingView of(FindingEntity entity, Json json) {
        return new FindingView(
                entity.id,
                entity.rule,
                entity.severity,
                entity.status,
                entity.title,
                new Named(entity.namespace, entity.name),
                entity.field,
                entity.dataCategory,
                new Purposes(List.of(entity.declared), List.of(entity.target)),
                json.read(entity.path, PATH),
                entity.firstSeen,
                entity.lastSeen,
                entity.article,
                waiver(entity));
    }

    private static @Nullable Waiver waiver(FindingEntity entity) {
        String by = entity.waivedBy;
        Instant until = entity.waivedUntil;
        String reason = entity.waiveReason;
        return by == null || until == null || reason == null ? null : new Waiver(by, until, reason);
    }
}
