/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes resources of contracts. */
public final class Resources {
    /** What is not known may be personal. */
    private static final String UNKNOWN = "user";

    private Resources() {}

    /**
     * What a contract says of the fields asked for.
     *
     * <p>A schema object's purposes, when it declares some, stand in place of the contract's. When no schema object is named and
     * several declare purposes, only those that all of them share are declared for the whole.
     *
     * @param fields names, nested ones with dots; empty for all. A name covers what is nested in it. A name that the contract does not
     *     know is taken for personal data of unknown category.
     */
    public static Resource of(Contract contract, @Nullable SchemaObject schemaObject, List<String> fields) {
        List<SchemaObject> objects = schemaObject == null ? contract.schema() : List.of(schemaObject);
        List<FieldLabel> known = new ArrayList<>();
        objects.forEach(object -> object.properties().forEach(property -> label(property, "", null, known)));
        return new Resource(
                contract.id().value(),
                contract.version().value(),
                schemaObject == null ? null : schemaObject.name(),
                fields.isEmpty() ? known : asked(known, fields),
                purposes(contract, objects),
                null);
    }

    private static List<String> purposes(Contract contract, List<SchemaObject> objects) {
        List<String> declared = contract.privacy().purposes();
        if (objects.isEmpty()) {
            return declared;
        }
        Set<String> shared = new LinkedHashSet<>(purposes(contract, objects.get(0)));
        objects.forEach(object -> shared.retainAll(purposes(contract, object)));
        return List.copyOf(shared);
    }

    private static List<String> purposes(Contract contract, SchemaObject object) {
        List<String> own = object.privacy().purposes();
        return own.isEmpty() ? contract.privacy().purposes() : own;
    }

    /** A nested field without a category of its own has that of the field around it. */
    private static void label(Property property, String prefix, @Nullable String around, List<FieldLabel> labels) {
        String name = prefix + property.name();
        List<Property> levels = levels(property);
        String category = levels.stream()
                .flatMap(level -> Stream.of(
                        Optional.of(level), Optional.ofNullable(level.nesting().mapKey())))
                .flatMap(Optional::stream)
                .map(level -> level.privacy().dataCategory())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(around);
        labels.add(new FieldLabel(name, category, property.classification()));
        for (Property level : levels) {
            level.properties().forEach(nested -> label(nested, name + ".", category, labels));
        }
    }

    /**
     * A property, the elements of its lists and the values of its maps, down to what is neither: all of them have one name in decisions.
     */
    public static List<Property> levels(Property property) {
        List<Property> levels = new ArrayList<>();
        for (Property level = property; level != null; level = element(level)) {
            levels.add(level);
        }
        return levels;
    }

    private static @Nullable Property element(Property property) {
        return property.items() != null ? property.items() : property.nesting().mapValue();
    }

    private static List<FieldLabel> asked(List<FieldLabel> known, List<String> fields) {
        List<FieldLabel> labels = new ArrayList<>();
        for (String field : fields) {
            List<FieldLabel> found = known.stream()
                    .filter(label ->
                            label.field().equals(field) || label.field().startsWith(field + "."))
                    .toList();
            labels.addAll(found.isEmpty() ? List.of(new FieldLabel(field, UNKNOWN, null)) : found);
        }
        return labels.stream().distinct().toList();
    }
}
