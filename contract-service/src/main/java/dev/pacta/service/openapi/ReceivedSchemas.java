/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** The named schemas that clients send, alone or within others. What the server can do without is the server's to say, so nothing is called required in them. */
final class ReceivedSchemas {
    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Schema> schemas;
    private final Set<String> names = new HashSet<>();

    ReceivedSchemas(OpenAPI document) {
        schemas = document.getComponents().getSchemas();
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(this::addBody);
    }

    Set<String> names() {
        return Set.copyOf(names);
    }

    private void addBody(Operation operation) {
        Content content = operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent();
        if (content != null) {
            content.getMediaTypes().values().forEach(type -> add(type.getSchema()));
        }
    }

    private void add(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        String reference = schema.getRef();
        if (reference != null) {
            String name = reference.substring(PREFIX.length());
            if (names.add(name)) {
                add(schemas.get(name));
            }
        }
        within(schema).forEach(this::add);
    }

    private static List<Schema> within(Schema schema) {
        List<Schema> parts = new ArrayList<>();
        if (schema.getProperties() != null) {
            parts.addAll(schema.getProperties().values());
        }
        for (List<Schema> several : new List[] {schema.getAllOf(), schema.getAnyOf(), schema.getOneOf()}) {
            if (several != null) {
                parts.addAll(several);
            }
        }
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            parts.add(schema.getAdditionalPropertiesSchema());
        }
        return parts;
    }
}
