/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Property;
import java.util.ArrayList;
import java.util.List;

/** Properties that have no partner under the same parent. Not thread-safe. */
final class Leftovers {
    /**
     * One of them.
     *
     * @param place with the pointer in its own document; the other pointer is that of the parent
     * @param parent the path of the parent in the later version
     * @param at its number in the parent
     */
    record Leftover(Property property, Place place, String parent, int at) {}

    private final List<Leftover> removed = new ArrayList<>();
    private final List<Leftover> added = new ArrayList<>();

    void removed(Pairs.Item<Property> gone, Place parent) {
        Property property = gone.value();
        Place place = parent.then(property.name(), "/properties/" + gone.at(), "");
        removed.add(new Leftover(property, place, parent.path(), gone.at()));
    }

    void added(Pairs.Item<Property> fresh, Place parent) {
        Property property = fresh.value();
        Place place = parent.then(property.name(), "", "/properties/" + fresh.at());
        added.add(new Leftover(property, place, parent.path(), fresh.at()));
    }

    List<Leftover> removed() {
        return List.copyOf(removed);
    }

    List<Leftover> added() {
        return List.copyOf(added);
    }
}
