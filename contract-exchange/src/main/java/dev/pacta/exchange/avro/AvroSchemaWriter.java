/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.avro;

import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.odcs.JsonText;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.schema.LegalNames;
import dev.pacta.exchange.schema.PropertyFacts;
import dev.pacta.exchange.schema.WrittenSchema;
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

    private final List<Loss> losses = new ArrayList<>();
    private final AvroNames names = new AvroNames(losses);
    private final AvroTypeWriter types = new AvroTypeWriter(this, names, losses);

    private AvroSchemaWriter() {}

    /** The same schema object always gives the same text. */
    public static WrittenSchema write(SchemaObject object) {
        AvroSchemaWriter writer = new AvroSchemaWriter();
        String full = writer.names.ofObject(object);
        Map<String, @Nullable Object> schema = named("record", full);
        if (object.description() != null) {
            schema.put("doc", object.description());
        }
        if (!full.substring(full.lastIndexOf('.') + 1).equals(object.name())) {
            schema.put(TRUE_NAME, object.name());
        }
        schema.put("fields", writer.fields(object.properties(), full, object.name()));
        return new WrittenSchema(JsonText.of(schema), writer.losses);
    }

    /** @param scope full name of the record that they are in */
    List<Map<String, @Nullable Object>> fields(List<Property> properties, String scope, String path) {
        LegalNames legal =
                new LegalNames(properties.stream().map(Property::name).toList());
        return properties.stream()
                .map(property -> field(property, legal.take(property.name()), scope, path + "." + property.name()))
                .toList();
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
        Object type = types.type(property, name, scope, path);
        field.put("name", name);
        field.put("type", property.required() ? type : union(type));
        if (property.description() != null) {
            field.put("doc", property.description());
        }
        putDefault(property, type, path, field);
        PropertyFacts.value(property.customProperties(), ALIASES)
                .ifPresent(aliases -> putAliases(aliases, path, field));
        if (!name.equals(property.name())) {
            field.put(TRUE_NAME, property.name());
            losses.add(new Loss(
                    path,
                    "Avro does not allow this name; it is written as " + name
                            + ", the true name is kept in the attribute " + TRUE_NAME));
        }
        return field;
    }

    private void putAliases(Object aliases, String path, Map<String, @Nullable Object> field) {
        boolean legal = aliases instanceof List<?> all
                && all.stream()
                        .allMatch(alias -> alias instanceof String text
                                && LegalNames.legal(text).equals(text));
        if (legal) {
            field.put("aliases", aliases);
        } else {
            losses.add(Loss.of(path, "its aliases are no names that Avro allows", Fact.CUSTOM));
        }
    }

    /** Null comes first, so that null can be the default. */
    static Object union(Object type) {
        return List.of("null", type);
    }

    private void putDefault(Property property, Object type, String path, Map<String, @Nullable Object> field) {
        Object value = PropertyFacts.value(property.customProperties(), DEFAULT).orElse(null);
        if (!property.required()) {
            field.put("default", null);
        }
        if (value == null) {
            return;
        }
        if (property.required() && AvroDefaults.fits(type, value)) {
            field.put("default", value);
        } else {
            String why =
                    property.required() ? "the default is no value of its Avro type" : "its default is null in Avro";
            losses.add(Loss.of(path, why, Fact.CUSTOM));
        }
    }
}
