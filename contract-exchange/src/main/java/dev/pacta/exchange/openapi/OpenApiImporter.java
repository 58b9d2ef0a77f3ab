/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.SourceText;
import dev.pacta.exchange.jsonschema.JsonSchemaFormat;
import dev.pacta.exchange.jsonschema.JsonSchemaReader;
import dev.pacta.exchange.schema.JsonDocument;
import dev.pacta.exchange.schema.SchemaReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The schemas of an OpenAPI document (3.0 or 3.1, JSON or YAML) that are objects with properties. The option {@code component}
 * chooses one.
 */
public final class OpenApiImporter implements Importer {
    private static final String RULE = "import.openapi";
    private static final Format FORMAT = Format.of("openapi", "OpenAPI", "openapi.yaml", JsonSchemaFormat.HOLDS)
            .remarking("Every component that is an object becomes a schema object; --option component=NAME takes one.");

    @Override
    public String format() {
        return FORMAT.name();
    }

    @Override
    public Format about() {
        return FORMAT;
    }

    @Override
    public ImportResult read(ImportSource source) {
        return JsonDocument.read(source, RULE, document -> read(source, document));
    }

    private static ImportResult read(ImportSource source, ObjectNode document) {
        String version = document.path("openapi").asText("");
        if (!version.matches("3\\.[01](\\..*)?")) {
            return SourceText.refused(source, RULE, "this is no OpenAPI document of version 3.0 or 3.1");
        }
        Optional<String> wanted = source.option("component");
        JsonNode components = document.path("components").path("schemas");
        if (wanted.isPresent() && !components.has(wanted.get())) {
            return SourceText.refused(source, RULE, "the document has no component '%s'".formatted(wanted.get()));
        }
        List<SchemaObject> objects = new ArrayList<>();
        List<Loss> losses = new ArrayList<>();
        components.properties().forEach(entry -> {
            if (wanted.isEmpty() || wanted.get().equals(entry.getKey())) {
                read(document, entry.getKey(), entry.getValue(), objects, losses);
            }
        });
        return objects.isEmpty()
                ? SourceText.refused(source, RULE, "no component is an object with properties")
                : new ImportResult.Imported(source.draft().contract(objects, List.of()), losses);
    }

    /** The name of a component is what others refer to, so it comes before a title. */
    private static void read(
            JsonNode document, String name, JsonNode component, List<SchemaObject> objects, List<Loss> losses) {
        if (!component.isObject()) {
            losses.add(new Loss(name, "it is no schema and is left out"));
            return;
        }
        ObjectNode named = component.deepCopy();
        named.put("title", name);
        SchemaReading reading = JsonSchemaReader.read(document, named, name);
        if (reading instanceof SchemaReading.Read read) {
            objects.addAll(read.objects());
            losses.addAll(read.unheld());
        } else {
            losses.add(new Loss(name, "left out: " + ((SchemaReading.Unreadable) reading).message()));
        }
    }
}
