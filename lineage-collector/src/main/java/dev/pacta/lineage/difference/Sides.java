/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.difference;

import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Which namespaces are compared, and the node that has the place of another on the other side. Immutable. */
final class Sides {
    private final LineageGraph graph;
    private final Map<String, String> rightOf = new HashMap<>();
    private final Map<String, String> leftOf = new HashMap<>();

    /** @throws ProblemException when a namespace stands there twice */
    Sides(LineageGraph graph, List<NamespaceDifference.Pair> pairs) {
        this.graph = graph;
        Set<String> seen = new HashSet<>();
        for (NamespaceDifference.Pair pair : pairs) {
            for (String namespace : List.of(pair.left(), pair.right())) {
                if (!seen.add(namespace)) {
                    throw new ProblemException(
                            CommonProblem.BAD_REQUEST,
                            "The namespace '%s' is given twice; each is compared with one other.".formatted(namespace));
                }
            }
            rightOf.put(pair.left(), pair.right());
            leftOf.put(pair.right(), pair.left());
        }
    }

    /** A namespace that has neither dataset nor job. */
    Optional<String> unknown() {
        Set<String> missing = new HashSet<>(rightOf.keySet());
        missing.addAll(leftOf.keySet());
        for (int node = 0; node < graph.nodeCount() && !missing.isEmpty(); node++) {
            missing.remove(graph.namespace(node));
        }
        return missing.stream().sorted().findFirst();
    }

    boolean isLeft(int node) {
        return rightOf.containsKey(graph.namespace(node));
    }

    boolean isRight(int node) {
        return leftOf.containsKey(graph.namespace(node));
    }

    /** The node of the same name on the other side; a node of neither side is its own. */
    OptionalInt twin(int node) {
        String namespace = graph.namespace(node);
        String other = rightOf.getOrDefault(namespace, leftOf.get(namespace));
        if (other == null) {
            return OptionalInt.of(node);
        }
        return switch (graph.kind(node)) {
            case DATASET -> graph.dataset(other, graph.name(node));
            case JOB -> graph.job(other, graph.name(node));
            case FIELD -> graph.field(other, graph.name(node), graph.fieldName(node));
        };
    }
}
