/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import dev.pacta.lineage.Roles;
import dev.pacta.service.schemaregistry.RegistryViews.RegisteredView;
import dev.pacta.service.schemaregistry.RegistryViews.SchemaRequest;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Subjects, for clients of schema registries. Nothing that was published is ever deleted, so that {@code deleted} changes no answer; texts
 * are always compared by what they mean, so that {@code normalize} changes none either.
 */
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
            @QueryParam("deletedOnly") boolean deletedOnly,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("-1") int limit) {
        return deletedOnly ? List.of() : registry.subjects(SubjectPrefix.of(prefix), new Paging(offset, limit));
    }

    /** Finds the version that has this schema. */
    @POST
    @Path("{subject}")
    public SchemaView find(
            @PathParam("subject") String subject,
            @QueryParam("format") @DefaultValue("") String format,
            @Nullable SchemaRequest request) {
        return registry.find(subject, request)
                .map(found -> SchemaView.of(found, format))
                .orElseThrow(() -> RegistryProblem.schemaNotFound("Schema not found"));
    }

    /** The newest version of which all these keys are said with these values. */
    @GET
    @Path("{subject}/metadata")
    public SchemaView newestWith(
            @PathParam("subject") String subject,
            @QueryParam("key") List<String> keys,
            @QueryParam("value") List<String> values,
            @QueryParam("format") @DefaultValue("") String format) {
        Map<String, String> metadata = new HashMap<>();
        for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
            metadata.put(keys.get(i), values.get(i));
        }
        return SchemaView.of(registry.newestWith(subject, metadata), format);
    }

    /** Registers nothing: gives the version that has this schema, as a published contract does. */
    @POST
    @Path("{subject}/versions")
    public RegisteredView register(@PathParam("subject") String subject, @Nullable SchemaRequest request) {
        return registry.find(subject, request)
                .map(RegisteredView::of)
                .orElseThrow(() -> RegistryProblem.notPublished(subject));
    }

    @DELETE
    @Path("{subject}")
    public List<Integer> delete(@PathParam("subject") String subject) {
        registry.versions(subject);
        throw RegistryProblem.readOnly();
    }
}
