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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What holds for all subjects and for each, for clients of schema registries. It is changed in contracts, not here. */
@Path("/registry/confluent")
@Produces({SubjectResource.MEDIA_TYPE, SubjectResource.OLDER_MEDIA_TYPE, MediaType.APPLICATION_JSON})
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
@Blocking
public class RegistrySettingsResource {
    private static final ModeView READ_ONLY = new ModeView("READONLY");

    private final SchemaRegistry registry;

    RegistrySettingsResource(SchemaRegistry registry) {
        this.registry = registry;
    }

    /** What holds for contracts that name no mode. */
    @GET
    @Path("config")
    public ConfigView config() {
        return new ConfigView(
                RegistryModes.inRegistryWords(CompatibilityMode.BACKWARD).name());
    }

    @GET
    @Path("config/{subject}")
    public ConfigView config(@PathParam("subject") String subject) {
        return new ConfigView(registry.mode(subject).name());
    }

    @GET
    @Path("mode")
    public ModeView mode() {
        return READ_ONLY;
    }

    @GET
    @Path("mode/{subject}")
    public ModeView mode(@PathParam("subject") String subject) {
        registry.versions(subject);
        return READ_ONLY;
    }

    /** There is one context, the default one. */
    @GET
    @Path("contexts")
    public List<String> contexts() {
        return List.of(".");
    }
}
