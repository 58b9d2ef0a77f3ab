/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.names;

import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.DatasetKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Datasets that look like one: their names end alike, once case, quotes and the signs between the parts are set aside, and most of
 * their fields have the same names. A hint for people, never acted upon.
 */
final class Suggestions {
    /** A name that more datasets share says nothing, as "part-0" or "output". */
    private static final int MOST_OF_ONE_NAME = 20;

    private static final int FEWEST_FIELDS = 2;
    private static final double ALIKE = 0.8;

    private Suggestions() {}

    /**
     * Two datasets that may be one.
     *
     * @param likeness of their fields' names: those of both, of those of either
     * @param commonFields the number of those of both
     */
    record Suggestion(DatasetKey one, DatasetKey two, double likeness, int commonFields) {}

    /**
     * The most alike first.
     *
     * @param leftOut how many more there are
     */
    record Found(List<Suggestion> items, int leftOut) {
        Found {
            items = List.copyOf(items);
        }
    }

    static Found of(LineageGraph graph, int limit) {
        Map<String, List<Integer>> byName = new TreeMap<>();
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (graph.kind(node) == NodeKind.DATASET && graph.fields(node).length >= FEWEST_FIELDS) {
                byName.computeIfAbsent(lastPart(graph.name(node)), any -> new ArrayList<>())
                        .add(node);
            }
        }
        List<Suggestion> found = new ArrayList<>();
        for (List<Integer> alike : byName.values()) {
            if (alike.size() > 1 && alike.size() <= MOST_OF_ONE_NAME) {
                alike.sort(Comparator.comparing(graph::id));
                compare(graph, alike, found);
            }
        }
        found.sort(Comparator.comparingDouble(Suggestion::likeness)
                .thenComparingInt(Suggestion::commonFields)
                .reversed()
                .thenComparing(one -> one.one().nodeId())
                .thenComparing(one -> one.two().nodeId()));
        return new Found(found.stream().limit(limit).toList(), Math.max(0, found.size() - limit));
    }

    private static void compare(LineageGraph graph, List<Integer> alike, List<Suggestion> found) {
        for (int one = 0; one < alike.size(); one++) {
            Set<String> fields = fields(graph, alike.get(one));
            for (int two = one + 1; two < alike.size(); two++) {
                Set<String> common = fields(graph, alike.get(two));
                int all = common.size() + fields.size();
                common.retainAll(fields);
                double likeness = (double) common.size() / (all - common.size());
                if (likeness >= ALIKE) {
                    found.add(new Suggestion(
                            key(graph, alike.get(one)), key(graph, alike.get(two)), likeness, common.size()));
                }
            }
        }
    }

    private static DatasetKey key(LineageGraph graph, int node) {
        return new DatasetKey(graph.namespace(node), graph.name(node));
    }

    private static Set<String> fields(LineageGraph graph, int dataset) {
        Set<String> names = new HashSet<>();
        for (int field : graph.fields(dataset)) {
            names.add(graph.fieldName(field).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /** The last part of a table's name or a file's path: {@code db."Orders"}, {@code /lake/db/orders/} and {@code DB.ORDERS} give the same. */
    private static String lastPart(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[\"'`\\[\\]]", "").replaceAll("[./:\\\\]+$", "");
        int end = Math.max(Math.max(plain.lastIndexOf('.'), plain.lastIndexOf('/')), plain.lastIndexOf(':'));
        return plain.substring(end + 1);
    }
}
