/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By what a grain takes nodes together, but for those that stay themselves. Of one question; not thread-safe. */
final class FoldKeys {
    /** As in RFC 3986, section 3: the path of a namespace, such as the database of azurecosmos://host/dbs/name, does not count. */
    private static final Pattern SYSTEM = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#]+");

    private final LineageGraph graph;
    private final GraphQuestion.Grain grain;
    private final Set<Integer> single;
    private final Map<String, String> ofNamespaces = new HashMap<>();

    /** @param single nodes that nothing is taken together with */
    FoldKeys(LineageGraph graph, GraphQuestion.Grain grain, Set<Integer> single) {
        this.graph = graph;
        this.grain = grain;
        this.single = single;
    }

    boolean isSingle(int node) {
        return single.contains(node);
    }

    /** The id of what the node belongs to; null for a dataset among jobs, which belongs to none. */
    @Nullable
    String of(int node) {
        if (isSingle(node)) {
            return graph.id(node);
        }
        return switch (grain) {
            case JOB -> graph.kind(node) == NodeKind.JOB ? graph.id(node) : null;
            case NAMESPACE -> ofNamespaces.computeIfAbsent(graph.namespace(node), name -> "namespace:" + name);
            case SYSTEM -> ofNamespaces.computeIfAbsent(graph.namespace(node), name -> "system:" + system(name));
            case DATASET, FIELD -> graph.id(node);
        };
    }

    /** What the node is called at the grain. */
    String name(int node) {
        if (isSingle(node)) {
            return graph.name(node);
        }
        return switch (grain) {
            case JOB, DATASET, FIELD -> graph.name(node);
            case NAMESPACE -> graph.namespace(node);
            case SYSTEM -> system(graph.namespace(node));
        };
    }

    /** The scheme and authority of a namespace; where it has none, such as bigquery, the file of duckdb:///shop.duckdb or the namespace of a job, all of it. */
    static String system(String namespace) {
        Matcher matcher = SYSTEM.matcher(namespace);
        return matcher.lookingAt() ? matcher.group() : namespace;
    }
}
