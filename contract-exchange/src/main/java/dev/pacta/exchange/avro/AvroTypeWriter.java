/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.avro;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.schema.LegalNames;
import dev.pacta.exchange.schema.PropertyFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Avro type of a property. Used by one thread for one schema. */
final class AvroTypeWriter {
    private final AvroSchemaWriter records;
    private final AvroNames names;
    private final AvroScalarWriter scalars;
    private final List<Loss> losses;

    AvroTypeWriter(AvroSchemaWriter records, AvroNames names, List<Loss> losses) {
        this.records = records;
        this.names = names;
        this.losses = losses;
        this.scalars = new AvroScalarWriter(losses);
    }

    /**
     * Named types of a record live in a namespace of its name, where two records may have fields of the same name.
     *
     * @param own name of the field, which a record or enum has too
     * @param scope full name of the record that the property is in
     */
    Object type(Property property, String own, String scope, String path) {
        return switch (property.logicalType()) {
            case STRING -> text(property, own, scope, path);
            case OBJECT -> object(property, own, scope, path);
            case ARRAY -> array(property, own, scope, path);
            case MAP -> map(property, own, scope, path);
            case VECTOR -> vector(property, path);
            case INTEGER, NUMBER, BOOLEAN, DATE, TIMESTAMP, TIME, UNSPECIFIED -> scalars.type(property, path);
        };
    }

    private Object text(Property property, String own, String scope, String path) {
        if (property.enumValues().isEmpty()) {
            return scalars.type(property, path);
        }
        List<String> symbols = property.enumValues().stream()
                .map(value -> String.valueOf(value.value()))
                .toList();
        boolean legal = symbols.stream().allMatch(symbol -> symbol.equals(LegalNames.legal(symbol)))
                && symbols.stream().distinct().count() == symbols.size();
        if (!legal) {
            losses.add(Loss.of(
                    path,
                    "Avro does not allow these values as symbols; written as text, the values are lost",
                    Fact.ENUM));
            return scalars.type(property, path);
        }
        if (property.options().format() != null) {
            losses.add(Loss.of(path, "an enum of Avro has no format", Fact.FORMAT));
        }
        scalars.losePhysical(property, path);
        AvroNames.Name name = names.of(property, scope + "." + own, path);
        if (name.defined()) {
            return name.full();
        }
        Map<String, @Nullable Object> schema = AvroSchemaWriter.named("enum", name.full());
        schema.put("symbols", symbols);
        return schema;
    }

    private Object object(Property property, String own, String scope, String path) {
        scalars.losePhysical(property, path);
        if (property.properties().isEmpty()) {
            losses.add(Loss.of(
                    path,
                    "an object without properties is written as a map of texts",
                    Fact.TYPE,
                    Fact.MAP,
                    Fact.ITEMS));
            return Map.of("type", "map", "values", "string");
        }
        AvroNames.Name name = names.of(property, scope + "." + own, path);
        List<Map<String, @Nullable Object>> fields = records.fields(property.properties(), name.full(), path);
        if (name.defined()) {
            return name.full();
        }
        Map<String, @Nullable Object> schema = AvroSchemaWriter.named("record", name.full());
        schema.put("fields", fields);
        return schema;
    }

    private Object array(Property property, String own, String scope, String path) {
        scalars.losePhysical(property, path);
        return collection("array", "items", element(property.items(), Fact.ITEMS, own, scope, path));
    }

    private Object map(Property property, String own, String scope, String path) {
        scalars.losePhysical(property, path);
        Property key = property.nesting().mapKey();
        boolean text = key == null
                || key.logicalType() == LogicalType.STRING
                        && key.required()
                        && key.options().format() == null
                        && key.enumValues().isEmpty();
        if (!text) {
            losses.add(Loss.of(
                    path + "[key]",
                    "the keys of Avro's maps are texts; written as such",
                    Fact.TYPE,
                    Fact.FORMAT,
                    Fact.ENUM,
                    Fact.REQUIRED,
                    Fact.TIMEZONE,
                    Fact.MEMBERS,
                    Fact.ITEMS));
        }
        if (key != null) {
            scalars.losePhysical(key, path + "[key]");
        }
        return collection("map", "values", element(property.nesting().mapValue(), Fact.MAP, own, scope, path));
    }

    private Object vector(Property property, String path) {
        scalars.losePhysical(property, path);
        losses.add(Loss.of(
                path,
                "Avro has no vectors; written as an array without its dimensions",
                Fact.TYPE,
                Fact.VECTOR,
                Fact.ITEMS));
        boolean single = "float32".equals(property.options().elementType());
        return collection("array", "items", single ? "float" : "double");
    }

    private static Map<String, Object> collection(String type, String key, Object element) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        schema.put(key, element);
        return schema;
    }

    private Object element(@Nullable Property element, Fact what, String own, String scope, String path) {
        if (element == null) {
            losses.add(Loss.of(path, "it does not say what lies inside; written as text", what));
            return "string";
        }
        String place = path + "[]";
        Object type = type(element, own, scope, place);
        if (element.description() != null) {
            losses.add(Loss.of(place, "what lies inside has no description in Avro", Fact.DESCRIPTION));
        }
        PropertyFacts.value(element.customProperties(), AvroSchemaWriter.DEFAULT)
                .ifPresent(value -> losses.add(Loss.of(place, "what lies inside has no default in Avro", Fact.CUSTOM)));
        return element.required() ? type : AvroSchemaWriter.union(type);
    }
}
