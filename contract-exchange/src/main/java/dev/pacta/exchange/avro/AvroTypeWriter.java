/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.avro;

import dev.pacta.contract.EnumValue;
import dev.pacta.contract.Property;
import dev.pacta.exchange.schema.LegalNames;
import dev.pacta.exchange.schema.PropertyFacts;
import dev.pacta.exchange.schema.WrittenSchema.Unheld;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Avro type of a property. Used by one thread for one schema. */
final class AvroTypeWriter {
    private static final Set<String> TIMES = Set.of(
            "timestamp-millis",
            "timestamp-micros",
            "timestamp-nanos",
            "local-timestamp-millis",
            "local-timestamp-micros",
            "local-timestamp-nanos",
            "time-micros");

    private final AvroSchemaWriter records;
    private final List<Unheld> unheld;

    AvroTypeWriter(AvroSchemaWriter records, List<Unheld> unheld) {
        this.records = records;
        this.unheld = unheld;
    }

    /** @param scope full name of the record that the property is in; named types inside it live in its namespace */
    Object type(Property property, String scope, String path) {
        return switch (property.logicalType()) {
            case STRING -> text(property, scope, path);
            case INTEGER -> whole(property, path);
            case NUMBER -> number(property);
            case BOOLEAN -> "boolean";
            case DATE -> logical("int", "date");
            case TIMESTAMP -> logical("long", time(property, timestampDefault(property)));
            case TIME ->
                "time-millis".equals(property.physicalType())
                        ? logical("int", "time-millis")
                        : logical("long", time(property, "time-micros"));
            case OBJECT -> object(property, scope, path);
            case ARRAY -> Map.of("type", "array", "items", element(property.items(), "items", scope, path));
            case MAP -> map(property, scope, path);
            case VECTOR -> {
                unheld.add(new Unheld(path, "Avro has no vectors; written as an array without its dimensions"));
                yield Map.of(
                        "type",
                        "array",
                        "items",
                        "float32".equals(property.options().elementType()) ? "float" : "double");
            }
            case UNSPECIFIED -> {
                unheld.add(new Unheld(path, "it has no logical type; written as text"));
                yield "string";
            }
        };
    }

    private Object text(Property property, String scope, String path) {
        List<EnumValue> values = property.enumValues();
        if (!values.isEmpty()) {
            List<String> symbols =
                    values.stream().map(value -> String.valueOf(value.value())).toList();
            boolean legal = symbols.stream().allMatch(symbol -> symbol.equals(LegalNames.legal(symbol)))
                    && symbols.stream().distinct().count() == symbols.size();
            if (legal) {
                Map<String, @Nullable Object> schema = AvroSchemaWriter.named("enum", name(property, scope));
                schema.put("symbols", symbols);
                return schema;
            }
            unheld.add(new Unheld(
                    path, "Avro does not allow these values as symbols; written as text, the values are lost"));
        }
        if ("uuid".equals(property.options().format())) {
            return logical("string", "uuid");
        }
        return PropertyFacts.isBinary(property) ? "bytes" : "string";
    }

    private Object whole(Property property, String path) {
        String format = Objects.requireNonNullElse(property.options().format(), "");
        if (List.of("u64", "i128", "u128").contains(format)) {
            unheld.add(new Unheld(path, "Avro has no whole numbers of the format " + format + "; written as decimal"));
            return decimal(39, 0);
        }
        if (!property.enumValues().isEmpty()) {
            unheld.add(new Unheld(path, "Avro lists no numbers; the allowed values are lost"));
        }
        return PropertyFacts.fitsInt(property) ? "int" : "long";
    }

    private static Object number(Property property) {
        Optional<PropertyFacts.Decimal> decimal = PropertyFacts.decimal(property);
        if (decimal.isPresent()) {
            return decimal(decimal.get().precision(), decimal.get().scale());
        }
        return "f32".equals(property.options().format()) ? "float" : "double";
    }

    private static Object decimal(int precision, int scale) {
        Map<String, Object> schema = new LinkedHashMap<>(logical("bytes", "decimal"));
        schema.put("precision", precision);
        schema.put("scale", scale);
        return schema;
    }

    private static Map<String, Object> logical(String type, String logicalType) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        schema.put("logicalType", logicalType);
        return schema;
    }

    private static String timestampDefault(Property property) {
        return Boolean.FALSE.equals(property.options().zone().timezone())
                ? "local-timestamp-micros"
                : "timestamp-micros";
    }

    /** A physical type that is one of Avro's own names is taken at its word. */
    private static String time(Property property, String otherwise) {
        String physical =
                Objects.requireNonNullElse(property.physicalType(), "").toLowerCase(Locale.ROOT);
        return TIMES.contains(physical) ? physical : otherwise;
    }

    private Object object(Property property, String scope, String path) {
        if (property.properties().isEmpty()) {
            unheld.add(new Unheld(path, "an object without properties is written as a map of texts"));
            return Map.of("type", "map", "values", "string");
        }
        return records.record(name(property, scope), property.name(), null, property.properties(), path);
    }

    private Object map(Property property, String scope, String path) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "map");
        schema.put("values", element(property.nesting().mapValue(), "values", scope, path));
        return schema;
    }

    private Object element(@Nullable Property element, String what, String scope, String path) {
        if (element == null) {
            unheld.add(new Unheld(path, "it does not say what its " + what + " are; written as text"));
            return "string";
        }
        Object type = type(element, scope, path + "[]");
        return element.required() ? type : AvroSchemaWriter.union(type);
    }

    /** Named types of a record live in a namespace of its name, where two records may have fields of the same name. */
    private static String name(Property property, String scope) {
        return PropertyFacts.custom(property.customProperties(), AvroSchemaWriter.FULL_NAME)
                .orElse(scope + "." + LegalNames.legal(property.name()));
    }
}
