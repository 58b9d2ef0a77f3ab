/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.graph.AsOf;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.store.FacetQueries;
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
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tags: those that somebody named or put on something, and those that events tell. */
@Path("/api/v1/tags")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class TagResource {
    private final NameBook book;
    private final FacetQueries facets;

    TagResource(NameBook book, FacetQueries facets) {
        this.book = book;
        this.facets = facets;
    }

    /** What is put of a tag. */
    public record TagBody(@Nullable String description) {}

    @GET
    public Views.Tags tags(
            @QueryParam("limit") @DefaultValue("100") int limit, @QueryParam("offset") @DefaultValue("0") int offset) {
        Parameters.page(limit, offset);
        Map<String, Views.Tag> tags = new TreeMap<>();
        for (JsonNode facet : facets.everywhere("tags", AsOf.NOW).values()) {
            facet.path("tags").forEach(tag -> {
                String name = tag.path("key").asText("");
                if (!name.isEmpty()) {
                    tags.put(name, new Views.Tag(name, null));
                }
            });
        }
        book.tags().forEach(tag -> tags.put(tag.name(), new Views.Tag(tag.name(), tag.description())));
        return new Views.Tags(tags.values().stream().skip(offset).limit(limit).toList());
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PIPELINE, Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    public Views.Tag put(@PathParam("name") String name, @Nullable TagBody body) {
        String description = body == null ? null : Parameters.text("description", body.description());
        book.putTag(Parameters.name("tag", name), description);
        return new Views.Tag(name, description);
    }
}
