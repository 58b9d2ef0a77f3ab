/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import dev.pacta.graph.LineageGraph.OtherName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that datasets have beside their own. Immutable. */
final class OtherNames {
    static final OtherNames NONE = new OtherNames(Map.of());

    private final Map<OtherName, Integer> datasets;
    private final Map<Integer, List<OtherName>> names = new HashMap<>();

    private OtherNames(Map<OtherName, Integer> datasets) {
        this.datasets = Map.copyOf(datasets);
        datasets.forEach((name, dataset) ->
                names.computeIfAbsent(dataset, any -> new ArrayList<>()).add(name));
        names.replaceAll((dataset, all) -> List.copyOf(all));
    }

    /** These, or the names that a writer has collected since. */
    OtherNames or(Map<OtherName, Integer> collected) {
        return collected.size() == datasets.size() && collected.equals(datasets) ? this : new OtherNames(collected);
    }

    Map<OtherName, Integer> datasets() {
        return datasets;
    }

    int dataset(String namespace, String name) {
        return datasets.isEmpty() ? Nodes.NONE : datasets.getOrDefault(new OtherName(namespace, name), Nodes.NONE);
    }

    List<OtherName> of(int dataset) {
        return names.getOrDefault(dataset, List.of());
    }
}
