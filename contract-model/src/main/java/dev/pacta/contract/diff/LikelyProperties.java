/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Property;
import dev.pacta.contract.diff.Leftovers.Leftover;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which properties that went look like one that came. Each is compared with a few neighbours only, so that it takes no time. */
final class LikelyProperties {
    private static final int NEIGHBOURS = 16;

    private final Changes changes;
    private final Set<Leftover> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    LikelyProperties(Changes changes) {
        this.changes = changes;
    }

    void report(List<Leftover> removed, List<Leftover> added) {
        if (removed.isEmpty() || added.isEmpty()) {
            return;
        }
        Map<List<Object>, List<Leftover>> sameParent = by(added, true);
        Map<List<Object>, List<Leftover>> sameName = by(added, false);
        for (Leftover gone : removed) {
            Leftover renamed = best(gone, sameParent.getOrDefault(key(gone, true), List.of()));
            if (renamed != null) {
                remark(PropertyRules.LOOKS_RENAMED, gone, renamed);
            } else {
                sameName.getOrDefault(key(gone, false), List.of()).stream()
                        .filter(fresh -> !fresh.parent().equals(gone.parent()) && !taken.contains(fresh))
                        .findFirst()
                        .ifPresent(fresh -> remark(PropertyRules.LOOKS_MOVED, gone, fresh));
            }
        }
    }

    private @Nullable Leftover best(Leftover gone, List<Leftover> candidates) {
        int nearest = 0;
        while (nearest < candidates.size() && candidates.get(nearest).at() < gone.at()) {
            nearest++;
        }
        Leftover best = null;
        double highest = Likeness.THRESHOLD;
        int from = Math.max(0, nearest - NEIGHBOURS / 2);
        for (int at = from; at < Math.min(candidates.size(), from + NEIGHBOURS); at++) {
            Leftover fresh = candidates.get(at);
            double likeness = Likeness.of(gone.property(), gone.at(), fresh.property(), fresh.at());
            if (likeness > highest && !taken.contains(fresh)) {
                best = fresh;
                highest = likeness;
            }
        }
        return best;
    }

    private void remark(ChangeRule rule, Leftover gone, Leftover fresh) {
        taken.add(fresh);
        Place at = gone.place();
        Place place = new Place(
                at.path(),
                at.schemaObject(),
                at.property(),
                at.beforePointer(),
                fresh.place().afterPointer(),
                "");
        boolean here = rule == PropertyRules.LOOKS_RENAMED;
        changes.add(Finding.renamed(
                rule,
                place,
                here ? gone.property().name() : at.path(),
                here ? fresh.property().name() : fresh.place().path()));
    }

    private static Map<List<Object>, List<Leftover>> by(List<Leftover> added, boolean parent) {
        Map<List<Object>, List<Leftover>> groups = new HashMap<>();
        added.forEach(fresh -> groups.computeIfAbsent(key(fresh, parent), unseen -> new ArrayList<>())
                .add(fresh));
        return groups;
    }

    private static List<Object> key(Leftover one, boolean parent) {
        Property property = one.property();
        return List.of(
                parent ? one.parent() : property.name(),
                property.logicalType(),
                String.valueOf(property.physicalType()));
    }
}
