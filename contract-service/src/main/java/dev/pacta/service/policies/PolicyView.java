/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.policy.AccessPolicy;
import dev.pacta.policy.Obligation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An access policy as clients see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyView(
        String id,
        @Nullable String description,
        String effect,
        WhoView who,
        WhatView what,
        List<String> actions,
        List<String> purposes,
        List<ObligationView> obligations,
        @Nullable Instant validUntil,
        String digest,
        Instant updatedAt,
        String updatedBy) {

    /** Whom the policy is about. */
    public record WhoView(List<String> roles, List<String> teams, List<String> pipelines) {}

    /** What data the policy is about. */
    public record WhatView(List<String> contracts, List<String> classifications, List<String> dataCategories) {}

    /** What has to be done with the data before it is used. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ObligationView(
            String kind,
            List<String> dataCategories,
            List<String> fields,
            @Nullable String mask,
            @Nullable String filter) {
        public static ObligationView of(Obligation obligation) {
            return new ObligationView(
                    lower(obligation.kind()),
                    obligation.dataCategories(),
                    obligation.fields(),
                    obligation.mask(),
                    obligation.filter());
        }
    }

    static PolicyView of(PolicyEntity entity, AccessPolicy policy) {
        return new PolicyView(
                policy.id(),
                policy.description(),
                lower(policy.effect()),
                new WhoView(
                        policy.who().roles(), policy.who().teams(), policy.who().pipelines()),
                new WhatView(
                        policy.what().contracts(),
                        policy.what().classifications(),
                        policy.what().dataCategories()),
                policy.actions().stream().map(PolicyView::lower).toList(),
                policy.purposes(),
                policy.obligations().stream().map(ObligationView::of).toList(),
                policy.validUntil(),
                entity.digest,
                entity.updatedAt,
                entity.updatedBy);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
