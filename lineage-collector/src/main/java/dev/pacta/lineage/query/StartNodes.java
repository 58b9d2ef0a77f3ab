/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.Direction;
import dev.pacta.graph.EdgeFilter;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.graph.Traversal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the walk of a question begins at: its starts at the question's grain. Immutable.
 *
 * @param nodes from which a hop leads to the next, in the order of the starts
 * @param jobs that a walk among datasets and jobs begins at: their hop is half gone
 */
record StartNodes(List<Integer> nodes, List<Integer> jobs) {
    StartNodes {
        nodes = List.copyOf(nodes);
        jobs = List.copyOf(jobs);
    }

    /** A dataset is its fields among fields, and a job the fields that it makes; a field is its dataset among datasets and jobs. */
    static StartNodes of(LineageGraph graph, GraphQuestion question, int... starts) {
        Set<Integer> nodes = new LinkedHashSet<>();
        Set<Integer> jobs = new LinkedHashSet<>();
        for (int start : starts) {
            if (question.isAmongFields()) {
                addFields(graph, question, start, nodes);
            } else if (question.isThroughJobs() && graph.kind(start) == NodeKind.JOB) {
                jobs.add(start);
            } else {
                nodes.add(graph.entity(start));
            }
        }
        return new StartNodes(List.copyOf(nodes), List.copyOf(jobs));
    }

    /** What the question's depth reaches in one direction. */
    Traversal.Reached walk(LineageGraph graph, GraphQuestion question, Direction way, int most) {
        if (!question.isThroughJobs()) {
            return question.walked(graph, way, question.depth(), most, ints(nodes));
        }
        return new Traversal(way, 2 * question.depth(), most, question.walked())
                .throughJobs(graph, question.ofItsTime(), ints(nodes), ints(jobs));
    }

    int size() {
        return nodes.size() + jobs.size();
    }

    private static void addFields(LineageGraph graph, GraphQuestion question, int start, Set<Integer> into) {
        switch (graph.kind(start)) {
            case FIELD -> into.add(start);
            case DATASET -> IntStream.of(graph.fields(start)).forEach(into::add);
            case JOB -> addMade(graph, question, start, into);
        }
    }

    private static void addMade(LineageGraph graph, GraphQuestion question, int job, Set<Integer> into) {
        EdgeFilter written = EdgeFilter.amongDatasetsAndJobs().and(question.ofItsTime());
        EdgeFilter columns = question.columns();
        graph.forEachOut(job, write -> {
            if (written.follows(graph, write) && graph.kind(graph.target(write)) == NodeKind.DATASET) {
                for (int field : graph.fields(graph.target(write))) {
                    graph.forEachIn(field, edge -> {
                        if (graph.job(edge).orElse(-1) == job && columns.follows(graph, edge)) {
                            into.add(field);
                        }
                    });
                }
            }
        });
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(number -> number).toArray();
    }
}
