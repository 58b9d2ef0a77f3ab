/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.nakadi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.contract.Contract;
import dev.pacta.contract.CustomProperty;
import dev.pacta.exchange.Draft;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.SourceText;
import dev.pacta.exchange.jsonschema.JsonPlain;
import dev.pacta.exchange.jsonschema.JsonSchemaReader;
import dev.pacta.exchange.schema.ContractDraft;
import dev.pacta.exchange.schema.JsonDocument;
import dev.pacta.exchange.schema.PrettyJson;
import dev.pacta.exchange.schema.PropertyDraft;
import dev.pacta.exchange.schema.SchemaReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An event type as its API gives it. Its schema is the schema object, its owning application the team. */
public final class NakadiImporter implements Importer {
    private static final String RULE = "import.nakadi";
    private static final Map<String, String> MODES = Map.of("compatible", "FULL", "forward", "FORWARD", "none", "NONE");
    private static final Set<String> READ =
            Set.of("name", "owning_application", "schema", "compatibility_mode", "created_at", "updated_at");

    @Override
    public String format() {
        return NakadiFormat.FORMAT.name();
    }

    @Override
    public Format about() {
        return NakadiFormat.FORMAT;
    }

    @Override
    public ImportResult read(ImportSource source) {
        return JsonDocument.read(source, RULE, type -> read(source, type));
    }

    private static ImportResult read(ImportSource source, ObjectNode type) {
        String name = type.path("name").asText("");
        JsonNode written = type.path("schema");
        if (name.isBlank() || !written.path("schema").isTextual()) {
            return SourceText.refused(
                    source, RULE, "an event type of Nakadi has a name, and a schema with a type and a text");
        }
        if (!written.path("type").asText("json_schema").equals("json_schema")) {
            return SourceText.refused(
                    source, RULE, "only event types with a schema of the type json_schema can be read");
        }
        SchemaReading reading = schema(written.get("schema").textValue(), name);
        if (reading instanceof SchemaReading.Unreadable unreadable) {
            return SourceText.refused(source, RULE, unreadable.message());
        }
        SchemaReading.Read read = (SchemaReading.Read) reading;
        List<Loss> losses = new ArrayList<>(read.unheld());
        List<CustomProperty> custom = settings(type, losses);
        Draft draft = source.draft();
        String owner = type.path("owning_application").asText(null);
        Draft owned = draft.owner() == null && owner != null ? new Draft(draft.id(), draft.version(), owner) : draft;
        Contract contract = owned.contract(read.objects(), List.of());
        return new ImportResult.Imported(ContractDraft.saying(contract, custom), losses);
    }

    private static SchemaReading schema(String text, String name) {
        try {
            JsonNode schema = PrettyJson.read(text);
            return schema instanceof ObjectNode object
                    ? JsonSchemaReader.read(object, titled(object, name), name)
                    : new SchemaReading.Unreadable("the schema of the event type is no object", null);
        } catch (JsonProcessingException invalid) {
            return new SchemaReading.Unreadable("the schema of the event type is no JSON", null);
        }
    }

    private static ObjectNode titled(ObjectNode schema, String name) {
        ObjectNode titled = schema.deepCopy();
        return titled.has("title") ? titled : titled.put("title", name);
    }

    private static List<CustomProperty> settings(ObjectNode type, List<Loss> losses) {
        List<CustomProperty> custom = new ArrayList<>();
        String mode = MODES.get(type.path("compatibility_mode").asText("forward"));
        if (mode != null) {
            custom.add(PropertyDraft.custom("compatibilityMode", mode));
        }
        type.properties().forEach(entry -> {
            boolean usual = entry.getKey().equals("category")
                    && entry.getValue().asText().equals(NakadiFormat.NO_CATEGORY);
            Object value = usual ? null : JsonPlain.of(entry.getValue());
            if (NakadiFormat.SETTINGS.contains(entry.getKey()) && value != null) {
                custom.add(PropertyDraft.custom(NakadiFormat.PREFIX + entry.getKey(), value));
            } else if (!READ.contains(entry.getKey()) && value != null) {
                losses.add(new Loss("", "the setting " + entry.getKey() + " of the event type is left out"));
            }
        });
        return custom;
    }
}
