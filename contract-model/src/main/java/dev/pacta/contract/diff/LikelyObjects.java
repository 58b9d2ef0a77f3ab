/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.diff.Pairs.Item;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which schema objects that went look like one that came: at least four of five property names are the same. */
final class LikelyObjects {
    private static final double THRESHOLD = 0.8;
    private static final int CANDIDATES = 8;

    private final Changes changes;

    LikelyObjects(Changes changes) {
        this.changes = changes;
    }

    void report(List<Item<SchemaObject>> removed, List<Item<SchemaObject>> added) {
        Map<String, Item<SchemaObject>> byFirstName = new HashMap<>();
        for (Item<SchemaObject> fresh : added) {
            for (Property property : fresh.value().properties()) {
                byFirstName.putIfAbsent(property.name(), fresh);
            }
        }
        // By identity: an object is itself, and the hash of one is that of all its properties.
        Set<SchemaObject> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Item<SchemaObject> gone : removed) {
            Item<SchemaObject> best = best(gone.value(), byFirstName);
            if (best != null && taken.add(best.value())) {
                Place place = Place.object(gone.value().name(), "/schema/" + gone.at(), "/schema/" + best.at());
                changes.add(Finding.renamed(
                        SchemaRules.LOOKS_RENAMED,
                        place,
                        gone.value().name(),
                        best.value().name()));
            }
        }
    }

    private static @Nullable Item<SchemaObject> best(SchemaObject gone, Map<String, Item<SchemaObject>> candidates) {
        Set<String> names = names(gone);
        Set<Item<SchemaObject>> tried = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Property property : gone.properties()) {
            Item<SchemaObject> fresh = candidates.get(property.name());
            if (fresh != null && tried.size() < CANDIDATES && tried.add(fresh)) {
                if (likeness(names, names(fresh.value())) >= THRESHOLD) {
                    return fresh;
                }
            }
        }
        return null;
    }

    private static double likeness(Set<String> before, Set<String> after) {
        long common = before.stream().filter(after::contains).count();
        return (double) common / (before.size() + after.size() - common);
    }

    private static Set<String> names(SchemaObject object) {
        return object.properties().stream().map(Property::name).collect(Collectors.toSet());
    }
}
