/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import dev.pacta.lineage.Roles;
import dev.pacta.service.schemaregistry.RegistryViews.SchemaTextView;
import dev.pacta.service.schemaregistry.RegistryViews.SubjectVersionView;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Schemas by their ids, for clients of schema registries. */
@Path("/registry/confluent/schemas")
@Produces({SubjectResource.MEDIA_TYPE, SubjectResource.OLDER_MEDIA_TYPE, MediaType.APPLICATION_JSON})
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
@Blocking
public class SchemaResource {
    private final SchemaRegistry registry;

    SchemaResource(SchemaRegistry registry) {
        this.registry = registry;
    }

    @GET
    @Path("types")
    public List<String> types() {
        return List.of("JSON", "PROTOBUF", "AVRO");
    }

    @GET
    @Path("ids/{id}")
    public SchemaTextView schema(@PathParam("id") String id) {
        return SchemaTextView.of(registry.schema(number(id)));
    }

    @GET
    @Path("ids/{id}/schema")
    public String text(@PathParam("id") String id) {
        return registry.schema(number(id)).schema();
    }

    @GET
    @Path("ids/{id}/subjects")
    public List<String> subjects(@PathParam("id") String id) {
        return registry.uses(number(id)).stream()
                .map(RegisteredSchema::subject)
                .distinct()
                .toList();
    }

    @GET
    @Path("ids/{id}/versions")
    public List<SubjectVersionView> versions(@PathParam("id") String id) {
        return registry.uses(number(id)).stream()
                .map(use -> new SubjectVersionView(use.subject(), use.version()))
                .toList();
    }

    private static int number(String id) {
        if (!id.matches("\\d{1,9}")) {
            throw RegistryProblem.schemaNotFound("Schema " + id + " not found");
        }
        return Integer.parseInt(id);
    }
}
