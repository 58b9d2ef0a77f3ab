/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A builder to which seeded changes are made, and what its graph has to be after them. */
final class RandomWriter {
    private static final List<List<Transformation>> TRANSFORMATIONS = List.of(
            List.of(),
            List.of(new Transformation("DIRECT", "IDENTITY", false)),
            List.of(new Transformation("DIRECT", "TRANSFORMATION", true)));

    private final GraphBuilder builder;
    private final List<Integer> entities;
    private final List<Integer> nodes;
    private final Map<String, String> expected;
    private final String names;

    RandomWriter(GraphBuilder builder) {
        this(builder, new ArrayList<>(), new ArrayList<>(), new TreeMap<>(), "n");
    }

    private RandomWriter(
            GraphBuilder builder,
            List<Integer> entities,
            List<Integer> nodes,
            Map<String, String> expected,
            String names) {
        this.builder = builder;
        this.entities = entities;
        this.nodes = nodes;
        this.expected = expected;
        this.names = names;
    }

    /** The graph of now, to begin with later. */
    Mark mark() {
        return new Mark(builder.build(), List.copyOf(entities), List.copyOf(nodes), new TreeMap<>(expected));
    }

    /** A graph and what is in it. */
    record Mark(LineageGraph graph, List<Integer> entities, List<Integer> nodes, Map<String, String> expected) {
        /** One that goes on from here, by other names. */
        RandomWriter branch(String names) {
            return new RandomWriter(
                    new GraphBuilder(graph),
                    new ArrayList<>(entities),
                    new ArrayList<>(nodes),
                    new TreeMap<>(expected),
                    names);
        }
    }

    LineageGraph build() {
        return builder.build();
    }

    int nodes() {
        return nodes.size();
    }

    /** As {@link #edges} gives them. */
    List<String> expected() {
        return expected.values().stream().sorted().toList();
    }

    void change(Random random) {
        if (nodes.size() < 3 || random.nextInt(5) == 0) {
            addNode(random);
        } else {
            put(random);
        }
    }

    private void addNode(Random random) {
        String name = names + nodes.size();
        if (entities.isEmpty() || random.nextInt(3) == 0) {
            entities.add(builder.dataset("namespace", name));
            nodes.add(entities.getLast());
        } else if (random.nextInt(4) == 0) {
            nodes.add(builder.job("namespace", name));
        } else {
            nodes.add(builder.field(entities.get(random.nextInt(entities.size())), name));
        }
    }

    /** Few ends, so that many edges are told again, and some are hubs. */
    private void put(Random random) {
        int from = nodes.get(random.nextInt(random.nextBoolean() ? 3 : nodes.size()));
        int to = nodes.get(random.nextInt(random.nextBoolean() ? 3 : nodes.size()));
        int apart = random.nextInt(10) == 0 ? 1 : 0;
        EdgeKind kind = random.nextInt(4) == 0 ? EdgeKind.INDIRECT : EdgeKind.DIRECT;
        boolean held = random.nextInt(4) > 0;
        long first = random.nextInt(5);
        Interval interval = held
                ? new Interval(first, first + random.nextInt(50), 0, Interval.OPEN)
                : new Interval(first, first + 1, 0, Interval.OPEN, first + 2);
        long events = held ? 1 + random.nextInt(9) : first;
        List<Transformation> transformations = TRANSFORMATIONS.get(random.nextInt(TRANSFORMATIONS.size()));
        EdgeFacts facts = new EdgeFacts(kind, Grade.COLUMN, GraphBuilder.NO_JOB, transformations, interval, events);

        String key = "%d %d %s %d %s".formatted(from, to, kind, apart, held ? "now" : interval);
        String value = shown(from, to, facts);
        boolean isNew = !value.equals(expected.put(key, value));

        assertThat(builder.put(from, to, facts, apart)).isEqualTo(isNew);
    }

    private static String shown(int from, int to, EdgeFacts facts) {
        return "%d %d %s".formatted(from, to, facts);
    }

    static List<String> edges(LineageGraph graph) {
        List<String> edges = new ArrayList<>();
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            EdgeFacts facts = new EdgeFacts(
                    graph.edgeKind(edge),
                    graph.grade(edge),
                    graph.job(edge).orElse(GraphBuilder.NO_JOB),
                    graph.transformations(edge),
                    graph.interval(edge),
                    graph.events(edge));
            edges.add(shown(graph.source(edge), graph.target(edge), facts));
        }
        return edges.stream().sorted().toList();
    }
}
