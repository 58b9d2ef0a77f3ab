/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs that share what they do not change stay what they were while the builder goes on. */
class GrowingGraphTest {
    private final OrderedBeside beside = new OrderedBeside();

    private record Taken(LineageGraph graph, List<String> expected, int nodes) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void eachStaysAsItWasBuilt(long seed) {
        Random random = new Random(seed);
        RandomWriter writer = new RandomWriter(new GraphBuilder(beside.pace(random)));
        List<Taken> all = new ArrayList<>();
        for (int step = 0; step < 2_000; step++) {
            writer.change(random);
            if (random.nextInt(40) == 0) {
                all.add(new Taken(writer.build(), writer.expected(), writer.nodes()));
                beside.runSome(random);
            }
        }
        assertThat(beside.ran()).isPositive();
        for (Taken taken : all) {
            assertThat(taken.graph().nodeCount()).isEqualTo(taken.nodes());
            assertThat(RandomWriter.edges(taken.graph())).isEqualTo(taken.expected());
            assertThatEachEdgeIsOfBothItsEnds(taken.graph());
            assertThatNothingLaterIsFound(taken.graph(), writer.build());
        }
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

    private static void assertThatNothingLaterIsFound(LineageGraph graph, LineageGraph newest) {
        for (int node = 0; node < newest.nodeCount(); node++) {
            assertThat(graph.node(newest.id(node)).isPresent()).isEqualTo(node < graph.nodeCount());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void whatBeginsWithAGraphGoesItsOwnWay(long seed) {
        Random random = new Random(seed);
        RandomWriter writer = new RandomWriter(new GraphBuilder(beside.pace(random)));
        List<RandomWriter> all = new ArrayList<>(List.of(writer));
        List<RandomWriter.Mark> marks = new ArrayList<>(List.of(writer.mark()));
        for (int step = 0; step < 2_000; step++) {
            all.get(random.nextInt(all.size())).change(random);
            if (random.nextInt(100) == 0 && all.size() < 12) {
                all.add(marks.get(random.nextInt(marks.size())).branch("b%d-".formatted(all.size())));
                marks.add(all.get(random.nextInt(all.size())).mark());
                beside.runSome(random);
            }
        }
        assertThat(all).hasSizeGreaterThan(8);
        for (RandomWriter each : all) {
            LineageGraph graph = each.build();
            assertThat(graph.nodeCount()).isEqualTo(each.nodes());
            assertThat(RandomWriter.edges(graph)).isEqualTo(each.expected());
            assertThatEachEdgeIsOfBothItsEnds(graph);
            for (int node = 0; node < graph.nodeCount(); node++) {
                assertThat(graph.node(graph.id(node))).hasValue(node);
            }
        }
    }

    @Test
    void anEdgeThatEndsIsNoMoreInWhatBeginsWithTheGraphAlone() {
        GraphBuilder builder = new GraphBuilder();
        int raw = builder.dataset("wh", "raw");
        int report = builder.dataset("wh", "report");
        builder.otherName(raw, "wh", "before");
        builder.edge(raw, report, EdgeKind.DIRECT, Grade.CONTRACT, List.of());
        LineageGraph graph = builder.build();

        GraphBuilder other = new GraphBuilder(graph);
        other.end(0, 7);
        int added = other.dataset("wh", "added");
        other.edge(raw, added, EdgeKind.DIRECT, Grade.CONTRACT, List.of());
        LineageGraph ended = other.build();

        assertThat(ended.dataset("wh", "before")).hasValue(raw);
        assertThat(AsOf.NOW.sees(ended.interval(0))).isFalse();
        assertThat(new AsOf(6, Long.MAX_VALUE).sees(ended.interval(0))).isTrue();
        assertThat(ended.dataset("wh", "added")).hasValue(added);
        assertThat(AsOf.NOW.sees(graph.interval(0))).isTrue();
        assertThat(graph.dataset("wh", "added")).isEmpty();
        assertThat(builder.build().dataset("wh", "added")).isEmpty();
    }

    @Test
    void whoReadsWhileTheBuilderWritesSeesOneGraph() {
        RandomWriter writer =
                new RandomWriter(new GraphBuilder(new GrowingEdges.Pace(10, 20, 100, ForkJoinPool.commonPool())));
        AtomicReference<LineageGraph> newest = new AtomicReference<>(writer.build());
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            Random random = new Random(99);
            for (int step = 0; step < 8_000; step++) {
                writer.change(random);
                if (step % 20 == 0) {
                    newest.set(writer.build());
                }
            }
        });
        int read = 0;
        while (!writing.isDone() || read == 0) {
            LineageGraph graph = newest.get();
            List<String> before = RandomWriter.edges(graph);
            assertThatEachEdgeIsOfBothItsEnds(graph);
            assertThat(RandomWriter.edges(graph)).isEqualTo(before);
            read++;
        }
        writing.join();
        assertThat(RandomWriter.edges(writer.build())).isEqualTo(writer.expected());
    }
}
