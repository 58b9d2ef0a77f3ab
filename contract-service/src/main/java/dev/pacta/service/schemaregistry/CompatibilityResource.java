/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import dev.pacta.lineage.Roles;
import dev.pacta.service.schemaregistry.RegistryViews.CompatibilityView;
import dev.pacta.service.schemaregistry.RegistryViews.SchemaRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;

/** Whether a schema may follow those of a subject, for clients of schema registries. */
@Path("/registry/confluent/compatibility/subjects")
@Produces({SubjectResource.MEDIA_TYPE, SubjectResource.OLDER_MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Consumes({
    SubjectResource.MEDIA_TYPE,
    SubjectResource.OLDER_MEDIA_TYPE,
    MediaType.APPLICATION_JSON,
    MediaType.APPLICATION_OCTET_STREAM
})
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
@Blocking
public class CompatibilityResource {
    private final SchemaRegistry registry;

    CompatibilityResource(SchemaRegistry registry) {
        this.registry = registry;
    }

    /** Against every version that the mode of the subject looks at. */
    @POST
    @Path("{subject}/versions")
    @Extension(name = "x-refused-409", value = "A published version cannot be read any more")
    public CompatibilityView againstAll(
            @PathParam("subject") String subject,
            @QueryParam("verbose") @DefaultValue("false") boolean verbose,
            @Nullable SchemaRequest request) {
        return view(registry.compatibility(subject, request), verbose);
    }

    /** Against one version. */
    @POST
    @Path("{subject}/versions/{version}")
    @Extension(name = "x-refused-409", value = "A published version cannot be read any more")
    public CompatibilityView againstOne(
            @PathParam("subject") String subject,
            @PathParam("version") String version,
            @QueryParam("verbose") @DefaultValue("false") boolean verbose,
            @Nullable SchemaRequest request) {
        return view(registry.compatibility(subject, version, request), verbose);
    }

    private static CompatibilityView view(SchemaRegistry.Compatibility compatibility, boolean verbose) {
        return new CompatibilityView(compatibility.compatible(), verbose ? compatibility.messages() : null);
    }
}
