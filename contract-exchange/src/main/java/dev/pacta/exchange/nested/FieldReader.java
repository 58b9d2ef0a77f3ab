/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.nested;

import dev.pacta.contract.Annotations;
import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.PrivacyBlock;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.PropertyTypes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes properties of columns. What no contract can say becomes a loss. Not thread-safe. */
public final class FieldReader {
    private final List<Loss> losses;

    /** @param losses where they are added */
    public FieldReader(List<Loss> losses) {
        this.losses = losses;
    }

    /** A table with its columns. */
    public SchemaObject table(
            String name,
            @Nullable String physicalName,
            @Nullable String description,
            List<Field> columns,
            Map<String, Object> custom) {
        return new SchemaObject(
                null,
                name,
                name.equals(physicalName) ? null : physicalName,
                "table",
                null,
                false,
                columns.stream()
                        .map(column -> property(column, name + "." + column.name()))
                        .toList(),
                List.of(),
                List.of(),
                PrivacyBlock.EMPTY,
                annotations(description, List.of(), custom),
                null);
    }

    private static Annotations annotations(
            @Nullable String description, List<String> tags, Map<String, Object> custom) {
        String said = description == null || description.isBlank() ? null : description;
        List<CustomProperty> all = custom.entrySet().stream()
                .map(each -> new CustomProperty(null, each.getKey(), each.getValue(), null, null))
                .toList();
        return new Annotations(null, said, tags, List.of(), List.of(), all);
    }

    private Property property(Field field, String path) {
        Property typed = typed(field.name(), field.shape(), path);
        boolean key = field.primaryKey() > 0;
        return typed.withPhysical(new Property.Physical(
                        null, typed.physicalType(), field.partition() > 0, field.partition(), null))
                .withKeys(new Property.Keys(field.required() || key, false, key, field.primaryKey(), List.of()))
                .withAnnotations(annotations(field.description(), field.tags(), field.custom()));
    }

    private Property typed(String name, Shape shape, String path) {
        if (shape instanceof Shape.Single single) {
            if (single.type() instanceof DataType.Unknown) {
                losses.add(new Loss(
                        path,
                        "the type '%s' is not known; give the property a logicalType".formatted(single.written())));
            }
            return PropertyTypes.typed(Property.of(name, LogicalType.UNSPECIFIED), single.type(), single.written());
        }
        if (shape instanceof Shape.Structure structure) {
            List<Property> members = structure.members().stream()
                    .map(member -> property(member, path + "." + member.name()))
                    .toList();
            return nested(name, LogicalType.OBJECT, new Property.Nesting(members, null, null, null));
        }
        if (shape instanceof Shape.Items items) {
            Property item = inner("items", items.item(), items.required(), path + "[]");
            return nested(name, LogicalType.ARRAY, new Property.Nesting(List.of(), item, null, null));
        }
        Shape.Mapping map = (Shape.Mapping) shape;
        Property key = inner("key", map.key(), false, path + "[key]");
        Property value = inner("value", map.value(), map.required(), path + "[]");
        return nested(name, LogicalType.MAP, new Property.Nesting(List.of(), null, key, value));
    }

    private Property inner(String role, Shape shape, boolean required, String path) {
        return property(Field.of(role, shape, required, null), path);
    }

    private static Property nested(String name, LogicalType type, Property.Nesting nesting) {
        return Property.of(name, type).withNesting(nesting);
    }
}
