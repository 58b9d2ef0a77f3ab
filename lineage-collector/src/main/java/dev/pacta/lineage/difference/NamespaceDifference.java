/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.lineage.query.GraphAnswer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the graph has in some namespaces and not in others.
 *
 * @param onlyLeft datasets and jobs whose name is in the left namespace alone
 * @param schemas of datasets that both have, by the newest schema of each, where they differ
 * @param edgesOnlyLeft edges at nodes of the left namespaces without a twin: an edge between the nodes of the same names on the right, or between
 *     one of them and the same node elsewhere, by a job of the same name
 * @param between edges from the one side to the other, which have no twin and are not compared
 * @param leftOut how many of each list were not given; null when all were
 * @param droppedUntil edges that were closed until then may be missing, since the retention has dropped some
 */
public record NamespaceDifference(
        List<Pair> namespaces,
        List<Node> onlyLeft,
        List<Node> onlyRight,
        List<SchemaDifference> schemas,
        List<GraphAnswer.Edge> edgesOnlyLeft,
        List<GraphAnswer.Edge> edgesOnlyRight,
        long sameNodes,
        long sameEdges,
        long between,
        @Nullable LeftOut leftOut,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant droppedUntil) {
    /** Two namespaces that are compared. */
    public record Pair(String left, String right) {}

    /** A dataset or job. */
    public record Node(String id, String kind, String namespace, String name) {}

    /**
     * A dataset of both sides.
     *
     * @param left and {@code right}: their ids
     */
    public record SchemaDifference(
            String left, String right, List<String> onlyLeft, List<String> onlyRight, List<TypeDifference> types) {}

    /** A field of one name and two types. */
    public record TypeDifference(
            String field, @Nullable String left, @Nullable String right) {}

    /** How many of the lists were not given. */
    public record LeftOut(int onlyLeft, int onlyRight, int schemas, int edgesOnlyLeft, int edgesOnlyRight) {}
}
