/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.confluent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Draft;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.SourceText;
import dev.pacta.exchange.avro.AvroSchemaReader;
import dev.pacta.exchange.jsonschema.JsonSchemaReader;
import dev.pacta.exchange.protobuf.ProtobufSchemaReader;
import dev.pacta.exchange.schema.ContractDraft;
import dev.pacta.exchange.schema.JsonDocument;
import dev.pacta.exchange.schema.PropertyDraft;
import dev.pacta.exchange.schema.SchemaReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One version of a subject as {@code GET /subjects/{subject}/versions/{version}} gives it: an Avro, JSON or Protobuf schema, with its
 * metadata and rules. Tags become tags of the properties they name, conditions become quality rules.
 */
public final class ConfluentImporter implements Importer {
    private static final String RULE = "import.confluent";
    private static final String OWNER = "owner";
    private static final Format FORMAT = Format.of(
                    "confluent",
                    "Confluent subject",
                    "*.json",
                    Fact.structure(
                            Fact.OBJECT_DESCRIPTION,
                            Fact.OBJECT_QUALITY,
                            Fact.DESCRIPTION,
                            Fact.REQUIRED,
                            Fact.ENUM,
                            Fact.FORMAT,
                            Fact.MAP,
                            Fact.TAGS,
                            Fact.TEAM,
                            Fact.CONTRACT_CUSTOM))
            .remarking(
                    "The answer of GET /subjects/{subject}/versions/{version}; the schema is read as avro, jsonschema or protobuf is.",
                    "The metadata property owner names the team; other ones become custom properties.",
                    "Rules of the kind CONDITION become quality rules; transformations and migrations are said to be lost.");

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
        return JsonDocument.read(source, RULE, subject -> read(source, subject));
    }

    private static ImportResult read(ImportSource source, ObjectNode subject) {
        if (!subject.path("schema").isTextual()) {
            return SourceText.refused(source, RULE, "a version of a subject has a schema, which is a text");
        }
        SchemaReading reading = schema(
                subject.path("schemaType").asText("AVRO"),
                subject.get("schema").textValue(),
                subject.path("subject").asText(source.draft().id().value()));
        if (reading instanceof SchemaReading.Unreadable unreadable) {
            return SourceText.refused(source, RULE, unreadable.message());
        }
        SchemaReading.Read read = (SchemaReading.Read) reading;
        List<Loss> losses = new ArrayList<>(read.unheld());
        if (!subject.path("references").isEmpty()) {
            losses.add(new Loss("", "it refers to other subjects, whose types are left out"));
        }
        JsonNode metadata = subject.path("metadata");
        List<SchemaObject> tagged = ConfluentTags.put(metadata.path("tags"), read.objects(), losses);
        List<SchemaObject> ruled = ConfluentRules.put(subject.path("ruleSet"), tagged, losses);
        Draft draft = source.draft();
        String owner = metadata.path("properties").path(OWNER).asText(null);
        Draft owned = draft.owner() == null && owner != null ? new Draft(draft.id(), draft.version(), owner) : draft;
        return new ImportResult.Imported(
                ContractDraft.saying(owned.contract(ruled, List.of()), custom(subject, metadata)), losses);
    }

    private static SchemaReading schema(String type, String text, String subject) {
        return switch (type) {
            case "AVRO" -> AvroSchemaReader.read(text);
            case "JSON" -> JsonSchemaReader.read(text, subject.replaceFirst("-(value|key)$", ""));
            case "PROTOBUF" -> ProtobufSchemaReader.read(text, Optional.empty());
            default ->
                new SchemaReading.Unreadable(
                        "the schema type '%s' is not known; AVRO, JSON and PROTOBUF are".formatted(type), null);
        };
    }

    private static List<CustomProperty> custom(ObjectNode subject, JsonNode metadata) {
        List<CustomProperty> custom = new ArrayList<>();
        if (subject.hasNonNull("subject")) {
            custom.add(PropertyDraft.custom(
                    "confluent.subject", subject.get("subject").asText()));
        }
        metadata.path("properties").properties().forEach(entry -> {
            if (!entry.getKey().equals(OWNER)) {
                custom.add(PropertyDraft.custom(entry.getKey(), entry.getValue().asText()));
            }
        });
        return custom;
    }
}
