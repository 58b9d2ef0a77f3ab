/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.waivers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A waiver as clients see it.
 *
 * @param path what it is for, such as {@code orders.email}; {@code *} stands for one name, {@code **} for anything
 * @param until the last day on which it counts
 * @param active whether it counts now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WaiverView(
        UUID id,
        String contract,
        String rule,
        String path,
        String reason,
        LocalDate until,
        @Nullable UUID proposal,
        String by,
        Instant at,
        boolean active,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason) {

    static WaiverView of(WaiverEntity entity, LocalDate today) {
        return new WaiverView(
                entity.id,
                entity.contractId,
                entity.rule,
                entity.path,
                entity.reason,
                entity.until,
                entity.proposal,
                entity.createdBy,
                entity.createdAt,
                entity.endedAt == null && !entity.until.isBefore(today),
                entity.endedAt,
                entity.endedBy,
                entity.endReason);
    }

    /** Whether it lets this through. */
    public boolean covers(String ofContract, String byRule, String atPath) {
        return active && contract.equals(ofContract) && rule.equals(byRule) && PathPattern.matches(path, atPath);
    }
}
