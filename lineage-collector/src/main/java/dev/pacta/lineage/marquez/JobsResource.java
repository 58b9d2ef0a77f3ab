/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.query.GraphParameters;
import dev.pacta.lineage.store.CatalogQueries;
import dev.pacta.lineage.store.FacetQueries;
import dev.pacta.lineage.store.RunQueries;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The jobs of all namespaces, and runs by their ids. */
@Path("/api/v1/jobs")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class JobsResource {
    private final CatalogQueries catalog;
    private final JobViews jobs;
    private final RunQueries queries;
    private final RunViews runs;
    private final FacetQueries facets;
    private final JobPuts puts;

    JobsResource(
            CatalogQueries catalog,
            JobViews jobs,
            RunQueries queries,
            RunViews runs,
            FacetQueries facets,
            JobPuts puts) {
        this.catalog = catalog;
        this.jobs = jobs;
        this.queries = queries;
        this.runs = runs;
        this.facets = facets;
        this.puts = puts;
    }

    @GET
    public Views.Jobs jobs(
            @QueryParam("lastRunStates") @Nullable List<String> lastRunStates,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        Parameters.page(limit, offset);
        List<String> states = Parameters.runStates(lastRunStates);
        return new Views.Jobs(jobs.of(catalog.jobs(null, states, limit, offset)), catalog.countJobs(null, states));
    }

    /** A run; at a time as it was then, when it had begun. */
    @GET
    @Path("runs/{id}")
    public Views.Run run(
            @PathParam("id") String id,
            @QueryParam("at") @Nullable String at,
            @QueryParam("known") @Nullable String known) {
        return queries.byId(id, GraphParameters.asOf(at, known))
                .map(run -> runs.of(List.of(run)).getFirst())
                .orElseThrow(() -> Parameters.notFound("run"));
    }

    /** @param type run or job: whose facets */
    @GET
    @Path("runs/{id}/facets")
    public Views.RunFacets facets(@PathParam("id") String id, @QueryParam("type") @Nullable String type) {
        RunQueries.RunRow run = known(id);
        Map<String, JsonNode> found = switch (type == null ? "" : type) {
            case "run" -> facets.ofRuns(List.of(id)).getOrDefault(id, Map.of());
            case "job" -> facets.ofNodes(List.of(run.job())).getOrDefault(run.job(), Map.of());
            default -> throw Parameters.bad("type is not one of run and job");
        };
        return new Views.RunFacets(id, found);
    }

    /** The run has begun. Deprecated in Marquez. */
    @POST
    @Path("runs/{id}/start")
    @RolesAllowed({Roles.PIPELINE, Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    public Views.Run start(@PathParam("id") String id, @QueryParam("at") @Nullable String at) {
        return marked(id, "START", at);
    }

    /** The run has ended well. Deprecated in Marquez. */
    @POST
    @Path("runs/{id}/complete")
    @RolesAllowed({Roles.PIPELINE, Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    public Views.Run complete(@PathParam("id") String id, @QueryParam("at") @Nullable String at) {
        return marked(id, "COMPLETE", at);
    }

    /** The run has failed. Deprecated in Marquez. */
    @POST
    @Path("runs/{id}/fail")
    @RolesAllowed({Roles.PIPELINE, Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    public Views.Run fail(@PathParam("id") String id, @QueryParam("at") @Nullable String at) {
        return marked(id, "FAIL", at);
    }

    /** The run was broken off. Deprecated in Marquez. */
    @POST
    @Path("runs/{id}/abort")
    @RolesAllowed({Roles.PIPELINE, Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    public Views.Run abort(@PathParam("id") String id, @QueryParam("at") @Nullable String at) {
        return marked(id, "ABORT", at);
    }

    private Views.Run marked(String id, String transition, @Nullable String at) {
        puts.mark(id, known(id).job(), transition, Parameters.time("at", at));
        return run(id, null, null);
    }

    private RunQueries.RunRow known(String id) {
        return queries.byId(List.of(id)).stream().findFirst().orElseThrow(() -> Parameters.notFound("run"));
    }
}
