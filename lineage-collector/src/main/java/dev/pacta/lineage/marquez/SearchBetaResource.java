/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.store.CatalogQueries;
import dev.pacta.lineage.store.CatalogQueries.EntityRow;
import dev.pacta.lineage.store.FacetQueries;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The search of Marquez that stands on OpenSearch there; here the same names are searched as everywhere. */
@Path("/api/v2beta/search")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class SearchBetaResource {
    private static final int MOST = 10;

    private final CatalogQueries catalog;
    private final FacetQueries facets;

    SearchBetaResource(CatalogQueries catalog, FacetQueries facets) {
        this.catalog = catalog;
        this.facets = facets;
    }

    @GET
    @Path("jobs")
    public Views.Hits jobs(@QueryParam("q") @Nullable String text) {
        return hits(text, NodeKind.JOB);
    }

    @GET
    @Path("datasets")
    public Views.Hits datasets(@QueryParam("q") @Nullable String text) {
        return hits(text, NodeKind.DATASET);
    }

    private Views.Hits hits(@Nullable String text, NodeKind kind) {
        if (text == null || text.isBlank()) {
            throw Parameters.bad("q is missing, expected a part of the name");
        }
        List<EntityRow> rows = catalog.search(new CatalogQueries.Search(text, kind, null, null, null), false, MOST);
        Map<NodeKey, Map<String, JsonNode>> told =
                facets.ofNodes(rows.stream().map(EntityRow::key).toList());
        return new Views.Hits(
                rows.stream()
                        .map(row -> new Views.Hit(
                                row.key().namespace(),
                                row.key().name(),
                                row.lastSeen(),
                                told.getOrDefault(row.key(), Map.of())))
                        .toList(),
                rows.stream()
                        .map(row -> Map.of("name", List.of(row.key().name())))
                        .toList());
    }
}
