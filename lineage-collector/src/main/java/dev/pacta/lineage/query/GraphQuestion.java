/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Direction;
import dev.pacta.graph.EdgeFilter;
import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.Grade;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.Path;
import dev.pacta.graph.Paths;
import dev.pacta.graph.Traversal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question for a part of the graph.
 *
 * @param starts where it begins, as {@link Starts} reads them; at least one
 * @param depth hops: at grain dataset one leads from a dataset over a job to the next dataset, at grain field along one column edge
 * @param indirect also column edges that only influence
 * @param follow the kind of edge that the walk follows: data flow, or one relation among jobs
 * @param relations among the jobs of the answer that are shown beside
 * @param grades of the edges that are followed and shown
 * @param evidence the events that told each edge are wanted too
 * @param limit nodes at most, the nearest first
 */
public record GraphQuestion(
        List<String> starts,
        Direction direction,
        int depth,
        Grain grain,
        Follow follow,
        boolean indirect,
        Set<EdgeKind> relations,
        Set<Grade> grades,
        boolean evidence,
        int limit,
        AsOf asOf) {

    /** Copies. */
    public GraphQuestion {
        starts = List.copyOf(starts);
        relations = Set.copyOf(relations);
        grades = Set.copyOf(grades);
    }

    /** The starts as they were asked, with a space between them. */
    String start() {
        return String.join(" ", starts);
    }

    /** The same of other times. */
    GraphQuestion asOf(AsOf times) {
        return new GraphQuestion(
                starts, direction, depth, grain, follow, indirect, relations, grades, evidence, limit, times);
    }

    /** The same with another bound. */
    GraphQuestion atMost(int nodes) {
        return new GraphQuestion(
                starts, direction, depth, grain, follow, indirect, relations, grades, evidence, nodes, asOf);
    }

    /** What a walk follows. One alone: what runs after a job need not read what it wrote. */
    public enum Follow {
        DATA,
        CONTROL,
        CONTAINMENT
    }

    /** What the nodes of the answer are. */
    public enum Grain {
        /** Datasets and jobs. */
        DATASET,
        FIELD,
        JOB,
        NAMESPACE,
        /** What the scheme and the authority of a namespace name. */
        SYSTEM;

        /** Whether it takes the datasets and jobs of the walk together. */
        boolean isFolded() {
            return switch (this) {
                case DATASET, FIELD -> false;
                case JOB, NAMESPACE, SYSTEM -> true;
            };
        }
    }

    /** The edges that lead from node to node of the answer. */
    EdgeFilter walked() {
        return switch (follow) {
            case CONTROL -> EdgeFilter.ofKind(EdgeKind.CONTROL).and(seen());
            case CONTAINMENT -> EdgeFilter.ofKind(EdgeKind.CONTAINMENT).and(seen());
            case DATA ->
                switch (grain) {
                    case DATASET, JOB, NAMESPACE, SYSTEM ->
                        EdgeFilter.amongDatasetsAndJobs().and(seen());
                    case FIELD -> columns();
                };
        };
    }

    /** What a walk of the question's kind reaches: among datasets and jobs, by what jobs state of their data. */
    Traversal.Reached walked(LineageGraph graph, Direction way, int steps, int most, int... starts) {
        Traversal walk = new Traversal(way, steps, most, walked());
        if (isAmongFields()) {
            return walk.fromFields(graph, starts);
        }
        return follow == Follow.DATA ? walk.throughJobs(graph, ofItsTime(), starts) : walk.from(graph, starts);
    }

    /** A shortest way that such a walk may take. */
    Optional<Path> shortest(LineageGraph graph, int from, int to) {
        if (isAmongFields()) {
            return Paths.shortestAmongFields(graph, from, to, walked());
        }
        return follow == Follow.DATA
                ? Paths.shortestThroughJobs(graph, from, to, walked(), ofItsTime())
                : Paths.shortest(graph, from, to, walked());
    }

    /** The relations that the answer has edges of, in their order. */
    List<EdgeKind> shownRelations() {
        Set<EdgeKind> shown = EnumSet.noneOf(EdgeKind.class);
        shown.addAll(relations);
        switch (follow) {
            case CONTROL -> shown.add(EdgeKind.CONTROL);
            case CONTAINMENT -> shown.add(EdgeKind.CONTAINMENT);
            case DATA -> {}
        }
        return List.copyOf(shown);
    }

    /** The edges of the time and the grades that the question is about. */
    EdgeFilter seen() {
        return grades.size() == Grade.values().length
                ? ofItsTime()
                : ofItsTime().and(EdgeFilter.ofGrades(grades));
    }

    /** The edges of the time, of whatever grade: what a job states counts for those that are not shown too. */
    EdgeFilter ofItsTime() {
        return EdgeFilter.asOf(asOf);
    }

    /** Whether hops lead from datasets over jobs to datasets, each over two edges. */
    boolean isThroughJobs() {
        return follow == Follow.DATA && !isAmongFields();
    }

    boolean isAmongFields() {
        return grain == Grain.FIELD;
    }

    /** The column edges of the answer. */
    EdgeFilter columns() {
        EdgeFilter columns = EdgeFilter.amongFields().and(seen());
        return indirect ? columns : columns.and(EdgeFilter.direct());
    }
}
