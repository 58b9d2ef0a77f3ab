/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import dev.pacta.lineage.Roles;
import dev.pacta.lineage.query.GraphParameters;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;

/** The graph around a dataset or job, in Marquez's shape. */
@Path("/api/v1/lineage")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class LineageGraphResource {
    private static final int DEEPEST = 100;

    private final TableGraph tables;

    LineageGraphResource(TableGraph tables) {
        this.tables = tables;
    }

    /**
     * What is connected with the node, in any direction; at most {@value TableGraph#MOST_NODES} nodes. With Pacta's {@code at} and {@code known}, the edges of
     * then and the columns of then; what else is told of the nodes is of now.
     */
    @GET
    @Extension(name = "x-refused-404", value = "No event has named the node")
    public Views.Graph lineage(
            @QueryParam("nodeId") @Nullable String nodeId,
            @QueryParam("depth") @DefaultValue("20") int depth,
            @QueryParam("at") @Nullable String at,
            @QueryParam("known") @Nullable String known) {
        if (nodeId == null || nodeId.isBlank()) {
            throw Parameters.bad("nodeId is missing, expected dataset:namespace:name or job:namespace:name");
        }
        Parameters.between("depth", depth, 0, DEEPEST);
        return tables.around(nodeId, depth, GraphParameters.asOf(at, known))
                .orElseThrow(() -> Parameters.notFound("node"));
    }
}
