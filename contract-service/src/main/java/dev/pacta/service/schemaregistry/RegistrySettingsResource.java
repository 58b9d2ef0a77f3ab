/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.lineage.Roles;
import dev.pacta.service.schemaregistry.RegistryViews.ConfigView;
import dev.pacta.service.schemaregistry.RegistryViews.ModeView;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

/** What holds for all subjects and for each, for clients of schema registries. It is changed in contracts, not here. */
@Path("/registry/confluent")
@Produces({SubjectResource.MEDIA_TYPE, SubjectResource.OLDER_MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Consumes({
    SubjectResource.MEDIA_TYPE,
    SubjectResource.OLDER_MEDIA_TYPE,
    MediaType.APPLICATION_JSON,
    MediaType.APPLICATION_OCTET_STREAM
})
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
@Blocking
public class RegistrySettingsResource {
    private static final ModeView READ_ONLY = new ModeView("READONLY");
    private static final ConfigView USUAL = new ConfigView(
            RegistryModes.inRegistryWords(CompatibilityMode.BACKWARD).name());

    private final SchemaRegistry registry;

    RegistrySettingsResource(SchemaRegistry registry) {
        this.registry = registry;
    }

    /** What holds for contracts that name no mode. */
    @GET
    @Path("config")
    public ConfigView config() {
        return USUAL;
    }

    @GET
    @Path("config/{subject}")
    @Extension(name = "x-refused-409", value = "A published version cannot be read any more")
    public ConfigView config(
            @PathParam("subject") String subject, @QueryParam("defaultToGlobal") boolean defaultToGlobal) {
        if (registry.isThere(subject)) {
            return new ConfigView(registry.mode(subject).name());
        }
        if (defaultToGlobal) {
            return USUAL;
        }
        throw RegistryProblem.noConfigOfItsOwn(subject);
    }

    @GET
    @Path("mode")
    public ModeView mode() {
        return READ_ONLY;
    }

    @GET
    @Path("mode/{subject}")
    public ModeView mode(@PathParam("subject") String subject, @QueryParam("defaultToGlobal") boolean defaultToGlobal) {
        if (defaultToGlobal || registry.isThere(subject)) {
            return READ_ONLY;
        }
        throw RegistryProblem.noModeOfItsOwn(subject);
    }

    @PUT
    @Path("config")
    public ConfigView changeConfig() {
        throw RegistryProblem.readOnly();
    }

    @PUT
    @Path("config/{subject}")
    public ConfigView changeConfig(@PathParam("subject") String subject) {
        throw RegistryProblem.readOnly();
    }

    @PUT
    @Path("mode")
    public ModeView changeMode() {
        throw RegistryProblem.readOnly();
    }

    @PUT
    @Path("mode/{subject}")
    public ModeView changeMode(@PathParam("subject") String subject) {
        throw RegistryProblem.readOnly();
    }

    @DELETE
    @Path("config")
    public ConfigView resetConfig() {
        throw RegistryProblem.readOnly();
    }

    @DELETE
    @Path("config/{subject}")
    public ConfigView resetConfig(@PathParam("subject") String subject) {
        throw RegistryProblem.readOnly();
    }

    @DELETE
    @Path("mode")
    public ModeView resetMode() {
        throw RegistryProblem.readOnly();
    }

    @DELETE
    @Path("mode/{subject}")
    public ModeView resetMode(@PathParam("subject") String subject) {
        throw RegistryProblem.readOnly();
    }
}
