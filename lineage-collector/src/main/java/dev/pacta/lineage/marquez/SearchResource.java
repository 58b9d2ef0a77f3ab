/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.store.CatalogQueries;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds datasets and jobs by a part of their name. */
@Path("/api/v1/search")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class SearchResource {
    private final CatalogQueries catalog;

    SearchResource(CatalogQueries catalog) {
        this.catalog = catalog;
    }

    @GET
    public Views.SearchResults search(
            @QueryParam("q") @Nullable String text,
            @QueryParam("filter") @Nullable String filter,
            @QueryParam("sort") @DefaultValue("name") String sort,
            @QueryParam("limit") @DefaultValue("10") int limit,
            @QueryParam("namespace") @Nullable String namespace,
            @QueryParam("after") @Nullable String after,
            @QueryParam("before") @Nullable String before) {
        if (text == null || text.isBlank()) {
            throw Parameters.bad("q is missing, expected a part of the name of a dataset or job");
        }
        Parameters.between("limit", limit, 1, Parameters.MOST);
        CatalogQueries.Search search = new CatalogQueries.Search(
                text, kind(filter), namespace, Parameters.time("after", after), Parameters.time("before", before));
        return new Views.SearchResults(
                catalog.count(search),
                catalog.search(search, newestFirst(sort), limit).stream()
                        .map(row -> new Views.SearchResult(
                                row.key().kind().name(),
                                row.key().name(),
                                row.lastSeen(),
                                row.key().namespace(),
                                row.key().nodeId()))
                        .toList());
    }

    private static @Nullable NodeKind kind(@Nullable String filter) {
        return switch (filter == null ? "" : filter.toUpperCase(Locale.ROOT)) {
            case "" -> null;
            case "DATASET" -> NodeKind.DATASET;
            case "JOB" -> NodeKind.JOB;
            default -> throw Parameters.bad("filter is not one of dataset and job");
        };
    }

    private static boolean newestFirst(String sort) {
        return switch (sort.toLowerCase(Locale.ROOT)) {
            case "name" -> false;
            case "updated_at", "update_at" -> true;
            default -> throw Parameters.bad("sort is not one of name and updated_at");
        };
    }
}
