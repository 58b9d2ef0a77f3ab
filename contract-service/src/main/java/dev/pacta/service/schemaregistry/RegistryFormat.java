/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.exchange.jsonschema.JsonSchemaExporter;
import dev.pacta.exchange.avro.AvroSchemaWriter;
import dev.pacta.exchange.compatibility.ComparisonResult;
import dev.pacta.exchange.compatibility.SchemaChange;
import dev.pacta.exchange.compatibility.SchemaComparison;
import dev.pacta.exchange.compatibility.SchemaDirection;
import dev.pacta.exchange.compatibility.avro.AvroComparison;
import dev.pacta.exchange.compatibility.jsonschema.JsonSchemaComparison;
import dev.pacta.exchange.compatibility.jsonschema.Strictness;
import dev.pacta.exchange.compatibility.protobuf.ProtobufComparison;
import dev.pacta.exchange.protobuf.ProtobufSchemaWriter;
import java.util.Arrays;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.jspecify.annotations.Nullable;

/** The formats that Kafka clients ask for. */
enum RegistryFormat {
    AVRO(new AvroComparison()),
    JSON(new JsonSchemaComparison(Strictness.STRICT)),
    PROTOBUF(new ProtobufComparison());

    private final SchemaComparison comparison;

    RegistryFormat(SchemaComparison comparison) {
        this.comparison = comparison;
    }

    SchemaComparison comparison() {
        return comparison;
    }

    /** The format with the name that clients use; Avro when they name none. */
    static Optional<RegistryFormat> of(@Nullable String name) {
        return name == null || name.isBlank()
                ? Optional.of(AVRO)
                : Arrays.stream(values())
                        .filter(format -> format.name().equals(name))
                        .findFirst();
    }

    /** The format that a server of a contract names; Avro when it names none. */
    static RegistryFormat ofServer(@Nullable Object name) {
        String text = name == null ? "" : name.toString();
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(text.equalsIgnoreCase("jsonschema") ? JSON : AVRO);
    }

    /** What clients call it; nothing for Avro, which they take for granted. */
    @Nullable
    String nameForClients() {
        return this == AVRO ? null : name();
    }

    String write(SchemaObject object) {
        return switch (this) {
            case AVRO -> AvroSchemaWriter.write(object).text();
            case JSON -> JsonSchemaExporter.export(object);
            case PROTOBUF -> ProtobufSchemaWriter.write(object).text();
        };
    }

    /** The schema as text: clients send one of Protobuf as its descriptor too. */
    String readable(String sent) {
        return this == PROTOBUF ? ProtobufText.of(sent).orElse(sent) : sent;
    }

    /** Why the text is no schema of this format; empty when it is one. */
    Optional<String> fault(String text) {
        try {
            return comparison.between(text, text) instanceof ComparisonResult.NotReadable unreadable
                    ? Optional.of(unreadable.message())
                    : Optional.empty();
        } catch (NullPointerException unknownType) {
            // Avro's parser ends so when a JSON object names a type that is not there, as every JSON Schema of an
            // object does.
            return Optional.of("this is no schema of the format " + name() + "; schemaType names another one");
        }
    }

    /** Whether two schemas mean the same: comments, order and spelling may differ. Both are schemas of this format. */
    boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        return switch (this) {
            case AVRO -> canonical(one).equals(canonical(other)) && nothingBreaks(one, other);
            case JSON -> sameJson(one, other);
            case PROTOBUF ->
                comparison.between(one, other) instanceof ComparisonResult.Compared compared
                        && compared.changes().isEmpty();
        };
    }

    private static String canonical(String schema) {
        return SchemaNormalization.toParsingForm(new Schema.Parser().parse(schema));
    }

    private boolean nothingBreaks(String one, String other) {
        return comparison.between(one, other) instanceof ComparisonResult.Compared compared
                && compared.changes().stream().noneMatch((SchemaChange change) -> change.breaks(SchemaDirection.FULL));
    }

    private static boolean sameJson(String one, String other) {
        try {
            JsonMapper mapper = JsonMapper.builder().build();
            return mapper.readTree(one).equals(mapper.readTree(other));
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }
}
