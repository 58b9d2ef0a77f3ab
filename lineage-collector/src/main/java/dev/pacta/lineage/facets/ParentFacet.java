/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.facets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.event.EventJson;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The run facet {@code parent}: the run that contains this one. Containment, not data flow.
 *
 * @param root the run that began the whole, such as that of a DAG; nothing when the facet does not say it
 */
public record ParentFacet(String runId, JobKey job, Optional<Root> root) {
    /** A run that is contained in no other. */
    public record Root(String runId, JobKey job) {}

    /** Reads it, also under the older key {@code parentRun}. */
    public static Optional<ParentFacet> read(JsonNode runFacets) {
        JsonNode facet = runFacets.has("parent") ? runFacets.path("parent") : runFacets.path("parentRun");
        return named(facet).map(parent -> new ParentFacet(parent.runId(), parent.job(), named(facet.path("root"))));
    }

    /** The same with jobs by the names that the graph has them by. */
    public ParentFacet named(UnaryOperator<JobKey> naming) {
        return new ParentFacet(
                runId, naming.apply(job), root.map(named -> new Root(named.runId(), naming.apply(named.job()))));
    }

    /** Nothing where a part is missing. */
    private static Optional<Root> named(JsonNode facet) {
        String runId = EventJson.clean(facet.path("run").path("runId").asText(""));
        JsonNode job = facet.path("job");
        String namespace = EventJson.clean(job.path("namespace").asText(""));
        String name = EventJson.clean(job.path("name").asText(""));
        boolean complete = !runId.isEmpty() && !namespace.isEmpty() && !name.isEmpty();
        return complete ? Optional.of(new Root(runId, new JobKey(namespace, name))) : Optional.empty();
    }
}
