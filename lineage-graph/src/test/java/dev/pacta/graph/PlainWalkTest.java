/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walk beside one that looks at every edge for every node, on graphs with times, grades, bounds and edges that were told again. */
class PlainWalkTest {
    private static final int TIMES = 50;
    /** More than what times are rounded to where many are compared at once. */
    private static final long SECONDS = 5_000_000;

    private static final List<AsOf> ASKED = List.of(
            AsOf.NOW,
            new AsOf(20 * SECONDS, Long.MAX_VALUE),
            new AsOf(30 * SECONDS, 25 * SECONDS),
            new AsOf((TIMES - 3) * SECONDS, Long.MAX_VALUE),
            new AsOf((TIMES - 2) * SECONDS, Long.MAX_VALUE),
            new AsOf((TIMES + 1) * SECONDS, Long.MAX_VALUE),
            new AsOf(-1, Long.MAX_VALUE));

    private record Plain(int from, int to, EdgeFacts facts) {
        boolean isFollowed(AsOf asOf, Grade weakest) {
            Interval interval = facts.interval();
            boolean held = interval.heldUntil() == Interval.OPEN;
            boolean seen = asOf.equals(AsOf.NOW)
                    ? held && interval.closedAt() == Interval.OPEN
                    : interval.firstSeen() <= asOf.eventTime()
                            && asOf.eventTime() < interval.closedAt()
                            && interval.learnedAt() <= asOf.knownAt()
                            && (held || asOf.knownAt() < interval.heldUntil());
            return seen && facts.grade().compareTo(weakest) <= 0;
        }
    }

    private final List<Plain> edges = new ArrayList<>();
    private final List<Integer> nodes = new ArrayList<>();
    private final OrderedBeside beside = new OrderedBeside();
    private LineageGraph graph = LineageGraph.empty();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theWalkReachesAndLeavesOutWhatThePlainOneDoes(long seed) {
        Random random = new Random(seed);
        build(new GraphBuilder(), random);
        assertThatWalksReachWhatPlainOnesDo(random, () -> {});
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void soDoesOneOfAGraphThatIsPartlyInOrderAndLaidInOrderMeanwhile(long seed) {
        Random random = new Random(seed);
        GraphBuilder builder = new GraphBuilder(beside.pace(random));
        build(builder, random);
        List<Plain> seen = List.copyOf(edges);
        LineageGraph held = graph;

        assertThatWalksReachWhatPlainOnesDo(random, () -> {
            if (random.nextInt(500) == 0) {
                addOrTellAgain(builder, random);
                builder.build();
                beside.runSome(random);
            }
        });
        addOrTellAgain(builder, random);
        graph = builder.build();
        beside.runAll();
        assertThatWalksReachWhatPlainOnesDo(random, () -> {});
        graph = builder.build();
        assertThatWalksReachWhatPlainOnesDo(random, () -> {});

        assertThat(beside.ran()).isPositive();
        graph = held;
        edges.clear();
        edges.addAll(seen);
        assertThatWalksReachWhatPlainOnesDo(random, () -> {});
    }

    private void assertThatWalksReachWhatPlainOnesDo(Random random, Runnable meanwhile) {
        List<Plain> known = List.copyOf(edges);
        for (AsOf asOf : ASKED) {
            for (Direction direction : Direction.values()) {
                int start = nodes.get(random.nextInt(nodes.size()));
                int depth = random.nextInt(7);
                Grade weakest = Grade.values()[random.nextInt(Grade.values().length)];
                EdgeFilter filter = EdgeFilter.asOf(asOf).and((edged, edge) -> {
                    meanwhile.run();
                    return edged.grade(edge).compareTo(weakest) <= 0;
                });
                List<Plain> followed = known.stream()
                        .filter(edge -> edge.isFollowed(asOf, weakest))
                        .toList();
                for (int limit : new int[] {1, 2, 3, 7, 20, nodes.size(), Integer.MAX_VALUE}) {
                    Traversal walk = new Traversal(direction, depth, limit, filter);
                    check(walk, walk.from(graph, start), followed, start, false);
                    check(walk, walk.fromFields(graph, start), followed, start, true);
                }
            }
        }
    }

    private void check(Traversal walk, Traversal.Reached reached, List<Plain> followed, int start, boolean fields) {
        Map<Integer, Integer> distances = distances(walk, followed, start, fields);
        Set<Integer> kept = new HashSet<>();
        Set<Integer> beside = new HashSet<>();
        int farthest = 0;
        for (int at = 0; at < reached.nodes().length; at++) {
            int node = reached.nodes()[at];
            assertThat(reached.distances()[at]).isEqualTo(distances.get(node)).isGreaterThanOrEqualTo(farthest);
            farthest = reached.distances()[at];
            assertThat(kept.add(node)).isTrue();
            if (farthest < walk.depth()) {
                beside.addAll(next(node, walk.direction(), followed, fields));
            }
        }
        beside.removeAll(kept);
        int nearest = farthest;
        assertThat(kept).hasSize(Math.min(walk.limit(), distances.size()));
        assertThat(distances.keySet()).allMatch(node -> kept.contains(node) || distances.get(node) >= nearest);
        assertThat(reached.leftOut()).isEqualTo(beside.size());
    }

    private Map<Integer, Integer> distances(Traversal walk, List<Plain> followed, int start, boolean fields) {
        Map<Integer, Integer> distances = new HashMap<>(Map.of(start, 0));
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            int node = queue.remove();
            int distance = distances.get(node);
            if (distance < walk.depth()) {
                for (int next : next(node, walk.direction(), followed, fields)) {
                    if (distances.putIfAbsent(next, distance + 1) == null) {
                        queue.add(next);
                    }
                }
            }
        }
        return distances;
    }

    private Set<Integer> next(int node, Direction direction, List<Plain> followed, boolean fields) {
        Set<Integer> next = new HashSet<>();
        for (Plain edge : followed) {
            if (direction.goesDownstream() && edge.from() == node) {
                if (fields && graph.kind(edge.to()) == NodeKind.DATASET) {
                    IntStream.of(graph.fields(edge.to())).forEach(next::add);
                } else {
                    next.add(edge.to());
                }
            }
            if (direction.goesUpstream() && (edge.to() == node || fields && edge.to() == graph.entity(node))) {
                next.add(edge.from());
            }
        }
        return next;
    }

    private void build(GraphBuilder builder, Random random) {
        for (int at = 0; at < 12; at++) {
            nodes.add(builder.job("jobs", "j" + at));
            int dataset = builder.dataset("data", "d" + at);
            nodes.add(dataset);
            for (int field = random.nextInt(4); field > 0; field--) {
                nodes.add(builder.field(dataset, "f" + field));
            }
        }
        for (int at = 0; at < 90; at++) {
            addOrTellAgain(builder, random);
            if (at % 30 == 20) {
                builder.build();
                beside.runSome(random);
            }
        }
        graph = builder.build();
    }

    private void addOrTellAgain(GraphBuilder builder, Random random) {
        // Few ends are of many edges.
        int from = nodes.get(random.nextInt(1 + random.nextInt(nodes.size())));
        int to = nodes.get(random.nextInt(nodes.size()));
        edges.add(new Plain(from, to, facts(random, random.nextInt(4) > 0)));
        builder.edge(from, to, edges.getLast().facts(), edges.size());
        tellAgain(builder, random);
    }

    private void tellAgain(GraphBuilder builder, Random random) {
        int at = random.nextInt(edges.size());
        Plain known = edges.get(at);
        if (known.facts().interval().heldUntil() == Interval.OPEN) {
            Plain newer = new Plain(known.from(), known.to(), facts(random, true));
            edges.set(at, newer);
            builder.put(newer.from(), newer.to(), newer.facts(), at + 1);
        }
    }

    private static EdgeFacts facts(Random random, boolean held) {
        long first = random.nextInt(TIMES) * SECONDS;
        long learned = random.nextInt(TIMES) * SECONDS;
        long closed = random.nextInt(3) == 0 ? first + random.nextInt(TIMES) * SECONDS : Interval.OPEN;
        long until = held ? Interval.OPEN : learned + random.nextInt(TIMES) * SECONDS;
        Interval interval = new Interval(first, first + 1, learned, closed, until);
        Grade grade = Grade.values()[random.nextInt(Grade.values().length)];
        return new EdgeFacts(EdgeKind.DIRECT, grade, GraphBuilder.NO_JOB, List.of(), interval, 1);
    }
}
