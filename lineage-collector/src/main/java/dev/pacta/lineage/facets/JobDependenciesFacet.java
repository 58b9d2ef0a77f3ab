/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.facets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.event.EventJson;
import java.util.ArrayList;
import java.util.List;

/** The run facet {@code jobDependencies}: which jobs the run's own one waits for, and which wait for it. Control, not data flow. */
public record JobDependenciesFacet(List<JobKey> upstream, List<JobKey> downstream) {
    /** Copies. */
    public JobDependenciesFacet {
        upstream = List.copyOf(upstream);
        downstream = List.copyOf(downstream);
    }

    /** Entries that name no job are left out; without the facet there are none. */
    public static JobDependenciesFacet read(JsonNode runFacets) {
        JsonNode facet = runFacets.path("jobDependencies");
        return new JobDependenciesFacet(jobs(facet.path("upstream")), jobs(facet.path("downstream")));
    }

    private static List<JobKey> jobs(JsonNode dependencies) {
        List<JobKey> jobs = new ArrayList<>();
        for (JsonNode dependency : dependencies) {
            JsonNode job = dependency.path("job");
            String namespace = EventJson.clean(job.path("namespace").asText(""));
            String name = EventJson.clean(job.path("name").asText(""));
            if (!namespace.isEmpty() && !name.isEmpty()) {
                jobs.add(new JobKey(namespace, name));
            }
        }
        return jobs;
    }
}
