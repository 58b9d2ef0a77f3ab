/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** A JSON tree of ours is any JSON value, not an object with the properties of the class that holds it. */
final class AnyJson {
    private static final String TREE = "JsonNode";
    private static final String KINDS_OF_TREE = "JsonNodeType";

    private AnyJson() {}

    static void describe(OpenAPI document) {
        Components components = document.getComponents();
        if (components.getSchemas().containsKey(TREE)) {
            components.addSchema(TREE, OASFactory.createSchema().description("Any JSON value."));
            components.removeSchema(KINDS_OF_TREE);
        }
    }
}
