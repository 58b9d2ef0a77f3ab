/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.contract.Property;
import dev.pacta.contract.Relationship;
import dev.pacta.contract.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Foreign keys between the schema objects of one contract. */
public final class References {
    private References() {}

    /** A foreign key in names of properties. */
    public record Key(List<String> columns, String object, List<String> referred) {}

    /** The foreign keys that this object's own properties make. Those that lead out of the contract cannot be written. */
    public static List<Key> of(SchemaObject object) {
        List<Key> keys = new ArrayList<>();
        for (Property property : object.properties()) {
            property.relationships()
                    .forEach(each -> key(List.of(property.name()), each).ifPresent(keys::add));
        }
        for (Relationship relationship : object.relationships()) {
            List<String> columns =
                    relationship.from().stream().map(References::last).toList();
            key(columns, relationship).ifPresent(keys::add);
        }
        return keys;
    }

    private static Optional<Key> key(List<String> columns, Relationship relationship) {
        List<String> to = relationship.to();
        boolean plain = !to.isEmpty()
                && to.size() == columns.size()
                && to.stream().allMatch(each -> each.matches("[^./#]+\\.[^./#]+"));
        if (!plain) {
            return Optional.empty();
        }
        String object = to.get(0).substring(0, to.get(0).indexOf('.'));
        boolean one = to.stream().allMatch(each -> each.startsWith(object + "."));
        return one
                ? Optional.of(new Key(
                        columns, object, to.stream().map(References::last).toList()))
                : Optional.empty();
    }

    /** How many relationships the object declares, those that cannot be written included. */
    public static int declared(SchemaObject object) {
        return object.relationships().size()
                + object.properties().stream()
                        .mapToInt(each -> each.relationships().size())
                        .sum();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Objects that others refer to first, where that is possible; otherwise as they come. */
    static List<SchemaObject> inOrder(List<SchemaObject> objects) {
        Set<SchemaObject> ordered = new LinkedHashSet<>();
        objects.forEach(object -> place(object, objects, ordered, new LinkedHashSet<>()));
        return List.copyOf(ordered);
    }

    private static void place(
            SchemaObject object, List<SchemaObject> all, Set<SchemaObject> ordered, Set<SchemaObject> above) {
        if (ordered.contains(object) || !above.add(object)) {
            return;
        }
        Set<String> wanted = new LinkedHashSet<>();
        of(object).forEach(key -> wanted.add(key.object()));
        all.stream().filter(each -> wanted.contains(each.name())).forEach(each -> place(each, all, ordered, above));
        ordered.add(object);
    }
}
