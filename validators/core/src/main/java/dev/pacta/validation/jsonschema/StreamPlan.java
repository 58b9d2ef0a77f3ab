/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import dev.pacta.validation.jsonschema.Streamed.ByItems;
import dev.pacta.validation.jsonschema.Streamed.ByProperties;
import dev.pacta.validation.jsonschema.Streamed.ByRequired;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All that schemas which apply to the same value demand of it, by what has to be seen. Safe for many threads. */
final class StreamPlan {
    /**
     * What applies to a property or item.
     *
     * @param plan nothing when no schema does
     * @param required the place of its name among those that have to be there; -1 when it is none of them
     */
    record Child(@Nullable StreamPlan plan, List<Consumer<Evaluation>> refusals, int required) {}

    private final StreamPlans plans;
    private final StreamDemands demands;
    private final Set<String> named = new HashSet<>();
    private final Map<String, Child> children = new ConcurrentHashMap<>();
    private final Map<Integer, Child> items = new ConcurrentHashMap<>();
    private final Map<String, Integer> required = new HashMap<>();
    private final boolean byForm;
    private final int firstItems;
    private final Keyword[][] byKind = new Keyword[Integer.SIZE][];
    private volatile @Nullable Child others;

    StreamPlan(StreamPlans plans, StreamDemands demands) {
        this.plans = plans;
        this.demands = demands;
        Set<String> wanted = new LinkedHashSet<>();
        for (ByRequired keyword : demands.required()) {
            wanted.addAll(keyword.names());
        }
        wanted.forEach(name -> required.put(name, required.size()));
        named.addAll(wanted);
        boolean looksAtNames = false;
        for (ByProperties keyword : demands.properties()) {
            named.addAll(keyword.names());
            looksAtNames |= keyword.byForm();
        }
        byForm = looksAtNames;
        int most = 0;
        for (ByItems keyword : demands.items()) {
            most = Math.max(most, Math.max(keyword.first().size(), keyword.rest() == null ? 0 : keyword.start()));
        }
        firstItems = most;
        for (int bit = 0; 1 << bit <= Kinds.ALL; bit++) {
            byKind[bit] = demands.on(1 << bit).toArray(Keyword[]::new);
        }
    }

    /** The demands on a value of a kind that it does not surely meet; an object or list may be empty for them. */
    Keyword[] on(int kind) {
        return byKind[Integer.numberOfTrailingZeros(kind)];
    }

    StreamDemands demands() {
        return demands;
    }

    /** Names that have to be there, and the place of each. */
    Map<String, Integer> required() {
        return required;
    }

    /** A bit for the place of each of them. */
    long allRequired() {
        return required.isEmpty() ? 0 : -1L >>> (Long.SIZE - required.size());
    }

    /** Whether all names of an object have to be collected. */
    boolean seesNames() {
        return !demands.names().isEmpty() || required.size() > Long.SIZE;
    }

    Child property(String name) {
        Child known = children.get(name);
        if (known != null) {
            return known;
        }
        if (named.contains(name)) {
            return remembered(name);
        }
        if (byForm) {
            return find(name);
        }
        Child other = others;
        if (other == null) {
            other = find(name);
            others = plans.isFull() ? null : other;
        }
        return other;
    }

    private Child remembered(String name) {
        Child found = find(name);
        if (!plans.isFull()) {
            children.put(name, found);
        }
        return found;
    }

    private Child find(String name) {
        List<SchemaNode> nodes = new ArrayList<>();
        List<Consumer<Evaluation>> refusals = new ArrayList<>();
        for (ByProperties keyword : demands.properties()) {
            if (!keyword.finder().test(name, nodes::add)) {
                refusals.add(keyword.refusal());
            }
        }
        return new Child(plan(nodes), List.copyOf(refusals), required.getOrDefault(name, -1));
    }

    Child item(int index) {
        int place = Math.min(index, firstItems);
        Child known = items.get(place);
        if (known == null) {
            known = find(place);
            if (!plans.isFull()) {
                items.put(place, known);
            }
        }
        return known;
    }

    private Child find(int index) {
        List<SchemaNode> nodes = new ArrayList<>();
        for (ByItems keyword : demands.items()) {
            if (index < keyword.first().size()) {
                nodes.add(keyword.first().get(index));
            } else if (keyword.rest() != null && index >= keyword.start()) {
                nodes.add(keyword.rest());
            }
        }
        return new Child(plan(nodes), List.of(), -1);
    }

    private @Nullable StreamPlan plan(List<SchemaNode> nodes) {
        return nodes.isEmpty() ? null : plans.of(nodes);
    }
}
