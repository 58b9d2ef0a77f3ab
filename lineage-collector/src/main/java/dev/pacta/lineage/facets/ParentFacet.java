/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.facets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.event.EventJson;
import java.util.Optional;

/** The run facet {@code parent}: the run that contains this one. Containment, not data flow. */
public record ParentFacet(String runId, JobKey job) {
    /** Reads it, also under the older key {@code parentRun}. */
    public static Optional<ParentFacet> read(JsonNode runFacets) {
        JsonNode facet = runFacets.has("parent") ? runFacets.path("parent") : runFacets.path("parentRun");
        String runId = EventJson.clean(facet.path("run").path("runId").asText(""));
        JsonNode job = facet.path("job");
        String namespace = EventJson.clean(job.path("namespace").asText(""));
        String name = EventJson.clean(job.path("name").asText(""));
        boolean complete = !runId.isEmpty() && !namespace.isEmpty() && !name.isEmpty();
        return complete ? Optional.of(new ParentFacet(runId, new JobKey(namespace, name))) : Optional.empty();
    }
}
