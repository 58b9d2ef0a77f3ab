/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import dev.pacta.lineage.Roles;
import dev.pacta.service.schemaregistry.RegistryViews.ContextIdView;
import dev.pacta.service.schemaregistry.RegistryViews.SchemaTextView;
import dev.pacta.service.schemaregistry.RegistryViews.SchemaView;
import dev.pacta.service.schemaregistry.RegistryViews.SubjectVersionView;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Schemas by their ids, for clients of schema registries. */
@Path("/registry/confluent/schemas")
@Produces({SubjectResource.MEDIA_TYPE, SubjectResource.OLDER_MEDIA_TYPE, MediaType.APPLICATION_JSON})
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
@Blocking
public class SchemaResource {
    private static final String CONTEXT = ".";

    private final SchemaRegistry registry;

    SchemaResource(SchemaRegistry registry) {
        this.registry = registry;
    }

    /** Schemas with rules of a kind are asked for by {@code ruleType}; contracts give their schemas none. */
    @GET
    public List<SchemaView> schemas(
            @QueryParam("subjectPrefix") @DefaultValue("") String prefix,
            @QueryParam("latestOnly") boolean latestOnly,
            @QueryParam("ruleType") @DefaultValue("") String ruleType,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("-1") int limit) {
        return ruleType.isEmpty()
                ? registry.schemas(SubjectPrefix.of(prefix), latestOnly, new Paging(offset, limit)).stream()
                        .map(found -> SchemaView.of(found, ""))
                        .toList()
                : List.of();
    }

    @GET
    @Path("types")
    public List<String> types() {
        return List.of("JSON", "PROTOBUF", "AVRO");
    }

    @GET
    @Path("ids/{id}")
    public SchemaTextView schema(
            @PathParam("id") String id,
            @QueryParam("format") @DefaultValue("") String format,
            @QueryParam("fetchMaxId") boolean newest) {
        return SchemaTextView.of(registry.schema(number(id)), format, newest ? registry.newestId() : null);
    }

    @GET
    @Path("ids/{id}/schema")
    public String text(@PathParam("id") String id, @QueryParam("format") @DefaultValue("") String format) {
        return registry.schema(number(id)).text(format);
    }

    @GET
    @Path("ids/{id}/subjects")
    public List<String> subjects(
            @PathParam("id") String id,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("-1") int limit) {
        return new Paging(offset, limit)
                .of(uses(id, subject).stream()
                        .map(RegisteredSchema::subject)
                        .distinct()
                        .toList());
    }

    @GET
    @Path("ids/{id}/versions")
    public List<SubjectVersionView> versions(
            @PathParam("id") String id,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("-1") int limit) {
        return new Paging(offset, limit)
                .of(uses(id, subject).stream()
                        .map(use -> new SubjectVersionView(use.subject(), use.version()))
                        .toList());
    }

    @GET
    @Path("guids/{guid}")
    public SchemaTextView byGuid(
            @PathParam("guid") String guid, @QueryParam("format") @DefaultValue("") String format) {
        return SchemaTextView.of(registry.schema(uuid(guid)).getFirst(), format, null);
    }

    @GET
    @Path("guids/{guid}/ids")
    public List<ContextIdView> idsByGuid(@PathParam("guid") String guid) {
        return registry.schema(uuid(guid)).stream()
                .map(RegisteredSchema::id)
                .distinct()
                .map(id -> new ContextIdView(CONTEXT, id))
                .toList();
    }

    private List<RegisteredSchema> uses(String id, @Nullable String subject) {
        return registry.uses(number(id)).stream()
                .filter(use -> subject == null || use.subject().equals(SubjectPrefix.subject(subject)))
                .toList();
    }

    private static int number(String id) {
        if (!id.matches("\\d{1,9}")) {
            throw RegistryProblem.schemaNotFound("Schema " + id + " not found");
        }
        return Integer.parseInt(id);
    }

    private static UUID uuid(String guid) {
        try {
            return UUID.fromString(guid);
        } catch (IllegalArgumentException malformed) {
            throw RegistryProblem.schemaNotFound("Schema " + guid + " not found");
        }
    }
}
