/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.avro;

import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.odcs.JsonText;
import dev.pacta.exchange.schema.LegalNames;
import dev.pacta.exchange.schema.PropertyFacts;
import dev.pacta.exchange.schema.WrittenSchema;
import dev.pacta.exchange.schema.WrittenSchema.Unheld;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a schema object as an Avro record. A property that is not required is a union with null whose default is null. Names that
 * Avro does not allow are changed, the true ones stay in the attribute {@code pacta.name}. Source: Apache Avro specification 1.12.
 */
public final class AvroSchemaWriter {
    static final String TRUE_NAME = "pacta.name";
    static final String FULL_NAME = "avroName";
    static final String DEFAULT = "default";
    static final String ALIASES = "avroAliases";

    private final List<Unheld> unheld = new ArrayList<>();
    private final AvroTypeWriter types = new AvroTypeWriter(this, unheld);

    private AvroSchemaWriter() {}

    /** The same schema object always gives the same text. */
    public static WrittenSchema write(SchemaObject object) {
        AvroSchemaWriter writer = new AvroSchemaWriter();
        String full =
                PropertyFacts.custom(object.customProperties(), FULL_NAME).orElse(LegalNames.legal(object.name()));
        Map<String, @Nullable Object> schema =
                writer.record(full, object.name(), object.description(), object.properties(), object.name());
        return new WrittenSchema(JsonText.of(schema), writer.unheld);
    }

    Map<String, @Nullable Object> record(
            String fullName, String trueName, @Nullable String doc, List<Property> properties, String path) {
        Map<String, @Nullable Object> schema = named("record", fullName);
        String written = fullName.substring(fullName.lastIndexOf('.') + 1);
        if (doc != null) {
            schema.put("doc", doc);
        }
        if (!written.equals(trueName) && fullName.equals(LegalNames.legal(trueName))) {
            schema.put(TRUE_NAME, trueName);
        }
        LegalNames names = new LegalNames();
        schema.put(
                "fields",
                properties.stream()
                        .map(property ->
                                field(property, names.take(property.name()), fullName, path + "." + property.name()))
                        .toList());
        return schema;
    }

    static Map<String, @Nullable Object> named(String type, String fullName) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        int dot = fullName.lastIndexOf('.');
        schema.put("type", type);
        schema.put("name", fullName.substring(dot + 1));
        if (dot > 0) {
            schema.put("namespace", fullName.substring(0, dot));
        }
        return schema;
    }

    private Map<String, @Nullable Object> field(Property property, String name, String scope, String path) {
        Map<String, @Nullable Object> field = new LinkedHashMap<>();
        Object type = types.type(property, scope, path);
        field.put("name", name);
        field.put("type", property.required() ? type : union(type));
        if (property.description() != null) {
            field.put("doc", property.description());
        }
        putDefault(property, field);
        PropertyFacts.value(property.customProperties(), ALIASES).ifPresent(aliases -> field.put("aliases", aliases));
        if (!name.equals(property.name())) {
            field.put(TRUE_NAME, property.name());
            unheld.add(new Unheld(
                    path,
                    "Avro does not allow this name; it is written as " + name
                            + ", the true name is kept in the attribute " + TRUE_NAME));
        }
        List<String> limits = PropertyFacts.limits(property);
        if (!limits.isEmpty()) {
            unheld.add(new Unheld(path, "Avro has no " + String.join(", ", limits)));
        }
        return field;
    }

    /** Null comes first, so that null can be the default. */
    static Object union(Object type) {
        return List.of("null", type);
    }

    private static void putDefault(Property property, Map<String, @Nullable Object> field) {
        var written = PropertyFacts.value(property.customProperties(), DEFAULT);
        if (!property.required()) {
            field.put("default", null);
        } else {
            written.ifPresent(value -> field.put("default", value));
        }
    }
}
