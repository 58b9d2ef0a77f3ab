/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import dev.pacta.lineage.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** The contexts of subjects, of which there is one, the default one; and what the registry says of itself. */
@Path("/registry/confluent")
@Produces({SubjectResource.MEDIA_TYPE, SubjectResource.OLDER_MEDIA_TYPE, MediaType.APPLICATION_JSON})
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
@Blocking
public class ContextResource {
    private static final String CONTEXT = ".";

    /** Does nothing: clients ask it to see whether somebody is there. */
    @GET
    public Map<String, String> root() {
        return Map.of();
    }

    @GET
    @Path("contexts")
    public List<String> contexts(
            @QueryParam("contextPrefix") @DefaultValue("") String prefix,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("-1") int limit) {
        return new Paging(offset, limit)
                .of(List.of(CONTEXT).stream()
                        .filter(context -> context.startsWith(prefix))
                        .toList());
    }

    @DELETE
    @Path("contexts/{context}")
    public List<String> delete(@PathParam("context") String context) {
        throw RegistryProblem.readOnly();
    }
}
