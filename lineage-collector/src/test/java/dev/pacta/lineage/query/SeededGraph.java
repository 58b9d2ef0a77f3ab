/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Direction;
import dev.pacta.graph.EdgeFacts;
import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.Grade;
import dev.pacta.graph.GraphBuilder;
import dev.pacta.graph.Interval;
import dev.pacta.graph.LineageGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A graph of jobs that read and wrote datasets in several namespaces at seeded times, and the plain list of its edges. */
final class SeededGraph {
    private static final int NAMESPACES = 3;
    private static final long SECONDS = 5_000_000;

    final List<Integer> datasets = new ArrayList<>();
    final List<Integer> jobs = new ArrayList<>();
    final List<Edge> edges = new ArrayList<>();
    final LineageGraph graph;
    private final GraphBuilder builder = new GraphBuilder();

    /** An edge as it was told. */
    record Edge(int from, int to, Grade grade, int time) {}

    SeededGraph(Random random) {
        for (int at = 0; at < 12; at++) {
            String system = "pg://h%d:5432".formatted(at % 2);
            datasets.add(builder.dataset(at % NAMESPACES == 0 ? system : system + "/n" + at % NAMESPACES, "d" + at));
        }
        for (int at = 0; at < 6; at++) {
            jobs.add(builder.job("jobs" + at % 2, "j" + at));
        }
        for (int at = 0; at < 24; at++) {
            int job = jobs.get(random.nextInt(jobs.size()));
            int dataset = datasets.get(random.nextInt(datasets.size()));
            boolean reads = random.nextBoolean();
            int other = random.nextInt(5) == 0 ? datasets.get(random.nextInt(datasets.size())) : job;
            tell(reads ? dataset : other, reads ? other : dataset, random);
        }
        graph = builder.build();
    }

    private void tell(int from, int to, Random random) {
        Grade grade = random.nextInt(3) == 0 ? Grade.EXPLICIT : Grade.IMPLIED;
        int time = 1 + random.nextInt(5);
        if (from != to && edges.stream().noneMatch(edge -> edge.from() == from && edge.to() == to)) {
            edges.add(new Edge(from, to, grade, time));
            Interval interval = new Interval(time * SECONDS, time * SECONDS, time * SECONDS, Interval.OPEN);
            builder.put(
                    from, to, new EdgeFacts(EdgeKind.DIRECT, grade, GraphBuilder.NO_JOB, List.of(), interval, 1), 0);
        }
    }

    /** The edges that a question sees. */
    List<Edge> seen(int time, Set<Grade> grades) {
        return edges.stream()
                .filter(edge -> edge.time() <= time && grades.contains(edge.grade()))
                .toList();
    }

    static GraphQuestion question(
            Direction direction, int depth, GraphQuestion.Grain grain, Set<Grade> grades, int limit, int time) {
        return new GraphQuestion(
                List.of("seeded"),
                direction,
                depth,
                grain,
                GraphQuestion.Follow.DATA,
                false,
                Set.of(),
                grades,
                false,
                limit,
                new AsOf(time * SECONDS, Long.MAX_VALUE));
    }

    int[] starts(Random random) {
        List<Integer> starts = new ArrayList<>();
        for (int at = random.nextInt(3); at >= 0; at--) {
            List<Integer> of = random.nextBoolean() ? jobs : datasets;
            starts.add(of.get(random.nextInt(of.size())));
        }
        return starts.stream().mapToInt(node -> node).toArray();
    }

    /** How far away all is that lies within the depth of a start: a hop is two edges, the first one from a job is half gone. */
    Map<Integer, Integer> around(List<Edge> seen, int[] starts, int depth, Direction direction) {
        Map<Integer, Integer> distances = new HashMap<>();
        for (int start : starts) {
            int first = jobs.contains(start) ? 1 : 0;
            if (direction != Direction.DOWNSTREAM) {
                around(seen, start, first, 2 * depth, true, distances);
            }
            if (direction != Direction.UPSTREAM) {
                around(seen, start, first, 2 * depth, false, distances);
            }
        }
        return distances;
    }

    private static void around(
            List<Edge> seen, int start, int first, int last, boolean upstream, Map<Integer, Integer> into) {
        Set<Integer> ring = Set.of(start);
        for (int distance = first; distance <= Math.max(first, last); distance++) {
            Set<Integer> next = new HashSet<>();
            for (int node : ring) {
                into.merge(node, distance, Math::min);
                seen.stream()
                        .filter(edge -> node == (upstream ? edge.to() : edge.from()))
                        .forEach(edge -> next.add(upstream ? edge.from() : edge.to()));
            }
            ring = next;
        }
    }
}
