/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import dev.pacta.lineage.Roles;
import dev.pacta.service.schemaregistry.RegistryViews.IdView;
import dev.pacta.service.schemaregistry.RegistryViews.SchemaView;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The versions of a subject, for clients of schema registries. */
@Path("/registry/confluent/subjects/{subject}/versions")
@Produces({SubjectResource.MEDIA_TYPE, SubjectResource.OLDER_MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Consumes({
    SubjectResource.MEDIA_TYPE,
    SubjectResource.OLDER_MEDIA_TYPE,
    MediaType.APPLICATION_JSON,
    MediaType.APPLICATION_OCTET_STREAM
})
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
@Blocking
public class SubjectVersionResource {
    private final SchemaRegistry registry;

    SubjectVersionResource(SchemaRegistry registry) {
        this.registry = registry;
    }

    @GET
    public List<Integer> versions(
            @PathParam("subject") String subject,
            @QueryParam("deletedOnly") boolean deletedOnly,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("-1") int limit) {
        List<Integer> versions = registry.versions(subject).stream()
                .map(RegisteredSchema::version)
                .toList();
        return deletedOnly ? List.of() : new Paging(offset, limit).of(versions);
    }

    @GET
    @Path("{version}")
    public SchemaView version(
            @PathParam("subject") String subject,
            @PathParam("version") String version,
            @QueryParam("format") @DefaultValue("") String format) {
        return SchemaView.of(registry.version(subject, version), format);
    }

    @GET
    @Path("{version}/schema")
    public String schema(
            @PathParam("subject") String subject,
            @PathParam("version") String version,
            @QueryParam("format") @DefaultValue("") String format) {
        return registry.version(subject, version).text(format);
    }

    /** Ids of schemas that import this one; contracts have none. */
    @GET
    @Path("{version}/referencedby")
    public List<Integer> referencedBy(@PathParam("subject") String subject, @PathParam("version") String version) {
        registry.version(subject, version);
        return List.of();
    }

    @DELETE
    @Path("{version}")
    public int delete(@PathParam("subject") String subject, @PathParam("version") String version) {
        registry.version(subject, version);
        throw RegistryProblem.readOnly();
    }

    @POST
    @Path("{version}/tags")
    public IdView tag(@PathParam("subject") String subject, @PathParam("version") String version) {
        registry.version(subject, version);
        throw RegistryProblem.readOnly();
    }
}
