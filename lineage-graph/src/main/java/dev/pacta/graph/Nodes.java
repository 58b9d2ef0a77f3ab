/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import dev.pacta.graph.LineageGraph.OtherName;
import java.util.Map;

/**
 * The nodes of a graph: each name is held once, and a field knows its dataset by number. One thread writes; views are read by any
 * number of threads meanwhile.
 */
final class Nodes {
    static final int NONE = -1;
    private static final NodeKind[] KINDS = NodeKind.values();
    /** A node is found by its scope, that is its kind with the number of its namespace or dataset, and by the number of its name. */
    private static final int KIND_SHIFT = 30;

    private static final int NUMBER = (1 << KIND_SHIFT) - 1;

    private final Interned<String> namespaces;
    private final Names names;
    private final NodeIndex index;
    /** Of each node its first field, if it is a dataset, or the next field of its dataset, if it is one. */
    private final IntColumn fieldLinks;

    private final Chains fields;
    private final NamesBeside beside;
    /** The names of the time that the view is of, where they are not those of today. */
    private final Map<Integer, OtherName> then;

    Nodes() {
        this(new Interned<>(), new Names(), new NodeIndex(), new IntColumn(), new NamesBeside(), Map.of());
    }

    private Nodes(
            Interned<String> namespaces,
            Names names,
            NodeIndex index,
            IntColumn fieldLinks,
            NamesBeside beside,
            Map<Integer, OtherName> then) {
        this.namespaces = namespaces;
        this.names = names;
        this.index = index;
        this.fieldLinks = fieldLinks;
        this.fields = new Chains(new Lane(fieldLinks, 1, 0), new Lane(fieldLinks, 1, 0));
        this.beside = beside;
        this.then = Map.copyOf(then);
    }

    Nodes view() {
        return new Nodes(namespaces.view(), names.view(), index.view(), fieldLinks.view(), beside.view(), Map.of());
    }

    /** Nodes of their own that begin with those of this view, with the names of today. */
    Nodes branch() {
        int size = size();
        // Behind the last field of a dataset stands what others have added since.
        IntColumn links = new IntColumn();
        for (int at = 0; at < size; at++) {
            int link = fieldLinks.get(at);
            links.add(link < size ? link : Chains.END);
        }
        return new Nodes(namespaces.branch(), names.branch(), index.branch(), links, beside.branch(), Map.of());
    }

    /** Of a view: the same with the names of a time. */
    Nodes at(long time) {
        Map<Integer, OtherName> old = beside.at(time);
        return old.isEmpty() ? this : new Nodes(namespaces, names, index, fieldLinks, beside, old);
    }

    int entity(NodeKind kind, String namespace, String name) {
        return numberOf(scope(kind, namespaces.number(namespace)), names.number(name), NONE);
    }

    int field(int dataset, String field) {
        if (kind(dataset) != NodeKind.DATASET) {
            throw new IllegalArgumentException("node %s is no dataset and has no fields".formatted(id(dataset)));
        }
        return numberOf(scope(NodeKind.FIELD, dataset), names.number(field), dataset);
    }

    private int numberOf(int scope, int name, int parent) {
        int known = index.find(scope, name);
        if (known >= 0) {
            return known;
        }
        int number = index.add(scope, name);
        fieldLinks.add(Chains.END);
        if (parent != NONE) {
            fields.append(parent, number);
        }
        return number;
    }

    NamesBeside beside() {
        return beside;
    }

    int size() {
        return index.size();
    }

    int find(NodeKind kind, String namespace, String name) {
        int scope = namespaces.find(namespace);
        int named = names.find(name);
        int found = scope == NONE || named == NONE ? NONE : index.find(scope(kind, scope), named);
        return found == NONE && kind == NodeKind.DATASET ? beside.others().dataset(namespace, name) : found;
    }

    int findField(String namespace, String name, String field) {
        int dataset = find(NodeKind.DATASET, namespace, name);
        int named = dataset == NONE ? NONE : names.find(field);
        return named == NONE ? NONE : index.find(scope(NodeKind.FIELD, dataset), named);
    }

    /** Tries every colon as the end of the namespace (and of the name), since the id does not say which one it is. */
    int find(String id) {
        if (id.startsWith(NodeKind.FIELD.prefix())) {
            return split(id.substring(NodeKind.FIELD.prefix().length()));
        }
        NodeKind kind = id.startsWith(NodeKind.JOB.prefix()) ? NodeKind.JOB : NodeKind.DATASET;
        return id.startsWith(kind.prefix())
                ? split(kind, id.substring(kind.prefix().length()))
                : NONE;
    }

    private int split(NodeKind kind, String parts) {
        int found = NONE;
        for (int colon = parts.indexOf(':'); colon >= 0 && found == NONE; colon = parts.indexOf(':', colon + 1)) {
            found = find(kind, parts.substring(0, colon), parts.substring(colon + 1));
        }
        return found;
    }

    private int split(String parts) {
        int found = NONE;
        for (int colon = parts.indexOf(':'); colon >= 0 && found == NONE; colon = parts.indexOf(':', colon + 1)) {
            for (int end = parts.indexOf(':', colon + 1);
                    end >= 0 && found == NONE;
                    end = parts.indexOf(':', end + 1)) {
                found = findField(parts.substring(0, colon), parts.substring(colon + 1, end), parts.substring(end + 1));
            }
        }
        return found;
    }

    String id(int node) {
        NodeKind kind = kind(node);
        String id = kind.prefix() + namespace(node) + ':' + name(node);
        return kind == NodeKind.FIELD ? id + ':' + field(node) : id;
    }

    NodeKind kind(int node) {
        return KINDS[index.left(node) >>> KIND_SHIFT];
    }

    /** The dataset of a field, else {@link #NONE}. */
    int parent(int node) {
        return kind(node) == NodeKind.FIELD ? index.left(node) & NUMBER : NONE;
    }

    /** The first field of a dataset, or {@link Chains#END}, or one that is beyond this view; other nodes have none. */
    int firstField(int node) {
        return kind(node) == NodeKind.DATASET ? fields.first(node) : Chains.END;
    }

    int nextField(int field) {
        return fields.next(field);
    }

    String namespace(int node) {
        int entity = entity(node);
        OtherName name = then.isEmpty() ? null : then.get(entity);
        return name == null ? namespaces.get(index.left(entity) & NUMBER) : name.namespace();
    }

    String name(int node) {
        int entity = entity(node);
        OtherName name = then.isEmpty() ? null : then.get(entity);
        return name == null ? names.get(index.right(entity)) : name.name();
    }

    private int entity(int node) {
        int parent = parent(node);
        return parent == NONE ? node : parent;
    }

    String field(int node) {
        return names.get(index.right(node));
    }

    private static int scope(NodeKind kind, int number) {
        if (number > NUMBER) {
            throw new IllegalStateException("more than %d nodes".formatted(NUMBER));
        }
        return kind.ordinal() << KIND_SHIFT | number;
    }
}
