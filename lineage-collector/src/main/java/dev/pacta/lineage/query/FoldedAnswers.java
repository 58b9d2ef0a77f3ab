/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.Interval;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Folded graphs in the form of answers. */
final class FoldedAnswers {
    private FoldedAnswers() {}

    /** The answer, without positions. */
    static GraphAnswer of(FoldedGraph folded, GraphQuestion question, Instant asOf, @Nullable Instant droppedUntil) {
        return new GraphAnswer(
                question.start(),
                asOf,
                folded.nodes().stream().map(FoldedAnswers::node).toList(),
                folded.edges().stream().map(edge -> edge(folded, edge)).toList(),
                leftOut(folded, question.limit()),
                droppedUntil);
    }

    static GraphAnswer.Node node(FoldedGraph.Node node) {
        return new GraphAnswer.Node(
                node.id(),
                node.kind(),
                node.namespace(),
                node.name(),
                null,
                null,
                node.members(),
                null,
                null,
                CardSize.WIDTH,
                CardSize.height(null),
                node.moreUpstream(),
                node.moreDownstream(),
                null);
    }

    static GraphAnswer.Edge edge(FoldedGraph folded, FoldedGraph.Edge edge) {
        String from = folded.nodes().get(edge.from()).id();
        String to = folded.nodes().get(edge.to()).id();
        String identity = String.join("\0", from, to, edge.kind());
        return new GraphAnswer.Edge(
                UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))
                        .toString(),
                from,
                to,
                edge.kind(),
                edge.grade().name().toLowerCase(Locale.ROOT),
                false,
                null,
                List.of(),
                Interval.instant(edge.firstSeen()),
                Interval.instant(edge.lastSeen()),
                edge.events(),
                edge.weight(),
                null);
    }

    static GraphAnswer.@Nullable LeftOut leftOut(FoldedGraph folded, int most) {
        List<String> reasons = new ArrayList<>();
        if (folded.nodesLeftOut() > 0) {
            reasons.add("at most %d nodes are given, the nearest first".formatted(most));
        }
        if (folded.edgesLeftOut() > 0) {
            reasons.add("at most %d edges are given, %d more among the datasets and jobs are counted in none"
                    .formatted(Folding.MOST_EDGES, folded.edgesLeftOut()));
        }
        if (folded.beyond() > 0) {
            reasons.add("the nearest %d datasets and jobs are taken together, at least %d lie beyond"
                    .formatted(folded.walked().size(), folded.beyond()));
        }
        return reasons.isEmpty() ? null : new GraphAnswer.LeftOut(folded.nodesLeftOut(), String.join("; ", reasons));
    }
}
