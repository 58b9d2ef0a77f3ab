/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compressed graph answers as a plain list of edges does, on seeded random graphs. */
class NaiveComparisonTest {
    private record NaiveEdge(int from, int to, EdgeKind kind, boolean masked, long firstSeen) {}

    private static final AsOf AS_OF = new AsOf(70, Long.MAX_VALUE);
    private static final int LABELS = 5;

    private final List<NaiveEdge> edges = new ArrayList<>();
    private int nodes;

    private LineageGraph randomGraph(Random random) {
        GraphBuilder builder = new GraphBuilder();
        nodes = 2 + random.nextInt(120);
        int dataset = builder.dataset("n", "d");
        for (int i = 1; i < nodes; i++) {
            builder.field(dataset, "f" + i);
        }
        int count = random.nextInt(nodes * 3);
        for (int i = 0; i < count; i++) {
            NaiveEdge edge = new NaiveEdge(
                    random.nextInt(nodes),
                    random.nextInt(nodes),
                    random.nextInt(4) == 0 ? EdgeKind.INDIRECT : EdgeKind.DIRECT,
                    random.nextInt(5) == 0,
                    random.nextInt(100));
            edges.add(edge);
            builder.edge(
                    edge.from(),
                    edge.to(),
                    new EdgeFacts(
                            edge.kind(),
                            Grade.COLUMN,
                            GraphBuilder.NO_JOB,
                            List.of(new Transformation("DIRECT", "TRANSFORMATION", edge.masked())),
                            new Interval(edge.firstSeen(), 100, 0, Interval.OPEN),
                            1));
        }
        return builder.build();
    }

    private Map<Integer, Integer> naiveDistances(int start, Direction direction, boolean alongLabels) {
        Map<Integer, Integer> distances = new TreeMap<>(Map.of(start, 0));
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (NaiveEdge edge : edges) {
                boolean open = edge.firstSeen() <= 70
                        && (!alongLabels || (edge.kind() == EdgeKind.DIRECT && !edge.masked() && edge.to() != 0));
                if (open
                        && direction.goesDownstream()
                        && edge.from() == node
                        && distances.putIfAbsent(edge.to(), distances.get(node) + 1) == null) {
                    queue.add(edge.to());
                }
                if (open
                        && direction.goesUpstream()
                        && edge.to() == node
                        && distances.putIfAbsent(edge.from(), distances.get(node) + 1) == null) {
                    queue.add(edge.from());
                }
            }
        }
        return distances;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void traversalReachesWhatThePlainWalkReachesAtTheSameDistance(long seed) {
        Random random = new Random(seed);
        LineageGraph graph = randomGraph(random);
        int start = random.nextInt(nodes);
        for (Direction direction : Direction.values()) {
            for (int depth = 0; depth < 5; depth++) {
                int bound = depth;
                Map<Integer, Integer> expected = new TreeMap<>(naiveDistances(start, direction, false));
                expected.values().removeIf(distance -> distance > bound);

                Traversal.Reached reached =
                        new Traversal(direction, depth, nodes, EdgeFilter.asOf(AS_OF)).from(graph, start);

                Map<Integer, Integer> actual = new TreeMap<>();
                for (int i = 0; i < reached.nodes().length; i++) {
                    actual.put(reached.nodes()[i], reached.distances()[i]);
                }
                assertThat(actual).isEqualTo(expected);
                assertThat(reached.leftOut()).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void shortestPathsAreAsLongAsThePlainDistances(long seed) {
        Random random = new Random(seed);
        LineageGraph graph = randomGraph(random);
        int start = random.nextInt(nodes);
        Map<Integer, Integer> distances = naiveDistances(start, Direction.DOWNSTREAM, false);
        for (int to = 0; to < nodes; to++) {
            var path = Paths.shortest(graph, start, to, EdgeFilter.asOf(AS_OF));
            assertThat(path.map(Path::length).orElse(-1)).isEqualTo(distances.getOrDefault(to, -1));
            path.ifPresent(found -> assertThatIsConnected(graph, found));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
    void labelsComeToTheFieldsOfThePlainWalkOverShortestWays(long seed) {
        Random random = new Random(seed);
        LineageGraph graph = randomGraph(random);
        Map<Integer, BitSet> seeds = new HashMap<>();
        int[] seedOf = new int[LABELS];
        for (int label = 0; label < LABELS; label++) {
            seedOf[label] = 1 + random.nextInt(nodes - 1);
            seeds.computeIfAbsent(seedOf[label], node -> new BitSet()).set(label);
        }

        Labels labels = new LabelPropagation(BarrierPolicy.masking(), AS_OF).spread(graph, seeds);

        for (int label = 0; label < LABELS; label++) {
            Map<Integer, Integer> expected = naiveDistances(seedOf[label], Direction.DOWNSTREAM, true);
            for (int node = 1; node < nodes; node++) {
                assertThat(labels.at(node).get(label)).isEqualTo(expected.containsKey(node));
                var path = labels.path(node, label);
                assertThat(path.map(Path::length).orElse(-1)).isEqualTo(expected.getOrDefault(node, -1));
                path.ifPresent(found -> assertThatIsConnected(graph, found));
            }
        }
    }

    private static void assertThatIsConnected(LineageGraph graph, Path path) {
        for (int i = 0; i < path.length(); i++) {
            assertThat(graph.source(path.edges().get(i))).isEqualTo(path.nodes().get(i));
            assertThat(graph.target(path.edges().get(i))).isEqualTo(path.nodes().get(i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10})
    void aLimitKeepsTheNearestAndSaysHowManyItLeftOut(int limit) {
        GraphBuilder builder = new GraphBuilder();
        int hub = builder.dataset("n", "hub");
        for (int i = 0; i < 20; i++) {
            builder.edge(hub, builder.dataset("n", "d" + i), EdgeKind.DIRECT, Grade.IMPLIED, List.of());
        }

        Traversal.Reached reached =
                new Traversal(Direction.DOWNSTREAM, 3, limit, EdgeFilter.asOf(AsOf.NOW)).from(builder.build(), hub);

        assertThat(reached.nodes()).hasSize(limit);
        assertThat(Arrays.stream(reached.nodes()).boxed().toList()).contains(hub);
        assertThat(reached.leftOut()).isEqualTo(21 - limit);
    }
}
