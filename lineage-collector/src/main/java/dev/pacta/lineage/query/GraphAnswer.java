/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.graph.Grade;
import dev.pacta.lineage.store.EvidenceQueries.Evidence;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part of the lineage graph.
 *
 * @param asOf the event time of the question
 * @param leftOut what lies within the depth and was not given; null when nothing was left out
 * @param droppedUntil edges that were closed until then may be missing, since the retention has dropped some; there when the question
 *     is of an earlier time
 */
public record GraphAnswer(
        String start,
        Instant asOf,
        List<Node> nodes,
        List<Edge> edges,
        @Nullable LeftOut leftOut,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant droppedUntil) {

    /** The same with its nodes at their places. */
    GraphAnswer with(List<Node> placed) {
        return new GraphAnswer(start, asOf, placed, edges, leftOut, droppedUntil);
    }

    /**
     * A dataset, job or field; at a coarser grain a job, namespace or system.
     *
     * @param fields of a dataset, in the order of its schema; null for others
     * @param members how many datasets and jobs it stands for, at the grains job, namespace and system and of what is aggregated alone; what a system has for a
     *     namespace is its name
     * @param moreUpstream how many direct neighbours upstream are not in the answer
     * @param moreDownstream how many direct neighbours downstream are not in the answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Node(
            String id,
            String kind,
            String namespace,
            String name,
            @Nullable String field,
            @Nullable List<Field> fields,
            @Nullable Integer members,
            @Nullable Double x,
            @Nullable Double y,
            @Nullable Double width,
            @Nullable Double height,
            int moreUpstream,
            int moreDownstream,
            @Nullable Instant lastSeen) {
        /** The same with other counts of what is not in the answer. */
        Node withMore(int upstream, int downstream) {
            return new Node(
                    id,
                    kind,
                    namespace,
                    name,
                    field,
                    fields,
                    members,
                    x,
                    y,
                    width,
                    height,
                    upstream,
                    downstream,
                    lastSeen);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(String name, @Nullable String type) {}

    /**
     * A flow.
     *
     * @param kind data between datasets and jobs, column between fields or from a field to all of a dataset, control and containment
     *     between jobs
     * @param job the id of the job that makes a column edge, or that told a relation, when it is known
     * @param weight how many edges it stands for, at the grains job, namespace and system and of what is aggregated alone; then the grade is that of the surest of
     *     them, the times are those of the earliest and the latest, and the events are those of all
     * @param evidence the first and the newest event that told it, and the producer of the newest; only when it was asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Edge(
            String id,
            String from,
            String to,
            String kind,
            String grade,
            boolean indirect,
            @Nullable String job,
            List<Change> transformations,
            Instant firstSeen,
            Instant lastSeen,
            long events,
            @Nullable Integer weight,
            @Nullable Evidence evidence) {
        /** The later telling, whichever edge the graph came to know first. */
        private static final Comparator<Edge> LATER = Comparator.comparing(Edge::lastSeen)
                .thenComparing(edge -> edge.transformations().toString());

        /** The two as one: the surer grade, the transformations of the one that was seen later, the times and counts of both. */
        Edge and(Edge other) {
            return new Edge(
                    id,
                    from,
                    to,
                    kind,
                    word(grade(this).strongest(grade(other))),
                    indirect,
                    job,
                    LATER.compare(this, other) < 0 ? other.transformations : transformations,
                    other.firstSeen.isBefore(firstSeen) ? other.firstSeen : firstSeen,
                    other.lastSeen.isAfter(lastSeen) ? other.lastSeen : lastSeen,
                    events + other.events,
                    weight,
                    evidence);
        }

        private static Grade grade(Edge edge) {
            return Grade.valueOf(edge.grade.toUpperCase(Locale.ROOT));
        }

        /** A grade as answers spell it. */
        static String word(Grade grade) {
            return grade.name().toLowerCase(Locale.ROOT);
        }

        Edge with(@Nullable Evidence told) {
            return new Edge(
                    id,
                    from,
                    to,
                    kind,
                    grade,
                    indirect,
                    job,
                    transformations,
                    firstSeen,
                    lastSeen,
                    events,
                    weight,
                    told);
        }
    }

    public record Change(String type, String subtype, boolean masking) {}

    public record LeftOut(int nodes, String reason) {}
}
