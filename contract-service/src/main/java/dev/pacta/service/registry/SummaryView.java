/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.lineage.store.Check;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A contract in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SummaryView(
        String id,
        @Nullable String name,
        @Nullable String domain,
        @Nullable String owner,
        @Nullable String status,
        String latestVersion,
        int versions,
        List<String> schemaObjects,
        List<String> tags,
        boolean personalData,
        Instant publishedAt,
        @Nullable LastCheck lastCheck) {

    /** The newest result of a validator. */
    public record LastCheck(String result, Instant at, String job) {
        private static LastCheck of(Check check) {
            return new LastCheck(
                    Objects.requireNonNullElse(check.verdict(), "unknown"),
                    check.at(),
                    check.job().name());
        }
    }

    static SummaryView of(ContractEntity entity, @Nullable Check lastCheck) {
        return new SummaryView(
                        entity.id,
                        entity.name,
                        entity.domain,
                        entity.owner,
                        entity.status,
                        entity.latestVersion,
                        entity.versions,
                        List.of(entity.schemaObjects),
                        List.of(entity.tags),
                        entity.personalData,
                        entity.publishedAt,
                        null)
                .with(lastCheck);
    }

    SummaryView with(@Nullable Check check) {
        return check == null
                ? this
                : new SummaryView(
                        id,
                        name,
                        domain,
                        owner,
                        status,
                        latestVersion,
                        versions,
                        schemaObjects,
                        tags,
                        personalData,
                        publishedAt,
                        LastCheck.of(check));
    }
}
