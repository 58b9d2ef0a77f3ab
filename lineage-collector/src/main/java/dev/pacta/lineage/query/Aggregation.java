/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers of two grains: what is near each for itself, and what lies beyond the limit of the question taken together. */
final class Aggregation {
    /** Nodes that stand for what lies beyond. */
    static final int MOST = 200;

    private Aggregation() {}

    /**
     * The grain of what lies beyond, as a parameter names it; empty when it is to be left out.
     *
     * @throws ProblemException when there is no such grain, or the question's own is not that of datasets and jobs
     */
    static Optional<GraphQuestion.Grain> grain(String aggregate, GraphQuestion question) {
        if (aggregate.isEmpty()) {
            return Optional.empty();
        }
        GraphQuestion.Grain grain = GraphParameters.oneOf("aggregate", aggregate, GraphQuestion.Grain.class);
        if (grain != GraphQuestion.Grain.NAMESPACE && grain != GraphQuestion.Grain.SYSTEM) {
            throw bad("aggregate is not one of [namespace, system]");
        }
        if (question.grain() != GraphQuestion.Grain.DATASET) {
            throw bad("aggregate is of datasets and jobs, expected grain=dataset with it");
        }
        return Optional.of(grain);
    }

    /**
     * The answer with what lies beyond.
     *
     * @param near the answer for the nearest alone
     */
    static GraphAnswer with(GraphAnswer near, FoldedGraph folded) {
        Map<String, FoldedGraph.Node> byId = new HashMap<>();
        folded.nodes().forEach(node -> byId.put(node.id(), node));
        Set<String> single = new HashSet<>();
        List<GraphAnswer.Node> nodes = new ArrayList<>();
        for (GraphAnswer.Node node : near.nodes()) {
            FoldedGraph.Node counted = Objects.requireNonNull(byId.get(node.id()));
            single.add(node.id());
            nodes.add(node.withMore(counted.moreUpstream(), counted.moreDownstream()));
        }
        folded.nodes().stream()
                .filter(node -> !single.contains(node.id()))
                .map(FoldedAnswers::node)
                .forEach(nodes::add);
        List<GraphAnswer.Edge> edges = new ArrayList<>(near.edges());
        folded.edges().stream()
                .map(edge -> FoldedAnswers.edge(folded, edge))
                .filter(edge -> !single.contains(edge.from()) || !single.contains(edge.to()))
                .forEach(edges::add);
        return new GraphAnswer(
                near.start(),
                near.asOf(),
                nodes,
                edges,
                both(near.leftOut(), FoldedAnswers.leftOut(folded, single.size() + MOST)),
                near.droppedUntil());
    }

    private static GraphAnswer.@Nullable LeftOut both(
            GraphAnswer.@Nullable LeftOut one, GraphAnswer.@Nullable LeftOut other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new GraphAnswer.LeftOut(
                one.nodes() + other.nodes(),
                String.join(
                        "; ",
                        Stream.of(one, other).map(GraphAnswer.LeftOut::reason).toList()));
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(CommonProblem.BAD_REQUEST, detail + ".");
    }
}
