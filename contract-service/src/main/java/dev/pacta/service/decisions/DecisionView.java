/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.decisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.pacta.policy.Reason;
import dev.pacta.service.policies.PolicyView.ObligationView;
import dev.pacta.service.shared.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision with its question. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionView(
        UUID id,
        boolean allowed,
        List<ReasonView> reasons,
        List<ObligationView> obligations,
        String policyRevision,
        String engine,
        Instant decidedAt,
        String askedBy,
        Question.Asker subject,
        String action,
        String purpose,
        List<Question.Data> inputs,
        Question.@Nullable Data output) {
    private static final TypeReference<List<ReasonView>> REASONS = new TypeReference<>() {};
    private static final TypeReference<List<ObligationView>> OBLIGATIONS = new TypeReference<>() {};
    private static final TypeReference<List<Question.Data>> DATA = new TypeReference<>() {};
    private static final TypeReference<Question.Data> ONE = new TypeReference<>() {};
    private static final TypeReference<Question.Asker> ASKER = new TypeReference<>() {};

    /** Why it was decided so. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReasonView(
            String code,
            String message,
            @Nullable String policy,
            @Nullable String resource,
            @Nullable String field) {
        static ReasonView of(Reason reason) {
            return new ReasonView(reason.code(), reason.message(), reason.policy(), reason.resource(), reason.field());
        }
    }

    static DecisionView of(DecisionEntity entity, Json json) {
        String output = entity.output;
        return new DecisionView(
                entity.id,
                entity.allowed,
                json.read(entity.reasons, REASONS),
                json.read(entity.obligations, OBLIGATIONS),
                entity.policyRevision,
                entity.engine,
                entity.decidedAt,
                entity.askedBy,
                json.read(entity.subject, ASKER),
                entity.action,
                entity.purpose,
                json.read(entity.inputs, DATA),
                output == null ? null : json.read(output, ONE));
    }
}
