/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes of a graph. Inside, the parts of a key are held apart by a character that no name contains, because namespaces and
 * names have colons of their own and {@code dataset:a:b:c} may be spelt by two different datasets.
 */
final class Nodes {
    static final int NONE = -1;
    private static final char BETWEEN = '\0';

    private final KeyIndex index;
    private final IntList kinds;
    private final IntList parents;
    private final Map<String, Integer> otherNames;

    Nodes() {
        this(new KeyIndex(), new IntList(64), new IntList(64), new HashMap<>());
    }

    private Nodes(KeyIndex index, IntList kinds, IntList parents, Map<String, Integer> otherNames) {
        this.otherNames = otherNames;
        this.index = index;
        this.kinds = kinds;
        this.parents = parents;
    }

    Nodes copy() {
        return new Nodes(index.copy(), kinds.copy(), parents.copy(), Map.copyOf(otherNames));
    }

    int entity(NodeKind kind, String namespace, String name) {
        return numberOf(kind, kind.prefix() + clean(namespace) + BETWEEN + clean(name), NONE);
    }

    int field(int dataset, String field) {
        if (kind(dataset) != NodeKind.DATASET) {
            throw new IllegalArgumentException("node %s is no dataset and has no fields".formatted(id(dataset)));
        }
        return numberOf(NodeKind.FIELD, fieldKey(dataset, clean(field)), dataset);
    }

    private int numberOf(NodeKind kind, String key, int parent) {
        int known = index.find(key);
        if (known >= 0) {
            return known;
        }
        kinds.add(kind.ordinal());
        parents.add(parent);
        return index.add(key);
    }

    /** Lets a dataset be found under a name that is no node of its own. */
    void otherName(int dataset, String namespace, String name) {
        otherNames.put(clean(namespace) + BETWEEN + clean(name), dataset);
    }

    /** The other names by the dataset's number. */
    Map<Integer, List<LineageGraph.OtherName>> otherNames() {
        Map<Integer, List<LineageGraph.OtherName>> names = new HashMap<>();
        otherNames.forEach((key, dataset) -> {
            int end = key.indexOf(BETWEEN);
            names.computeIfAbsent(dataset, any -> new ArrayList<>())
                    .add(new LineageGraph.OtherName(key.substring(0, end), key.substring(end + 1)));
        });
        return names;
    }

    int size() {
        return index.size();
    }

    int find(NodeKind kind, String namespace, String name) {
        return find(kind, namespace + BETWEEN + name);
    }

    int findField(String namespace, String name, String field) {
        return find(NodeKind.FIELD, namespace + BETWEEN + name + BETWEEN + field);
    }

    private int find(NodeKind kind, String parts) {
        int found = index.find(kind.prefix() + parts);
        if (found >= 0 || otherNames.isEmpty()) {
            return found;
        }
        return switch (kind) {
            case DATASET -> otherNames.getOrDefault(parts, NONE);
            case FIELD -> {
                int end = parts.lastIndexOf(BETWEEN);
                int dataset = otherNames.getOrDefault(parts.substring(0, end), NONE);
                yield dataset == NONE ? NONE : index.find(fieldKey(dataset, parts.substring(end + 1)));
            }
            case JOB -> NONE;
        };
    }

    private String fieldKey(int dataset, String field) {
        String parent = index.key(dataset).substring(NodeKind.DATASET.prefix().length());
        return NodeKind.FIELD.prefix() + parent + BETWEEN + field;
    }

    /** Tries every colon as the end of the namespace (and of the name), since the id does not say which one it is. */
    int find(String id) {
        if (id.startsWith(NodeKind.FIELD.prefix())) {
            return split(NodeKind.FIELD, id.substring(NodeKind.FIELD.prefix().length()), 0, 2);
        }
        NodeKind kind = id.startsWith(NodeKind.JOB.prefix()) ? NodeKind.JOB : NodeKind.DATASET;
        return id.startsWith(kind.prefix())
                ? split(kind, id.substring(kind.prefix().length()), 0, 1)
                : NONE;
    }

    private int split(NodeKind kind, String parts, int from, int missing) {
        for (int colon = parts.indexOf(':', from); colon >= 0; colon = parts.indexOf(':', colon + 1)) {
            String key = parts.substring(0, colon) + BETWEEN + parts.substring(colon + 1);
            int found = missing == 1 ? find(kind, key) : split(kind, key, colon + 1, missing - 1);
            if (found >= 0) {
                return found;
            }
        }
        return NONE;
    }

    String id(int node) {
        return index.key(node).replace(BETWEEN, ':');
    }

    NodeKind kind(int node) {
        return KINDS[kinds.get(node)];
    }

    int parent(int node) {
        return parents.get(node);
    }

    String namespace(int node) {
        String key = index.key(node);
        return key.substring(kind(node).prefix().length(), key.indexOf(BETWEEN));
    }

    String name(int node) {
        String key = index.key(node);
        int start = key.indexOf(BETWEEN) + 1;
        int end = kind(node) == NodeKind.FIELD ? key.indexOf(BETWEEN, start) : key.length();
        return key.substring(start, end);
    }

    String field(int node) {
        String key = index.key(node);
        return key.substring(key.lastIndexOf(BETWEEN) + 1);
    }

    private static final NodeKind[] KINDS = NodeKind.values();

    private static String clean(String part) {
        return part.indexOf(BETWEEN) < 0 ? part : part.replace(BETWEEN, ' ');
    }
}
