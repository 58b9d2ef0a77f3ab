/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemas;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.odcs.jsonschema.PublishedSchema;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.shared.ServiceProblem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Serves the published schemas. They hold nothing of anybody's, so that an editor needs no token. */
@Path("/schemas")
@Blocking
public class SchemaResource {
    private static final Map<String, String> SCHEMAS = schemas();

    private static Map<String, String> schemas() {
        Map<String, String> schemas = new LinkedHashMap<>();
        Arrays.stream(OdcsVersion.values())
                .filter(version -> version.atLeast(OdcsVersion.V3_0_0))
                .forEach(version -> schemas.put(PublishedSchema.fileName(version), PublishedSchema.of(version)));
        return schemas;
    }

    /** The schema of a version of the standard, with the privacy block. */
    @GET
    @Path("/{file}")
    @Produces("application/schema+json")
    @PermitAll
    public String schema(@PathParam("file") String file) {
        String schema = SCHEMAS.get(file);
        if (schema == null) {
            throw new ProblemException(
                    ServiceProblem.SCHEMA_UNKNOWN,
                    "There is no schema '%s'; there are %s.".formatted(file, String.join(", ", SCHEMAS.keySet())));
        }
        return schema;
    }
}
