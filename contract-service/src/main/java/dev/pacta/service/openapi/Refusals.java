/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.openapi;

import dev.pacta.lineage.problem.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Every operation can be refused or fail, and says so in one of two shapes: a problem document, or the errors of schema registries. */
final class Refusals {
    private static final String REGISTRY = "/registry/confluent";
    private static final String PROBLEM = "Problem";
    private static final String REGISTRY_ERROR = "ErrorView";
    private static final String REGISTRY_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final String REFUSED = "Refused";
    private static final String FAILED = "Failed";
    private static final String REGISTRY_REFUSED = "RegistryRefused";

    /** What the generator names for each operation, without a shape. */
    private static final List<String> NAMED_FOR_EACH = List.of("400", "401", "403");

    private Refusals() {}

    static void describe(OpenAPI document) {
        document.getComponents()
                .addSchema(PROBLEM, problem())
                .addSchema(REGISTRY_ERROR, registryError())
                .addResponse(
                        REFUSED,
                        response(
                                "Refused: 400, 401, 403, 404, 409, 413, 415, 422, 429 …; the code says why",
                                Problem.MEDIA_TYPE,
                                PROBLEM))
                .addResponse(
                        FAILED,
                        response("Failed; with 503 and Retry-After it may be sent again", Problem.MEDIA_TYPE, PROBLEM))
                .addResponse(REGISTRY_REFUSED, response("Refused or failed", REGISTRY_TYPE, REGISTRY_ERROR));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .values()
                        .forEach(operation -> describe(operation, path.startsWith(REGISTRY))));
    }

    private static void describe(Operation operation, boolean registry) {
        NAMED_FOR_EACH.forEach(operation.getResponses()::removeAPIResponse);
        operation
                .getResponses()
                .addAPIResponse("4XX", reference(registry ? REGISTRY_REFUSED : REFUSED))
                .addAPIResponse("5XX", reference(registry ? REGISTRY_REFUSED : FAILED));
    }

    private static APIResponse reference(String name) {
        return OASFactory.createAPIResponse().ref(name);
    }

    private static APIResponse response(String description, String mediaType, String schema) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                mediaType,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(schema))));
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
