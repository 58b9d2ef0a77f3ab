/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.names;

import dev.pacta.lineage.LineageSettings;
import dev.pacta.lineage.NamingRules;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.event.LineageEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What would become of the names that events give, were a rule on. Not thread-safe. */
final class RulePreview {
    private static final int EXAMPLES = 5;

    private final NamingRules without;
    private final NamingRules with;
    private final Map<NodeKey, TreeSet<String>> became = new HashMap<>();
    private int events;

    /** @throws IllegalArgumentException when the rule cannot be read */
    RulePreview(List<LineageSettings.NamespaceRule> namespaces, LineageSettings.NameRule rule) {
        this.without = NamingRules.of(namespaces, List.of());
        this.with = NamingRules.of(namespaces, List.of(rule));
    }

    /**
     * What would become of them.
     *
     * @param events that were looked at
     * @param names that the rule would change
     * @param become how many they would be
     * @param items of the most names first
     */
    record PreviewedRule(int events, int names, int become, List<PreviewedName> items) {
        PreviewedRule {
            items = List.copyOf(items);
        }
    }

    /** Names that would be one. */
    record PreviewedName(String namespace, String name, int names, List<String> examples) {
        PreviewedName {
            examples = List.copyOf(examples);
        }
    }

    /** Takes an event as it was sent. */
    void add(LineageEvent event) {
        events++;
        List<NodeKey> before = keys(without.apply(event));
        List<NodeKey> after = keys(with.apply(event));
        for (int at = 0; at < before.size(); at++) {
            if (!before.get(at).equals(after.get(at))) {
                became.computeIfAbsent(after.get(at), any -> new TreeSet<>())
                        .add(before.get(at).name());
            }
        }
    }

    private static List<NodeKey> keys(LineageEvent event) {
        List<NodeKey> keys = new ArrayList<>();
        event.inputs().forEach(use -> keys.add(use.key()));
        event.outputs().forEach(use -> keys.add(use.key()));
        LineageEvent.@Nullable Job job = event.job();
        if (job != null) {
            keys.add(job.key());
        }
        LineageEvent.@Nullable DatasetUse dataset = event.dataset();
        if (dataset != null) {
            keys.add(dataset.key());
        }
        return keys;
    }

    PreviewedRule answer(int limit) {
        List<PreviewedName> items = became.entrySet().stream()
                .map(one -> new PreviewedName(
                        one.getKey().namespace(),
                        one.getKey().name(),
                        one.getValue().size(),
                        one.getValue().stream().limit(EXAMPLES).toList()))
                .sorted(Comparator.comparingInt(PreviewedName::names)
                        .reversed()
                        .thenComparing(PreviewedName::namespace)
                        .thenComparing(PreviewedName::name))
                .limit(limit)
                .toList();
        return new PreviewedRule(
                events, became.values().stream().mapToInt(TreeSet::size).sum(), became.size(), items);
    }
}
