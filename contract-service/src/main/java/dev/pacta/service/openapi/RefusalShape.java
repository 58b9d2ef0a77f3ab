/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.openapi;

import dev.pacta.lineage.problem.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** How a refusal looks. */
enum RefusalShape {
    /** An RFC 9457 problem document. */
    PROBLEM("", "Problem", Problem.MEDIA_TYPE),
    /** As clients of schema registries read it. */
    REGISTRY("Registry", "ErrorView", "application/vnd.schemaregistry.v1+json");

    private final String prefix;
    private final String schema;
    private final String mediaType;

    RefusalShape(String prefix, String schema, String mediaType) {
        this.prefix = prefix;
        this.schema = schema;
        this.mediaType = mediaType;
    }

    static void addTo(Components components) {
        components.addSchema(PROBLEM.schema, problem()).addSchema(REGISTRY.schema, registryError());
    }

    /** What the names of such answers begin with. */
    String prefix() {
        return prefix;
    }

    Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        mediaType,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(schema)));
    }

    private static Schema problem() {
        return object("An RFC 9457 problem document.")
                .addProperty("type", text("A URN made of the code"))
                .addProperty("title", text("The same for every occurrence"))
                .addProperty("status", of(SchemaType.INTEGER, "The HTTP status"))
                .addProperty("detail", text("What is wrong here, and what to do"))
                .addProperty("code", text("Stable, such as request.not-found: what a program decides by"))
                .addProperty(
                        "errors",
                        of(SchemaType.ARRAY, "Single errors, when there are several")
                                .items(OASFactory.createSchema()))
                .addProperty("errorId", text("Names the line of the server's log, when it was not expected"))
                .required(List.of("type", "title", "status", "detail", "code"));
    }

    private static Schema registryError() {
        return object("A refusal as clients of schema registries read it.")
                .addProperty("error_code", of(SchemaType.INTEGER, "Five digits, or the HTTP status"))
                .addProperty("message", text("What is wrong here"))
                .required(List.of("error_code", "message"));
    }

    private static Schema object(String description) {
        return of(SchemaType.OBJECT, description);
    }

    private static Schema text(String description) {
        return of(SchemaType.STRING, description);
    }

    private static Schema of(SchemaType type, String description) {
        return OASFactory.createSchema().type(List.of(type)).description(description);
    }
}
