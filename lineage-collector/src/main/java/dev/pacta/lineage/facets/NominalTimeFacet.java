/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.facets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.event.EventTimes;
import java.time.Instant;
import java.util.Optional;

/** The run facet {@code nominalTime}: the interval that the run is for. */
public record NominalTimeFacet(Optional<Instant> start, Optional<Instant> end) {
    public static NominalTimeFacet read(JsonNode runFacets) {
        JsonNode facet = runFacets.path("nominalTime");
        return new NominalTimeFacet(time(facet, "nominalStartTime"), time(facet, "nominalEndTime"));
    }

    private static Optional<Instant> time(JsonNode facet, String key) {
        JsonNode value = facet.path(key);
        return value.isTextual() ? EventTimes.read(value.asText()) : Optional.empty();
    }
}
