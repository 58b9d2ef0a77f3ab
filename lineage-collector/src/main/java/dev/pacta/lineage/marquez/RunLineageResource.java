/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import dev.pacta.lineage.Roles;
import dev.pacta.lineage.query.RunLineage;
import dev.pacta.lineage.query.RunLineages;
import dev.pacta.lineage.store.RunQueries;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;

/** Which runs made what a run read, in Marquez's shape. */
@Path("/api/v1/runlineage")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class RunLineageResource {
    private static final int DEEPEST = 100;
    private static final int MOST_RUNS = 1_000;

    private final RunLineages lineages;
    private final RunQueries queries;

    RunLineageResource(RunLineages lineages, RunQueries queries) {
        this.lineages = lineages;
        this.queries = queries;
    }

    @GET
    @Path("upstream")
    @Extension(name = "x-refused-404", value = "No event has named the run")
    public Views.UpstreamRuns upstream(
            @QueryParam("runId") @Nullable String runId, @QueryParam("depth") @DefaultValue("20") int depth) {
        if (runId == null || runId.isBlank()) {
            throw Parameters.bad("runId is missing");
        }
        Parameters.between("depth", depth, 0, DEEPEST);
        List<RunLineage.Run> runs = lineages.upstream(runId, depth, MOST_RUNS).runs();
        Map<String, Instant> ends = new HashMap<>();
        for (RunQueries.RunRow row :
                queries.byId(runs.stream().map(RunLineage.Run::id).toList())) {
            if (row.endedAt() != null) {
                ends.put(row.id(), row.endedAt());
            }
        }
        return new Views.UpstreamRuns(
                runs.stream().map(run -> view(run, ends.get(run.id()))).toList());
    }

    private static Views.Upstream view(RunLineage.Run run, @Nullable Instant end) {
        return new Views.Upstream(
                new Views.JobVersion(run.job().namespace(), run.job().name(), null),
                new Views.UpstreamRun(run.id(), run.startedAt(), end, run.state()),
                run.inputs().stream()
                        .map(input -> new Views.UpstreamInput(
                                input.dataset().namespace(), input.dataset().name(), null, input.madeBy()))
                        .toList());
    }
}
