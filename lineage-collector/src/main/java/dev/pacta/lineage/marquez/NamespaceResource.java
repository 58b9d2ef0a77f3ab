/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import dev.pacta.lineage.Roles;
import dev.pacta.lineage.store.NameBook;
import dev.pacta.lineage.store.NodeMarks;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Namespaces. One that is deleted is not listed until something in it is seen again; nothing of its lineage goes. */
@Path("/api/v1/namespaces")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class NamespaceResource {
    private final NameBook book;
    private final NodeMarks marks;
    private final InstantSource clock = InstantSource.system();

    NamespaceResource(NameBook book, NodeMarks marks) {
        this.book = book;
        this.marks = marks;
    }

    /** What is put of a namespace. */
    public record NamespaceBody(
            @Nullable String ownerName, @Nullable String description) {}

    @GET
    public Views.Namespaces namespaces(
            @QueryParam("limit") @DefaultValue("100") int limit, @QueryParam("offset") @DefaultValue("0") int offset) {
        Parameters.page(limit, offset);
        return new Views.Namespaces(book.namespaces(limit, offset).stream()
                .map(NamespaceResource::view)
                .toList());
    }

    @GET
    @Path("{namespace}")
    public Views.Namespace namespace(@PathParam("namespace") String namespace) {
        return view(book.namespace(namespace).orElseThrow(() -> Parameters.notFound("namespace")));
    }

    @PUT
    @Path("{namespace}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PIPELINE, Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    public Views.Namespace put(@PathParam("namespace") String namespace, @Nullable NamespaceBody body) {
        NamespaceBody said = Parameters.body(body);
        book.putNamespace(
                Parameters.name("namespace", namespace),
                Parameters.name("ownerName", said.ownerName()),
                Parameters.text("description", said.description()),
                clock.instant());
        return namespace(namespace);
    }

    @DELETE
    @Path("{namespace}")
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    public Views.Namespace delete(@PathParam("namespace") String namespace) {
        namespace(namespace);
        Instant now = clock.instant();
        marks.hideAll(namespace, now);
        book.hideNamespace(namespace, now);
        return namespace(namespace);
    }

    private static Views.Namespace view(NameBook.NamespaceRow row) {
        return new Views.Namespace(
                row.name(), row.createdAt(), row.updatedAt(), row.owner(), row.description(), row.hidden());
    }
}
