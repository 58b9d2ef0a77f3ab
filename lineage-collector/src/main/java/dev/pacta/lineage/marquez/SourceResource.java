/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import dev.pacta.lineage.Roles;
import dev.pacta.lineage.store.NameBook;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What datasets are in: as somebody put it, as a dataset says, or its namespace. */
@Path("/api/v1/sources")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class SourceResource {
    /** What Marquez says of every source that it only saw. */
    private static final String SEEN = "POSTGRESQL";

    private final NameBook book;
    private final InstantSource clock = InstantSource.system();

    SourceResource(NameBook book) {
        this.book = book;
    }

    /** What is put of a source. */
    public record SourceBody(
            @Nullable String type,
            @Nullable String connectionUrl,
            @Nullable String description) {}

    @GET
    public Views.Sources sources(
            @QueryParam("limit") @DefaultValue("100") int limit, @QueryParam("offset") @DefaultValue("0") int offset) {
        Parameters.page(limit, offset);
        return new Views.Sources(book.sources().stream()
                .skip(offset)
                .limit(limit)
                .map(SourceResource::view)
                .toList());
    }

    @GET
    @Path("{source}")
    public Views.Source source(@PathParam("source") String name) {
        return book.sources().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .map(SourceResource::view)
                .orElseThrow(() -> Parameters.notFound("source"));
    }

    @PUT
    @Path("{source}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PIPELINE, Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    public Views.Source put(@PathParam("source") String name, @Nullable SourceBody body) {
        SourceBody said = Parameters.body(body);
        book.putSource(
                Parameters.name("source", name),
                Parameters.name("type", said.type()),
                Parameters.name("connectionUrl", said.connectionUrl()),
                Parameters.text("description", said.description()),
                clock.instant());
        return source(name);
    }

    private static Views.Source view(NameBook.SourceRow row) {
        return new Views.Source(
                row.type().isEmpty() ? SEEN : row.type(),
                row.name(),
                row.createdAt(),
                row.updatedAt(),
                row.connectionUrl(),
                row.description());
    }
}
