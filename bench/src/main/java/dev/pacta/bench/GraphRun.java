/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.BarrierPolicy;
import dev.pacta.graph.Direction;
import dev.pacta.graph.EdgeFacts;
import dev.pacta.graph.EdgeFilter;
import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.Grade;
import dev.pacta.graph.GraphBuilder;
import dev.pacta.graph.Interval;
import dev.pacta.graph.LabelPropagation;
import dev.pacta.graph.Labels;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.Transformation;
import dev.pacta.graph.Traversal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The lineage graph of a {@link Warehouse} in memory: what it takes to hold, to ask, to sweep with a label, and to change. Arguments: how
 * many datasets (a million).
 */
public final class GraphRun {
    private static final int DEPTH = 5;
    private static final int LIMIT = 2_000;
    private static final int QUESTIONS = 5_000;
    private static final int CHANGES = 10_000;
    private static final int ROUNDS = 5;
    private static final long SEED = 7;
    private static final long YEAR_2026 = 1_767_225_600_000_000L;
    private static final long HOUR = 3_600_000_000L;
    private static final List<Transformation> IDENTITY = List.of(new Transformation("DIRECT", "IDENTITY", false));

    private final Warehouse warehouse;
    private final GraphBuilder builder = new GraphBuilder();
    private final int[] datasets;
    private final int[] jobs;
    private final int[][] fields;

    private GraphRun(int size) {
        warehouse = new Warehouse(size);
        datasets = new int[size];
        jobs = new int[size];
        fields = new int[size][Warehouse.COLUMNS];
    }

    /** Runs. */
    public static void main(String[] arguments) {
        new GraphRun(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000).run();
    }

    private void run() {
        long before = held();
        long start = System.nanoTime();
        fill();
        LineageGraph graph = builder.build();
        System.out.printf(
                "%,d nodes and %,d edges, put together in %.1f s%n",
                graph.nodeCount(), graph.edgeCount(), (System.nanoTime() - start) / 1e9);
        long taken = held() - before;
        int[] starts = new Random(SEED)
                .ints(QUESTIONS, 0, datasets.length)
                .map(at -> datasets[at])
                .toArray();
        System.out.printf("held in %,d MB%n", (taken - 4L * datasets.length * (Warehouse.COLUMNS + 6)) >> 20);
        for (int round = 0; round < 3; round++) {
            ask(graph, starts, "now", EdgeFilter.amongDatasetsAndJobs());
            EdgeFilter then = EdgeFilter.asOf(new AsOf(YEAR_2026 + 2 * HOUR, Long.MAX_VALUE));
            ask(graph, starts, "with a time", EdgeFilter.amongDatasetsAndJobs().and(then));
        }
        for (int round = 0; round < ROUNDS; round++) {
            sweep(graph);
        }
        for (int round = 0; round < ROUNDS; round++) {
            change(round);
        }
    }

    private static long held() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void fill() {
        for (int dataset = 0; dataset < datasets.length; dataset++) {
            datasets[dataset] = builder.dataset("postgres://warehouse:5432", warehouse.datasetName(dataset));
            jobs[dataset] = builder.job("airflow", warehouse.jobName(dataset));
            for (int column = 0; column < Warehouse.COLUMNS; column++) {
                fields[dataset][column] = builder.field(datasets[dataset], Warehouse.columnName(column));
            }
        }
        for (int dataset = 0; dataset < datasets.length; dataset++) {
            tell(dataset, 1, false);
        }
    }

    /** What the job of a dataset tells. */
    private void tell(int dataset, int events, boolean again) {
        long first = YEAR_2026 + dataset % 1_000_000;
        Interval interval = new Interval(first, first + events * HOUR, first, Interval.OPEN);
        EdgeFacts table =
                new EdgeFacts(EdgeKind.DIRECT, Grade.IMPLIED, GraphBuilder.NO_JOB, List.of(), interval, events);
        EdgeFacts column = new EdgeFacts(EdgeKind.DIRECT, Grade.COLUMN, jobs[dataset], IDENTITY, interval, events);
        int[] inputs = warehouse.inputs(dataset);
        for (int input : inputs) {
            put(datasets[input], jobs[dataset], table, again);
        }
        put(jobs[dataset], datasets[dataset], table, again);
        for (int edge = 0; edge < Warehouse.COLUMN_EDGES && inputs.length > 0; edge++) {
            int from = fields[inputs[Warehouse.inputOf(edge)]][Warehouse.fromColumn(edge)];
            put(from, fields[dataset][Warehouse.toColumn(edge)], column, again);
        }
    }

    private void put(int from, int to, EdgeFacts facts, boolean again) {
        if (again) {
            builder.put(from, to, facts, 0);
        } else {
            builder.edge(from, to, facts);
        }
    }

    private static void ask(LineageGraph graph, int[] starts, String what, EdgeFilter filter) {
        Traversal question = new Traversal(Direction.BOTH, DEPTH, LIMIT, filter);
        long[] nanos = new long[starts.length];
        long reached = 0;
        for (int at = 0; at < starts.length; at++) {
            long start = System.nanoTime();
            reached += question.from(graph, starts[at]).nodes().length;
            nanos[at] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%d hops both ways, at most %,d nodes, %s: p50 %.0f us, p99 %.0f us, %,d nodes on average%n",
                DEPTH,
                LIMIT,
                what,
                nanos[nanos.length / 2] / 1e3,
                nanos[nanos.length * 99 / 100] / 1e3,
                reached / starts.length);
    }

    /** Every field of the first layer has the label. */
    private void sweep(LineageGraph graph) {
        BitSet label = new BitSet();
        label.set(0);
        Map<Integer, BitSet> seeds = new HashMap<>();
        for (int dataset = 0; warehouse.inputs(dataset).length == 0; dataset++) {
            for (int field : fields[dataset]) {
                seeds.put(field, label);
            }
        }
        long start = System.nanoTime();
        Labels labels = new LabelPropagation(BarrierPolicy.NONE, AsOf.NOW).spread(graph, seeds);
        System.out.printf(
                "a label from %,d fields to %,d in %.2f s%n",
                seeds.size(), labels.size(), (System.nanoTime() - start) / 1e9);
    }

    private void change(int round) {
        Random random = new Random(SEED + round);
        long start = System.nanoTime();
        for (int at = 0; at < CHANGES; at++) {
            tell(random.nextInt(datasets.length), 2 + round, true);
        }
        long told = System.nanoTime();
        LineageGraph graph = builder.build();
        System.out.printf(
                "%,d jobs told again: %.2f us an edge; the next snapshot of %,d edges in %.2f ms%n",
                CHANGES,
                (told - start) / 1e3 / CHANGES / (Warehouse.COLUMN_EDGES + Warehouse.INPUTS + 1),
                graph.edgeCount(),
                (System.nanoTime() - told) / 1e6);
    }
}
