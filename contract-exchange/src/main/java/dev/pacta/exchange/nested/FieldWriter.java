/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.nested;

import dev.pacta.contract.Contract;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;
import dev.pacta.exchange.types.PropertyTypes;
import dev.pacta.exchange.types.StoredType;
import dev.pacta.exchange.types.TypeNames;
import dev.pacta.exchange.types.TypeText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes columns of properties. Whether a type comes through is found by reading it again: what then is not as it was is a loss. Not
 * thread-safe.
 */
public final class FieldWriter {
    private final TypeNames names;
    private final List<Loss> losses;
    private final @Nullable Dialect source;

    /** @param losses where they are added */
    public FieldWriter(TypeNames names, Contract contract, List<Loss> losses) {
        this.names = names;
        this.losses = losses;
        this.source = contract.servers().stream()
                .flatMap(server -> Dialect.of(server).stream())
                .findFirst()
                .orElse(null);
    }

    /** The columns of a table. */
    public List<Field> columns(SchemaObject object) {
        return fields(object.properties(), object.name());
    }

    private List<Field> fields(List<Property> properties, String path) {
        List<Field> fields = new ArrayList<>();
        for (Property property : properties) {
            String name = Objects.requireNonNullElse(property.physicalName(), property.name());
            boolean required = property.required() || property.primaryKey();
            fields.add(new Field(
                    name,
                    shape(property, path + "." + property.name()),
                    required,
                    property.description(),
                    property.primaryKeyPosition(),
                    property.physical().partitionKeyPosition(),
                    property.tags(),
                    Map.of()));
        }
        return fields;
    }

    /** Elements of lists and maps have a type and nothing else. */
    private void elementHasNo(Property element, String path, boolean required) {
        EnumSet<Fact> facts = EnumSet.noneOf(Fact.class);
        if (element.description() != null) {
            facts.add(Fact.DESCRIPTION);
        }
        if (required) {
            facts.add(Fact.REQUIRED);
        }
        if (element.primaryKey()) {
            facts.add(Fact.PRIMARY_KEY);
        }
        if (!facts.isEmpty()) {
            losses.add(new Loss(path, "elements of lists and maps have no words of their own here", facts));
        }
    }

    private Shape shape(Property property, String path) {
        Property.Nesting nesting = property.nesting();
        if (!nesting.properties().isEmpty()) {
            nesting.properties().stream()
                    .filter(Property::primaryKey)
                    .forEach(member -> losses.add(Loss.of(
                            path + "." + member.name(),
                            "a key inside another column is not written",
                            Fact.PRIMARY_KEY)));
            return new Shape.Structure(fields(nesting.properties(), path));
        }
        Property items = nesting.items();
        if (items != null) {
            elementHasNo(items, path + "[]", false);
            return new Shape.Items(shape(items, path + "[]"), items.required());
        }
        Property key = nesting.mapKey();
        Property value = nesting.mapValue();
        if (key != null && value != null) {
            elementHasNo(key, path + "[key]", key.required());
            elementHasNo(value, path + "[]", false);
            return new Shape.Mapping(shape(key, path + "[key]"), shape(value, path + "[]"), value.required());
        }
        if (property.logicalType() == LogicalType.VECTOR) {
            losses.add(Loss.of(
                    path, "vectors are written as lists of numbers", Fact.VECTOR, Fact.TYPE, Fact.ITEMS, Fact.FORMAT));
            int bits = "float32".equals(property.options().elementType()) ? 32 : 64;
            return new Shape.Items(single(new DataType.Floating(bits)), true);
        }
        return value(property, path);
    }

    private Shape.Single single(DataType type) {
        return new Shape.Single(type, names.print(type).text());
    }

    private Shape value(Property property, String path) {
        boolean nothing = property.logicalType() == LogicalType.UNSPECIFIED && property.physicalType() == null;
        DataType type = nothing ? new DataType.Text(null, false) : stored(property);
        if (type instanceof DataType.Array) {
            losses.add(Loss.of(path, "what the items are is not said; they are written as text", Fact.ITEMS));
            return new Shape.Items(single(new DataType.Text(null, false)), false);
        }
        TypeText printed = names.print(type);
        Property again = PropertyTypes.typed(
                Property.of(property.name(), LogicalType.UNSPECIFIED), names.parse(printed.text()), printed.text());
        Set<Fact> changed = changed(property, again);
        if (!changed.isEmpty()) {
            losses.add(new Loss(path, "%s has it as %s".formatted(names.title(), printed.text()), changed));
        }
        return new Shape.Single(names.parse(printed.text()), printed.text());
    }

    /** A physical type in the format's own words means what it means there. */
    private DataType stored(Property property) {
        String written = property.physicalType();
        if (written != null && source == null) {
            DataType own = names.parse(written);
            Property understood = PropertyTypes.typed(property, own, written);
            if (!(own instanceof DataType.Unknown)
                    && changed(property, understood).isEmpty()) {
                return own;
            }
        }
        return StoredType.of(property, source);
    }

    /** What a reader of the new type will understand otherwise. */
    private static Set<Fact> changed(Property before, Property after) {
        EnumSet<Fact> changed = EnumSet.noneOf(Fact.class);
        if (before.logicalType() != after.logicalType()) {
            changed.add(Fact.TYPE);
        }
        if (!Objects.equals(before.options().format(), after.options().format())) {
            changed.add(Fact.FORMAT);
        }
        if (!Objects.equals(before.options().maxLength(), after.options().maxLength())) {
            changed.add(Fact.MAX_LENGTH);
        }
        if (!Objects.equals(
                before.options().zone().timezone(), after.options().zone().timezone())) {
            changed.add(Fact.TIMEZONE);
        }
        return changed;
    }
}
