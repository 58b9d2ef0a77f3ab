/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.facets;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The job facet {@code jobType}.
 *
 * @param isCompleteSnapshot each event tells all of its window: what it does not repeat no longer holds
 */
public record JobTypeFacet(boolean isCompleteSnapshot) {
    public static JobTypeFacet read(JsonNode jobFacets) {
        JsonNode mode = jobFacets.path("jobType").path("emissionPattern").path("eventContentMode");
        return new JobTypeFacet("COMPLETE_SNAPSHOT".equals(mode.asText("")));
    }
}
