/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import dev.pacta.graph.FormerName;
import dev.pacta.graph.Interval;
import dev.pacta.graph.LineageGraph.OtherName;
import dev.pacta.lineage.store.GraphRows.SameName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of one dataset, united: the pairs make groups (union-find), and each group has one name that the graph shows. That is a name
 * that is no other's other name, so the place of the data rather than its entry in a catalog, and the newest of a chain of renamings;
 * the smallest where several would do. Immutable.
 */
final class DatasetNames {
    private static final Comparator<DatasetKey> ORDER =
            Comparator.comparing(DatasetKey::namespace).thenComparing(DatasetKey::name);

    private final Map<DatasetKey, DatasetKey> shown;
    private final Map<DatasetKey, List<FormerName>> former;

    private DatasetNames(Map<DatasetKey, DatasetKey> shown, Map<DatasetKey, List<FormerName>> former) {
        this.shown = Map.copyOf(shown);
        this.former = Map.copyOf(former);
    }

    static DatasetNames of(List<SameName> pairs) {
        Map<DatasetKey, DatasetKey> parents = new HashMap<>();
        Set<DatasetKey> others = new HashSet<>();
        for (SameName pair : pairs) {
            others.add(pair.other());
            DatasetKey one = root(parents, pair.other());
            DatasetKey two = root(parents, pair.dataset());
            parents.put(one, two);
            parents.putIfAbsent(two, two);
        }
        Map<DatasetKey, DatasetKey> best = new HashMap<>();
        Comparator<DatasetKey> order =
                Comparator.<DatasetKey, Boolean>comparing(others::contains).thenComparing(ORDER);
        for (DatasetKey name : parents.keySet()) {
            best.merge(root(parents, name), name, (one, two) -> order.compare(one, two) <= 0 ? one : two);
        }
        Map<DatasetKey, DatasetKey> shown = new HashMap<>();
        for (DatasetKey name : parents.keySet()) {
            DatasetKey under = best.getOrDefault(root(parents, name), name);
            if (!under.equals(name)) {
                shown.put(name, under);
            }
        }
        return new DatasetNames(shown, former(pairs, shown));
    }

    private static Map<DatasetKey, List<FormerName>> former(List<SameName> pairs, Map<DatasetKey, DatasetKey> shown) {
        Map<DatasetKey, List<FormerName>> former = new HashMap<>();
        for (SameName pair : pairs) {
            DatasetKey old = pair.other();
            DatasetKey under = shown.getOrDefault(old, old);
            if (pair.renamedAt() != Interval.OPEN && !under.equals(old)) {
                former.computeIfAbsent(under, any -> new ArrayList<>())
                        .add(new FormerName(pair.renamedAt(), new OtherName(old.namespace(), old.name())));
            }
        }
        former.replaceAll((dataset, names) -> names.stream().distinct().sorted().toList());
        return former;
    }

    private static DatasetKey root(Map<DatasetKey, DatasetKey> parents, DatasetKey name) {
        DatasetKey at = name;
        for (DatasetKey next = parents.getOrDefault(at, at); !next.equals(at); next = parents.getOrDefault(at, at)) {
            parents.put(at, parents.getOrDefault(next, next));
            at = next;
        }
        return at;
    }

    /** The name that the graph shows the dataset under. */
    DatasetKey shown(DatasetKey name) {
        return shown.getOrDefault(name, name);
    }

    /** The names that a dataset had before it was renamed to the one that is shown, or to one between; the oldest first. */
    List<FormerName> former(DatasetKey dataset) {
        return former.getOrDefault(dataset, List.of());
    }

    /** Names that other unions show under another name, or as of other times. */
    Set<DatasetKey> differing(DatasetNames before) {
        Set<DatasetKey> differing = new HashSet<>(shown.keySet());
        differing.addAll(before.shown.keySet());
        differing.removeIf(name ->
                shown(name).equals(before.shown(name)) && former(shown(name)).equals(before.former(shown(name))));
        return differing;
    }
}
