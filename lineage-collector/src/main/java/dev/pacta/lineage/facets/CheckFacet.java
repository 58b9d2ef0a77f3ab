/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.facets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.event.EventJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The run facet {@code pacta_contract}: the run checked data against a contract. */
public record CheckFacet(
        String contract,
        @Nullable String version,
        @Nullable String schemaObject,
        @Nullable String verdict,
        @Nullable Long records,
        @Nullable Long invalidRecords) {

    private static final int LONGEST_CONTRACT_ID = 255;

    public static Optional<CheckFacet> read(JsonNode runFacets) {
        JsonNode facet = runFacets.path("pacta_contract");
        String contract = EventJson.clean(facet.path("contract").asText(""));
        if (contract.isEmpty() || contract.length() > LONGEST_CONTRACT_ID) {
            return Optional.empty();
        }
        return Optional.of(new CheckFacet(
                contract,
                text(facet, "version"),
                text(facet, "schemaObject"),
                text(facet, "verdict"),
                count(facet, "records"),
                count(facet, "invalidRecords")));
    }

    private static @Nullable String text(JsonNode facet, String key) {
        JsonNode value = facet.path(key);
        return value.isTextual() ? EventJson.clean(value.asText()) : null;
    }

    private static @Nullable Long count(JsonNode facet, String key) {
        JsonNode value = facet.path(key);
        return value.canConvertToLong() && value.isNumber() ? value.asLong() : null;
    }
}
