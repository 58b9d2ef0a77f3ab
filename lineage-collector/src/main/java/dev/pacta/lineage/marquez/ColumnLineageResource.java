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

/** Column lineage in Marquez's shape. */
@Path("/api/v1/column-lineage")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class ColumnLineageResource {
    private static final int DEEPEST = 100;

    private final ColumnGraph columns;

    ColumnLineageResource(ColumnGraph columns) {
        this.columns = columns;
    }

    /**
     * Where the fields of a dataset, of a job's outputs, or one field come from. With Pacta's {@code at} and {@code known}, the edges and types of then.
     */
    @GET
    @Extension(name = "x-refused-404", value = "No event has named the node")
    public Views.Graph columnLineage(
            @QueryParam("nodeId") @Nullable String nodeId,
            @QueryParam("depth") @DefaultValue("20") int depth,
            @QueryParam("withDownstream") @DefaultValue("false") boolean withDownstream,
            @QueryParam("at") @Nullable String at,
            @QueryParam("known") @Nullable String known) {
        if (nodeId == null || nodeId.isBlank()) {
            throw Parameters.bad("nodeId is missing, expected the id of a dataset, datasetField or job");
        }
        Parameters.between("depth", depth, 0, DEEPEST);
        return columns.around(nodeId, depth, withDownstream, GraphParameters.asOf(at, known))
                .orElseThrow(() -> Parameters.notFound("node"));
    }
}
