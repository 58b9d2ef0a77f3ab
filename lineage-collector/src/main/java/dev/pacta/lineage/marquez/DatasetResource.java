/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.store.CatalogQueries;
import dev.pacta.lineage.store.CatalogQueries.EntityRow;
import dev.pacta.lineage.store.NodeMarks;
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
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;

/** Datasets with their versions and tags. One that is deleted is not listed until it is seen again; nothing of its lineage goes. */
@Path("/api/v1/namespaces/{namespace}/datasets")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class DatasetResource {
    private final CatalogQueries catalog;
    private final DatasetViews datasets;
    private final DatasetVersions versions;
    private final DatasetPuts puts;
    private final NodeMarks marks;
    private final InstantSource clock = InstantSource.system();

    DatasetResource(
            CatalogQueries catalog,
            DatasetViews datasets,
            DatasetVersions versions,
            DatasetPuts puts,
            NodeMarks marks) {
        this.catalog = catalog;
        this.datasets = datasets;
        this.versions = versions;
        this.puts = puts;
        this.marks = marks;
    }

    @GET
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
    @Path("{name}")
    public Views.Dataset dataset(@PathParam("namespace") String namespace, @PathParam("name") String name) {
        return datasets.of(List.of(known(namespace, name))).getFirst();
    }

    /** Declares a dataset; an earlier declaration of it is replaced. Deprecated in Marquez. */
    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PIPELINE, Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    @Extension(name = "x-refused-404", value = "No such source or run")
    public Views.Dataset put(
            @PathParam("namespace") String namespace,
            @PathParam("name") String name,
            DatasetPuts.@Nullable DatasetBody body) {
        puts.put(
                new DatasetKey(Parameters.name("namespace", namespace), Parameters.name("dataset", name)),
                Parameters.body(body));
        return dataset(namespace, name);
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    public Views.Dataset delete(@PathParam("namespace") String namespace, @PathParam("name") String name) {
        Views.Dataset dataset = dataset(namespace, name);
        marks.hide(new DatasetKey(namespace, name), clock.instant());
        return dataset;
    }

    @GET
    @Path("{name}/versions")
    public Views.DatasetVersions versions(
            @PathParam("namespace") String namespace,
            @PathParam("name") String name,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        Parameters.page(limit, offset);
        return versions.of(known(namespace, name), limit, offset);
    }

    @GET
    @Path("{name}/versions/{version}")
    public Views.DatasetVersionView version(
            @PathParam("namespace") String namespace,
            @PathParam("name") String name,
            @PathParam("version") String version) {
        return versions.one(known(namespace, name), version).orElseThrow(() -> Parameters.notFound("dataset version"));
    }

    @POST
    @Path("{name}/tags/{tag}")
    @RolesAllowed({Roles.PIPELINE, Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    public Views.Dataset tag(
            @PathParam("namespace") String namespace, @PathParam("name") String name, @PathParam("tag") String tag) {
        return tagged(namespace, name, "", tag, true);
    }

    @DELETE
    @Path("{name}/tags/{tag}")
    @RolesAllowed({Roles.PIPELINE, Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    public Views.Dataset untag(
            @PathParam("namespace") String namespace, @PathParam("name") String name, @PathParam("tag") String tag) {
        return tagged(namespace, name, "", tag, false);
    }

    @POST
    @Path("{name}/fields/{field}/tags/{tag}")
    @RolesAllowed({Roles.PIPELINE, Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    public Views.Dataset tagField(
            @PathParam("namespace") String namespace,
            @PathParam("name") String name,
            @PathParam("field") String field,
            @PathParam("tag") String tag) {
        return tagged(namespace, name, field, tag, true);
    }

    @DELETE
    @Path("{name}/fields/{field}/tags/{tag}")
    @RolesAllowed({Roles.PIPELINE, Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    public Views.Dataset untagField(
            @PathParam("namespace") String namespace,
            @PathParam("name") String name,
            @PathParam("field") String field,
            @PathParam("tag") String tag) {
        return tagged(namespace, name, field, tag, false);
    }

    private Views.Dataset tagged(String namespace, String name, String field, String tag, boolean on) {
        Views.Dataset dataset = dataset(namespace, name);
        if (!field.isEmpty()
                && dataset.fields().stream().noneMatch(one -> one.name().equals(field))) {
            throw Parameters.notFound("field");
        }
        NodeMarks.Tag mark = new NodeMarks.Tag(new DatasetKey(namespace, name), field, Parameters.name("tag", tag));
        if (on) {
            marks.tag(mark, clock.instant());
        } else {
            marks.untag(mark, clock.instant());
        }
        return dataset(namespace, name);
    }

    private EntityRow known(String namespace, String name) {
        return catalog.listed(new DatasetKey(namespace, name)).orElseThrow(() -> Parameters.notFound("dataset"));
    }
}
