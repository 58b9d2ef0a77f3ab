/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.BarrierPolicy;
import dev.pacta.graph.EdgeFacts;
import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.Grade;
import dev.pacta.graph.GraphBuilder;
import dev.pacta.graph.Interval;
import dev.pacta.graph.LabelPropagation;
import dev.pacta.graph.Labels;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.Transformation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * The lineage graph of a {@link Warehouse} in memory: what it takes to hold, to ask, to sweep with a label, and to change. Arguments: how
 * many datasets (a million), and of how many jobs one states columns of half of its inputs alone (none).
 */
public final class GraphRun {
    private static final int QUESTIONS = 5_000;
    private static final int CHANGES = 10_000;
    private static final int ROUNDS = 5;
    private static final long SEED = 7;
    /** Its time is measured where other programs may be at work. */
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private static final long YEAR_2026 = 1_767_225_600_000_000L;
    private static final long HOUR = 3_600_000_000L;
    /** Of a year, in any moment of which a job may begin. */
    private static final long HOURS = 365 * 24;

    private static final List<Transformation> IDENTITY = List.of(new Transformation("DIRECT", "IDENTITY", false));

    private final Warehouse warehouse;
    private final int choosing;
    private final GraphBuilder builder = new GraphBuilder();
    private final int[] datasets;
    private final int[] jobs;
    private final int[][] fields;

    private GraphRun(int size, int choosing) {
        this.choosing = choosing;
        warehouse = new Warehouse(size);
        datasets = new int[size];
        jobs = new int[size];
        fields = new int[size][Warehouse.COLUMNS];
    }

    /** Runs. */
    public static void main(String[] arguments) {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        new GraphRun(size, arguments.length > 1 ? Integer.parseInt(arguments[1]) : Integer.MAX_VALUE).run();
    }

    private void run() {
        long before = held();
        long start = System.nanoTime();
        fill();
        long told = PROCESSOR.getCurrentThreadCpuTime();
        LineageGraph graph = builder.build();
        System.out.printf(
                "%,d nodes and %,d edges, put together in %.1f s, of which the snapshot %.1f s of a processor%n",
                graph.nodeCount(),
                graph.edgeCount(),
                (System.nanoTime() - start) / 1e9,
                (PROCESSOR.getCurrentThreadCpuTime() - told) / 1e9);
        long taken = held() - before;
        int[] starts = new Random(SEED)
                .ints(QUESTIONS, 0, datasets.length)
                .map(at -> datasets[at])
                .toArray();
        System.out.printf("held in %,d MB%n", (taken - 4L * datasets.length * (Warehouse.COLUMNS + 6)) >> 20);
        new GraphQuestions(graph, starts, YEAR_2026, YEAR_2026 + (HOURS + 2) * HOUR).ask();
        for (int round = 0; round < ROUNDS; round++) {
            sweep(graph);
        }
        for (int round = 0; round < ROUNDS; round++) {
            suppose(graph, round);
        }
        for (int round = 0; round < ROUNDS; round++) {
            change(round);
        }
        grow(graph.nodeCount() + graph.edgeCount());
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
        SplittableRandom random = new SplittableRandom(SEED + dataset);
        long first = YEAR_2026 + random.nextLong(HOURS * HOUR);
        long learned = first + random.nextLong(HOUR);
        Interval interval = new Interval(first, first + events * HOUR, learned, Interval.OPEN);
        EdgeFacts table =
                new EdgeFacts(EdgeKind.DIRECT, Grade.IMPLIED, GraphBuilder.NO_JOB, List.of(), interval, events);
        EdgeFacts column = new EdgeFacts(EdgeKind.DIRECT, Grade.COLUMN, jobs[dataset], IDENTITY, interval, events);
        int[] inputs = warehouse.inputs(dataset);
        for (int input : inputs) {
            put(datasets[input], jobs[dataset], table, again);
        }
        put(jobs[dataset], datasets[dataset], table, again);
        int told = dataset % choosing == choosing - 1 ? Warehouse.INPUTS / 2 : Warehouse.INPUTS;
        for (int edge = 0; edge < Warehouse.COLUMN_EDGES && inputs.length > 0; edge++) {
            if (Warehouse.inputOf(edge) >= told) {
                continue;
            }
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
        long start = PROCESSOR.getCurrentThreadCpuTime();
        Labels labels = new LabelPropagation(BarrierPolicy.NONE, AsOf.NOW).spread(graph, seeds);
        System.out.printf(
                "a label from %,d fields to %,d in %.2f s of a processor%n",
                seeds.size(), labels.size(), (PROCESSOR.getCurrentThreadCpuTime() - start) / 1e9);
    }

    /** What a pull request is judged by that declares one edge. */
    private void suppose(LineageGraph graph, int round) {
        long start = PROCESSOR.getCurrentThreadCpuTime();
        GraphBuilder other = new GraphBuilder(graph);
        int proposed = other.dataset("postgres://warehouse:5432", "proposed" + round);
        other.edge(datasets[round], proposed, EdgeKind.DIRECT, Grade.CONTRACT, List.of());
        LineageGraph supposed = other.build();
        System.out.printf(
                "a graph with one table and edge more, beside this one, of %,d edges, in %.0f ms of a processor%n",
                supposed.edgeCount(), (PROCESSOR.getCurrentThreadCpuTime() - start) / 1e6);
    }

    private void change(int round) {
        Random random = new Random(SEED + round);
        long start = PROCESSOR.getCurrentThreadCpuTime();
        for (int at = 0; at < CHANGES; at++) {
            tell(random.nextInt(datasets.length), 2 + round, true);
        }
        long told = PROCESSOR.getCurrentThreadCpuTime();
        LineageGraph graph = builder.build();
        System.out.printf(
                "%,d jobs told again: %.2f us an edge; the next snapshot of %,d edges in %.2f ms of a processor%n",
                CHANGES,
                (told - start) / 1e3 / CHANGES / (Warehouse.COLUMN_EDGES + Warehouse.INPUTS + 1),
                graph.edgeCount(),
                (PROCESSOR.getCurrentThreadCpuTime() - told) / 1e6);
    }

    /** So many new edges that another thread begins to lay all in order, with a snapshot now and then, as if readers asked. */
    private void grow(int size) {
        Random random = new Random(SEED);
        long longest = 0;
        int added = 0;
        long start = PROCESSOR.getCurrentThreadCpuTime();
        while (added < size / 8) {
            tell(random.nextInt(datasets.length), 1, false);
            added += Warehouse.COLUMN_EDGES + Warehouse.INPUTS + 1;
            if (random.nextInt(CHANGES / 10) == 0) {
                long before = System.nanoTime();
                builder.build();
                longest = Math.max(longest, System.nanoTime() - before);
            }
        }
        System.out.printf(
                "%,d new edges: %.2f us of a processor an edge, the longest snapshot %.1f ms that passed%n",
                added, (PROCESSOR.getCurrentThreadCpuTime() - start) / 1e3 / added, longest / 1e6);
    }
}
