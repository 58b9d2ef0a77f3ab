/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import dev.pacta.lineage.Roles;
import dev.pacta.service.schemaregistry.RegistryViews.IdView;
import dev.pacta.service.schemaregistry.RegistryViews.SchemaRequest;
import dev.pacta.service.schemaregistry.RegistryViews.SchemaView;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Subjects and their versions, for clients of schema registries. */
@Path("/registry/confluent/subjects")
@Produces({SubjectResource.MEDIA_TYPE, SubjectResource.OLDER_MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Consumes({
    SubjectResource.MEDIA_TYPE,
    SubjectResource.OLDER_MEDIA_TYPE,
    MediaType.APPLICATION_JSON,
    MediaType.APPLICATION_OCTET_STREAM
})
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
@Blocking
public class SubjectResource {
    static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    static final String OLDER_MEDIA_TYPE = "application/vnd.schemaregistry+json";

    private final SchemaRegistry registry;

    SubjectResource(SchemaRegistry registry) {
        this.registry = registry;
    }

    @GET
    public List<String> subjects(
            @QueryParam("subjectPrefix") @DefaultValue("") String prefix,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("-1") int limit) {
        return registry.subjects().stream()
                .filter(subject -> subject.startsWith(prefix))
                .skip(Math.max(0, offset))
                .limit(limit < 0 ? Long.MAX_VALUE : limit)
                .toList();
    }

    /** Finds the version that has this schema. */
    @POST
    @Path("{subject}")
    public SchemaView find(@PathParam("subject") String subject, SchemaRequest request) {
        return registry.find(subject, request)
                .map(SchemaView::of)
                .orElseThrow(() -> RegistryProblem.schemaNotFound("Schema not found"));
    }

    @GET
    @Path("{subject}/versions")
    public List<Integer> versions(@PathParam("subject") String subject) {
        return registry.versions(subject).stream()
                .map(RegisteredSchema::version)
                .toList();
    }

    /** Registers nothing: gives the id of a schema that a published contract has. */
    @POST
    @Path("{subject}/versions")
    public IdView register(@PathParam("subject") String subject, SchemaRequest request) {
        return registry.find(subject, request)
                .map(found -> new IdView(found.id()))
                .orElseThrow(() -> RegistryProblem.notPublished(subject));
    }

    @GET
    @Path("{subject}/versions/{version}")
    public SchemaView version(@PathParam("subject") String subject, @PathParam("version") String version) {
        return SchemaView.of(registry.version(subject, version));
    }

    @GET
    @Path("{subject}/versions/{version}/schema")
    public String schema(@PathParam("subject") String subject, @PathParam("version") String version) {
        return registry.version(subject, version).schema();
    }

    /** Ids of schemas that import this one; contracts have none. */
    @GET
    @Path("{subject}/versions/{version}/referencedby")
    public List<Integer> referencedBy(@PathParam("subject") String subject, @PathParam("version") String version) {
        registry.version(subject, version);
        return List.of();
    }
}
