/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks by what jobs state of their data, beside plain ones, on graphs of runs that state pairs of all, of some or of none of their data. */
class JobWalkTest {
    private static final int SEEDS = 60;
    private static final int EVENTS = 14;
    private static final long SECONDS = 5_000_000;

    private record Key(int from, int to, int job) {}

    private final Map<Key, Interval> told = new HashMap<>();
    private final List<Integer> jobs = new ArrayList<>();
    private final List<Integer> datasets = new ArrayList<>();
    private final Map<Integer, List<Integer>> data = new HashMap<>();
    private GraphBuilder builder = new GraphBuilder();
    private LineageGraph graph = LineageGraph.empty();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theWalkAndTheWayAreThoseOfThePlainOne(long round) {
        for (long seed = round * SEEDS; seed < (round + 1) * SEEDS; seed++) {
            Random random = new Random(seed);
            begin(random);
            for (int time = 1; time <= EVENTS; time++) {
                if (random.nextInt(5) == 0) {
                    close(random, time);
                } else {
                    tell(random, time);
                }
                if (random.nextInt(3) == 0 || time == EVENTS) {
                    graph = builder.build();
                    check(random, time);
                }
            }
        }
    }

    @Test
    void aJobChoosesOnlyWhereSomeInputMayNotBeInSomeOutput() {
        begin(new Random(1));
        int job = jobs.getFirst();
        int from = datasets.get(0);
        int other = datasets.get(1);
        int to = datasets.get(2);
        put(from, job, GraphBuilder.NO_JOB, 1);
        put(other, job, GraphBuilder.NO_JOB, 1);
        put(job, to, GraphBuilder.NO_JOB, 1);
        assertThat(builder.build().choosing().isEmpty()).isTrue();
        put(from, to, job, 2);
        put(other, to, job, 2);
        assertThat(builder.build().choosing().isEmpty()).isTrue();
        LineageGraph before = builder.build();

        put(datasets.get(3), job, GraphBuilder.NO_JOB, 3);
        assertThat(builder.build().choosing().has(job)).isTrue();
        assertThat(before.choosing().has(job)).isFalse();
    }

    @Test
    void aJobChoosesAtATimeWhenItHadStatedSomeOfItsInputsAlone() {
        begin(new Random(1));
        int job = jobs.getFirst();
        for (int input : datasets.subList(0, 2)) {
            put(input, job, GraphBuilder.NO_JOB, 1);
            put(input, datasets.get(2), job, input == datasets.get(0) ? 2 : 4);
        }
        put(job, datasets.get(2), GraphBuilder.NO_JOB, 1);
        graph = builder.build();

        assertThat(reached(datasets.get(1), 1)).contains(datasets.get(2));
        assertThat(reached(datasets.get(1), 3)).containsExactly(datasets.get(1), job);
        assertThat(reached(datasets.get(1), 5)).contains(datasets.get(2));
    }

    private int[] reached(int start, int time) {
        EdgeFilter seen = EdgeFilter.asOf(new AsOf(time * SECONDS, Long.MAX_VALUE));
        EdgeFilter filter = EdgeFilter.amongDatasetsAndJobs().and(seen);
        return new Traversal(Direction.DOWNSTREAM, 2, 10, filter)
                .throughJobs(graph, seen, start)
                .nodes();
    }

    private void begin(Random random) {
        told.clear();
        jobs.clear();
        datasets.clear();
        data.clear();
        builder = random.nextBoolean()
                ? new GraphBuilder()
                : new GraphBuilder(new GrowingEdges.Pace(1 + random.nextInt(8), 16, 1 << 18, Runnable::run));
        for (int at = 0; at < 3; at++) {
            jobs.add(builder.job("jobs", "j" + at));
        }
        for (int at = 0; at < 5; at++) {
            int dataset = builder.dataset("data", "d" + at);
            datasets.add(dataset);
            List<Integer> ends = new ArrayList<>(List.of(dataset));
            for (int field = random.nextInt(3); field > 0; field--) {
                ends.add(builder.field(dataset, "f" + field));
            }
            data.put(dataset, ends);
        }
    }

    /** A run: what it reads and writes, and of each output perhaps from which inputs. */
    private void tell(Random random, int time) {
        int job = any(jobs, random);
        List<Integer> inputs = some(random, 3);
        inputs.forEach(input -> put(input, job, GraphBuilder.NO_JOB, time));
        for (int output : some(random, 2)) {
            put(job, output, GraphBuilder.NO_JOB, time);
            int stated = random.nextInt(3);
            for (int input : inputs) {
                if (stated == 1 || stated == 2 && random.nextBoolean()) {
                    put(any(data.get(input), random), any(data.get(output), random), job, time);
                }
            }
        }
        if (random.nextInt(6) == 0) {
            put(job, any(jobs, random), GraphBuilder.NO_JOB, time);
        }
    }

    private List<Integer> some(Random random, int most) {
        List<Integer> shuffled = new ArrayList<>(datasets);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(most));
    }

    private static int any(List<Integer> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private void put(int from, int to, int job, int time) {
        Interval known = told.get(new Key(from, to, job));
        boolean isOpen = known != null && known.closedAt() == Interval.OPEN;
        long first = isOpen ? known.firstSeen() : time * SECONDS;
        long learned = isOpen ? known.learnedAt() : (time + 1) * SECONDS;
        put(new Key(from, to, job), new Interval(first, time * SECONDS, learned, Interval.OPEN));
    }

    private void close(Random random, int time) {
        for (Key key : List.copyOf(told.keySet())) {
            if (random.nextInt(6) == 0) {
                Interval known = told.get(key);
                put(key, new Interval(known.firstSeen(), known.lastSeen(), known.learnedAt(), time * SECONDS));
            }
        }
    }

    private void put(Key key, Interval interval) {
        told.put(key, interval);
        builder.put(
                key.from(),
                key.to(),
                new EdgeFacts(EdgeKind.DIRECT, Grade.EXPLICIT, key.job(), List.of(), interval, 1),
                0);
    }

    private void check(Random random, int last) {
        long time = (1 + random.nextInt(last)) * SECONDS;
        for (AsOf asOf : List.of(
                AsOf.NOW, new AsOf(time, Long.MAX_VALUE), new AsOf(time, (1 + random.nextInt(last + 1)) * SECONDS))) {
            List<PlainJobWalk.Edge> seen = new ArrayList<>();
            told.forEach((key, interval) -> {
                if (asOf.sees(interval)) {
                    seen.add(new PlainJobWalk.Edge(key.from(), key.to(), key.job()));
                }
            });
            List<PlainJobWalk.Edge> followed = seen.stream()
                    .filter(edge ->
                            graph.kind(edge.from()) != NodeKind.FIELD && graph.kind(edge.to()) != NodeKind.FIELD)
                    .toList();
            for (Direction direction : Direction.values()) {
                check(random, asOf, new PlainJobWalk(graph, direction, followed, seen));
            }
        }
    }

    private void check(Random random, AsOf asOf, PlainJobWalk plain) {
        EdgeFilter seen = EdgeFilter.asOf(asOf);
        EdgeFilter filter = EdgeFilter.amongDatasetsAndJobs().and(seen);
        int start = any(random.nextInt(4) == 0 ? jobs : datasets, random);
        for (int limit : new int[] {1, 3, 5, Integer.MAX_VALUE}) {
            Traversal walk = new Traversal(plain.direction(), random.nextInt(8), limit, filter);
            plain.check(walk, walk.throughJobs(graph, seen, start), start);
        }
        checkTogether(random, plain, filter, seen);
        if (plain.direction() == Direction.DOWNSTREAM) {
            Map<Integer, Integer> distances = plain.distances(start, Integer.MAX_VALUE);
            for (int to : datasets) {
                assertThat(Paths.shortestThroughJobs(graph, start, to, filter, seen)
                                .map(Path::length)
                                .orElse(null))
                        .isEqualTo(distances.get(to));
            }
        }
    }

    /** From datasets and jobs together as far as from each alone, a job counting as one edge away. */
    private void checkTogether(Random random, PlainJobWalk plain, EdgeFilter filter, EdgeFilter seen) {
        List<Integer> fromDatasets = some(random, 2);
        List<Integer> fromJobs = List.of(any(jobs, random), any(jobs, random));
        int depth = 1 + random.nextInt(7);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int start : fromDatasets) {
            plain.distances(start, depth).forEach((node, distance) -> nearest.merge(node, distance, Math::min));
        }
        for (int start : fromJobs) {
            plain.distances(start, depth - 1).forEach((node, distance) -> nearest.merge(node, distance + 1, Math::min));
        }

        Traversal.Reached reached = new Traversal(plain.direction(), depth, Integer.MAX_VALUE, filter)
                .throughJobs(graph, seen, ints(fromDatasets), ints(fromJobs));

        Map<Integer, Integer> found = new HashMap<>();
        for (int at = 0; at < reached.nodes().length; at++) {
            found.put(reached.nodes()[at], reached.distances()[at]);
        }
        assertThat(found).isEqualTo(nearest);
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(number -> number).toArray();
    }
}
