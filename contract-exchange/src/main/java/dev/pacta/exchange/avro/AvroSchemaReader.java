/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.avro;

import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.Property;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.schema.LegalNames;
import dev.pacta.exchange.schema.PropertyDraft;
import dev.pacta.exchange.schema.SchemaReading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.AvroTypeException;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/**
 * Reads an Avro record as a schema object. A union with null is a property that is not required; the full names of records and enums
 * are kept in the custom property {@code avroName} when they are not the ones that {@link AvroSchemaWriter} would give.
 */
public final class AvroSchemaReader {
    private static final Set<String> KNOWN = Set.of(AvroSchemaWriter.TRUE_NAME);

    private final List<Loss> unheld = new ArrayList<>();
    private final Deque<String> within = new ArrayDeque<>();
    private final AvroTypeReader types = new AvroTypeReader(this, unheld);

    private AvroSchemaReader() {}

    /** Trouble is part of the result. */
    public static SchemaReading read(String text) {
        Schema schema;
        try {
            schema = new Schema.Parser().parse(text);
        } catch (SchemaParseException | AvroTypeException invalid) {
            String reason = Objects.requireNonNullElse(invalid.getMessage(), "no reason given");
            return new SchemaReading.Unreadable("this is no Avro schema: " + reason, null);
        } catch (NullPointerException unresolved) {
            // How Avro's parser answers to a document that is only a name.
            return new SchemaReading.Unreadable("this is no Avro schema: it names a type that nobody defines", null);
        } catch (StackOverflowError tooDeep) {
            return new SchemaReading.Unreadable("this is no Avro schema: it is nested too deeply", null);
        }
        if (schema.getType() != Schema.Type.RECORD) {
            return new SchemaReading.Unreadable(
                    "a contract describes records, and this Avro schema is of the type "
                            + schema.getType().getName(),
                    null);
        }
        return new AvroSchemaReader().object(schema);
    }

    private SchemaReading object(Schema schema) {
        String name = Objects.requireNonNullElse(schema.getProp(AvroSchemaWriter.TRUE_NAME), schema.getName());
        List<CustomProperty> custom = new ArrayList<>();
        fullName(schema, LegalNames.legal(name)).ifPresent(custom::add);
        List<Property> properties = record(schema, name);
        return new SchemaReading.Read(
                List.of(PropertyDraft.object(name, schema.getDoc(), false, properties, custom)), unheld);
    }

    /** The properties of a record; none when it is inside itself. */
    List<Property> record(Schema schema, String path) {
        if (within.contains(schema.getFullName())) {
            unheld.add(new Loss(path, "it contains itself, which a contract cannot say; its properties are left out"));
            return List.of();
        }
        within.push(schema.getFullName());
        List<Property> properties = schema.getFields().stream()
                .map(field -> property(field, schema.getFullName(), path))
                .toList();
        within.pop();
        return properties;
    }

    private Property property(Schema.Field field, String scope, String parent) {
        String name = Objects.requireNonNullElse(field.getProp(AvroSchemaWriter.TRUE_NAME), field.name());
        String path = parent + "." + name;
        PropertyDraft draft = types.draft(field, name, scope, path);
        if (field.doc() != null) {
            draft.description(field.doc());
        }
        readDefault(field, draft, path);
        if (!field.aliases().isEmpty()) {
            draft.custom(Optional.of(PropertyDraft.custom(
                    AvroSchemaWriter.ALIASES, field.aliases().stream().sorted().toList())));
        }
        if (field.order() != Schema.Field.Order.ASCENDING) {
            unheld.add(new Loss(path, "the sort order " + field.order() + " is left out"));
        }
        field.getObjectProps().keySet().stream()
                .filter(key -> !KNOWN.contains(key))
                .forEach(key -> unheld.add(new Loss(path, "the attribute " + key + " is left out")));
        return draft.property();
    }

    private void readDefault(Schema.Field field, PropertyDraft draft, String path) {
        boolean nullable = field.schema().isNullable();
        Object value = field.hasDefaultValue() ? field.defaultVal() : null;
        boolean isNull = value == JsonProperties.NULL_VALUE;
        if (nullable && !isNull) {
            unheld.add(new Loss(
                    path,
                    field.hasDefaultValue()
                            ? "it may be null and has another default, which is left out"
                            : "it may be null and has no default; exported again its default is null"));
        } else if (!nullable && value instanceof byte[]) {
            unheld.add(new Loss(path, "its default of bytes is left out"));
        } else if (!nullable && value != null) {
            draft.custom(Optional.of(PropertyDraft.custom(AvroSchemaWriter.DEFAULT, value)));
        }
    }

    /** The custom property that keeps a name, when it is not the usual one. */
    static Optional<CustomProperty> fullName(Schema schema, String usual) {
        return schema.getFullName().equals(usual)
                ? Optional.empty()
                : Optional.of(PropertyDraft.custom(AvroSchemaWriter.FULL_NAME, schema.getFullName()));
    }
}
