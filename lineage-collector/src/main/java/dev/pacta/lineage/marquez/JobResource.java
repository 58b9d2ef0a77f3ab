/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import dev.pacta.graph.AsOf;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.query.GraphParameters;
import dev.pacta.lineage.store.CatalogQueries;
import dev.pacta.lineage.store.CatalogQueries.EntityRow;
import dev.pacta.lineage.store.NodeMarks;
import dev.pacta.lineage.store.RunQueries;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Jobs with their versions, runs and tags. One that is deleted is not listed until it is seen again; nothing of its lineage goes. */
@Path("/api/v1/namespaces/{namespace}/jobs")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class JobResource {
    private static final int CREATED = 201;

    private final CatalogQueries catalog;
    private final JobViews jobs;
    private final JobVersions versions;
    private final RunViews runs;
    private final RunQueries runQueries;
    private final JobPuts puts;
    private final NodeMarks marks;
    private final InstantSource clock = InstantSource.system();

    JobResource(
            CatalogQueries catalog,
            JobViews jobs,
            JobVersions versions,
            RunViews runs,
            RunQueries runQueries,
            JobPuts puts,
            NodeMarks marks) {
        this.catalog = catalog;
        this.jobs = jobs;
        this.versions = versions;
        this.runs = runs;
        this.runQueries = runQueries;
        this.puts = puts;
        this.marks = marks;
    }

    @GET
    public Views.Jobs jobs(
            @PathParam("namespace") String namespace,
            @QueryParam("lastRunStates") @Nullable List<String> lastRunStates,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        Parameters.page(limit, offset);
        List<String> states = Parameters.runStates(lastRunStates);
        return new Views.Jobs(
                jobs.of(catalog.jobs(namespace, states, limit, offset)), catalog.countJobs(namespace, states));
    }

    @GET
    @Path("{name}")
    public Views.Job job(@PathParam("namespace") String namespace, @PathParam("name") String name) {
        return jobs.of(List.of(known(namespace, name))).getFirst();
    }

    /** Declares a job; an earlier declaration of it is replaced. Deprecated in Marquez. */
    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PIPELINE, Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    public Views.Job put(
            @PathParam("namespace") String namespace, @PathParam("name") String name, JobPuts.@Nullable JobBody body) {
        puts.put(
                new JobKey(Parameters.name("namespace", namespace), Parameters.name("job", name)),
                Parameters.body(body));
        return job(namespace, name);
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    public Views.Job delete(@PathParam("namespace") String namespace, @PathParam("name") String name) {
        Views.Job job = job(namespace, name);
        marks.hide(new JobKey(namespace, name), clock.instant());
        return job;
    }

    @GET
    @Path("{name}/versions")
    public Views.JobVersions versions(
            @PathParam("namespace") String namespace,
            @PathParam("name") String name,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        Parameters.page(limit, offset);
        return versions.of(known(namespace, name), limit, offset);
    }

    @GET
    @Path("{name}/versions/{version}")
    public Views.JobVersionView version(
            @PathParam("namespace") String namespace,
            @PathParam("name") String name,
            @PathParam("version") String version) {
        return versions.one(known(namespace, name), version).orElseThrow(() -> Parameters.notFound("job version"));
    }

    @POST
    @Path("{name}/tags/{tag}")
    @RolesAllowed({Roles.PIPELINE, Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    public Views.Job tag(
            @PathParam("namespace") String namespace, @PathParam("name") String name, @PathParam("tag") String tag) {
        known(namespace, name);
        marks.tag(new NodeMarks.Tag(new JobKey(namespace, name), "", Parameters.name("tag", tag)), clock.instant());
        return job(namespace, name);
    }

    @DELETE
    @Path("{name}/tags/{tag}")
    @RolesAllowed({Roles.PIPELINE, Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    public Views.Job untag(
            @PathParam("namespace") String namespace, @PathParam("name") String name, @PathParam("tag") String tag) {
        known(namespace, name);
        marks.untag(new NodeMarks.Tag(new JobKey(namespace, name), "", tag), clock.instant());
        return job(namespace, name);
    }

    /** The runs of a job, the newest first; at a time those that had begun, as they were then. */
    @GET
    @Path("{name}/runs")
    public Views.Runs runs(
            @PathParam("namespace") String namespace,
            @PathParam("name") String name,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("at") @Nullable String at,
            @QueryParam("known") @Nullable String known) {
        Parameters.page(limit, offset);
        AsOf asOf = GraphParameters.asOf(at, known);
        JobKey job = new JobKey(namespace, name);
        known(namespace, name);
        return new Views.Runs(runs.of(runQueries.runs(job, asOf, limit, offset)), runQueries.countRuns(job, asOf));
    }

    /** Makes a run that has not started. Deprecated in Marquez. */
    @POST
    @Path("{name}/runs")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PIPELINE, Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Views.Run.class)))
    public Response newRun(
            @PathParam("namespace") String namespace, @PathParam("name") String name, JobPuts.@Nullable RunBody body) {
        known(namespace, name);
        String id = puts.newRun(new JobKey(namespace, name), Parameters.body(body));
        return Response.status(CREATED)
                .entity(runs.of(runQueries.byId(List.of(id))).getFirst())
                .build();
    }

    private EntityRow known(String namespace, String name) {
        return catalog.listed(new JobKey(namespace, name)).orElseThrow(() -> Parameters.notFound("job"));
    }
}
