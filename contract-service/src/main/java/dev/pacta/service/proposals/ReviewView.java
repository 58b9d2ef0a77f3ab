/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.pacta.service.checks.ImpactView;
import dev.pacta.service.shared.Json;
import dev.pacta.service.shared.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked, and their answer.
 *
 * @param owner a team or person; {@code unowned} for jobs that nobody answers for, {@code stewards} where a rule of governance asks
 * @param reaches what of theirs reads what changes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewView(
        String owner,
        List<Reach> reaches,
        Decision decision,
        @Nullable String comment,
        @Nullable LocalDate until,
        @Nullable String by,
        @Nullable Instant at) {
    static final TypeReference<List<Reach>> REACHES = new TypeReference<>() {};

    /** A job that reads what changes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reach(
            String tier,
            @Nullable Named job,
            @Nullable Named dataset,
            List<String> fields,
            @Nullable Instant lastSeen) {
        static Reach of(ImpactView impact) {
            return new Reach(impact.tier(), impact.job(), impact.dataset(), impact.fields(), impact.lastSeen());
        }
    }

    static ReviewView of(ReviewEntity entity, Json json) {
        return new ReviewView(
                entity.owner,
                json.read(entity.reaches, REACHES),
                entity.decision(),
                entity.comment,
                entity.until,
                entity.decidedBy,
                entity.decidedAt);
    }
}
