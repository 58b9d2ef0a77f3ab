/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.store.CatalogQueries;
import dev.pacta.lineage.store.CatalogQueries.EntityRow;
import dev.pacta.lineage.store.RunQueries;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Namespaces with their datasets, jobs and runs. */
@Path("/api/v1/namespaces")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class NamespaceResource {
    private final CatalogQueries catalog;
    private final DatasetViews datasets;
    private final JobViews jobs;
    private final RunViews runs;
    private final RunQueries runQueries;

    NamespaceResource(
            CatalogQueries catalog, DatasetViews datasets, JobViews jobs, RunViews runs, RunQueries runQueries) {
        this.catalog = catalog;
        this.datasets = datasets;
        this.jobs = jobs;
        this.runs = runs;
        this.runQueries = runQueries;
    }

    @GET
    public Views.Namespaces namespaces(
            @QueryParam("limit") @DefaultValue("100") int limit, @QueryParam("offset") @DefaultValue("0") int offset) {
        Parameters.page(limit, offset);
        return new Views.Namespaces(catalog.namespaces(limit, offset).stream()
                .map(row -> new Views.Namespace(row.name(), row.firstSeen(), row.lastSeen(), null, null, false))
                .toList());
    }

    @GET
    @Path("{namespace}/datasets")
    public Views.Datasets datasets(
            @PathParam("namespace") String namespace,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        Parameters.page(limit, offset);
        return new Views.Datasets(
                datasets.of(catalog.entities(NodeKind.DATASET, namespace, limit, offset)),
                catalog.count(NodeKind.DATASET, namespace));
    }

    @GET
    @Path("{namespace}/datasets/{name}")
    public Views.Dataset dataset(@PathParam("namespace") String namespace, @PathParam("name") String name) {
        return datasets.of(List.of(known(new DatasetKey(namespace, name), "dataset")))
                .getFirst();
    }

    @GET
    @Path("{namespace}/jobs")
    public Views.Jobs jobs(
            @PathParam("namespace") String namespace,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        Parameters.page(limit, offset);
        return new Views.Jobs(
                jobs.of(catalog.entities(NodeKind.JOB, namespace, limit, offset)),
                catalog.count(NodeKind.JOB, namespace));
    }

    @GET
    @Path("{namespace}/jobs/{name}")
    public Views.Job job(@PathParam("namespace") String namespace, @PathParam("name") String name) {
        return jobs.of(List.of(known(new JobKey(namespace, name), "job"))).getFirst();
    }

    @GET
    @Path("{namespace}/jobs/{name}/runs")
    public Views.Runs runs(
            @PathParam("namespace") String namespace,
            @PathParam("name") String name,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        Parameters.page(limit, offset);
        JobKey job = new JobKey(namespace, name);
        known(job, "job");
        return new Views.Runs(runs.of(runQueries.runs(job, limit, offset)), runQueries.countRuns(job));
    }

    private EntityRow known(NodeKey key, String what) {
        EntityRow row = catalog.entities(List.of(key)).get(key);
        if (row == null) {
            throw Parameters.notFound(what);
        }
        return row;
    }
}
