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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs that share what they do not change stay what they were while the builder goes on. */
class GrowingGraphTest {
    private static final List<List<Transformation>> TRANSFORMATIONS = List.of(
            List.of(),
            List.of(new Transformation("DIRECT", "IDENTITY", false)),
            List.of(new Transformation("DIRECT", "TRANSFORMATION", true)));

    private GraphBuilder builder = new GraphBuilder();
    private final OrderedBeside beside = new OrderedBeside();
    private final List<Integer> entities = new ArrayList<>();
    private final List<Integer> nodes = new ArrayList<>();
    private final Map<String, String> expected = new TreeMap<>();

    private record Taken(LineageGraph graph, Map<String, String> expected, int nodes) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void eachStaysAsItWasBuilt(long seed) {
        Random random = new Random(seed);
        builder = new GraphBuilder(beside.pace(random));
        List<Taken> all = new ArrayList<>();
        for (int step = 0; step < 2_000; step++) {
            change(random);
            if (random.nextInt(40) == 0) {
                all.add(new Taken(builder.build(), new TreeMap<>(expected), nodes.size()));
                beside.runSome(random);
            }
        }
        assertThat(beside.ran()).isPositive();
        for (Taken taken : all) {
            assertThat(taken.graph().nodeCount()).isEqualTo(taken.nodes());
            assertThat(edges(taken.graph())).isEqualTo(sorted(taken.expected()));
            assertThatEachEdgeIsOfBothItsEnds(taken.graph());
            assertThatNothingLaterIsFound(taken.graph());
        }
    }

    private void change(Random random) {
        if (nodes.size() < 3 || random.nextInt(5) == 0) {
            addNode(random);
        } else {
            put(random);
        }
    }

    private void addNode(Random random) {
        String name = "n" + nodes.size();
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

    private static List<String> edges(LineageGraph graph) {
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

    private static void assertThatEachEdgeIsOfBothItsEnds(LineageGraph graph) {
        int[] left = {0};
        int[] entered = {0};
        for (int node = 0; node < graph.nodeCount(); node++) {
            int at = node;
            graph.forEachOut(node, edge -> {
                assertThat(graph.source(edge)).isEqualTo(at);
                left[0]++;
            });
            graph.forEachIn(node, edge -> {
                assertThat(graph.target(edge)).isEqualTo(at);
                entered[0]++;
            });
            for (int field : graph.fields(node)) {
                assertThat(graph.entity(field)).isEqualTo(node);
            }
        }
        assertThat(left[0]).isEqualTo(graph.edgeCount());
        assertThat(entered[0]).isEqualTo(graph.edgeCount());
    }

    private void assertThatNothingLaterIsFound(LineageGraph graph) {
        LineageGraph newest = builder.build();
        for (int node = 0; node < newest.nodeCount(); node++) {
            assertThat(graph.node(newest.id(node)).isPresent()).isEqualTo(node < graph.nodeCount());
        }
    }

    @Test
    void whoReadsWhileTheBuilderWritesSeesOneGraph() {
        builder = new GraphBuilder(new GrowingEdges.Pace(10, 20, 100, ForkJoinPool.commonPool()));
        AtomicReference<LineageGraph> newest = new AtomicReference<>(builder.build());
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            Random random = new Random(99);
            for (int step = 0; step < 8_000; step++) {
                change(random);
                if (step % 20 == 0) {
                    newest.set(builder.build());
                }
            }
        });
        int read = 0;
        while (!writing.isDone() || read == 0) {
            LineageGraph graph = newest.get();
            List<String> before = edges(graph);
            assertThatEachEdgeIsOfBothItsEnds(graph);
            assertThat(edges(graph)).isEqualTo(before);
            read++;
        }
        writing.join();
        assertThat(edges(builder.build())).isEqualTo(sorted(expected));
    }

    private static List<String> sorted(Map<String, String> edges) {
        return edges.values().stream().sorted().toList();
    }
}
