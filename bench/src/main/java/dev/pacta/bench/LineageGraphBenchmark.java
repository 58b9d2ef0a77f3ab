/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.BarrierPolicy;
import dev.pacta.graph.Direction;
import dev.pacta.graph.EdgeFilter;
import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.Grade;
import dev.pacta.graph.GraphBuilder;
import dev.pacta.graph.LabelPropagation;
import dev.pacta.graph.Labels;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.Transformation;
import dev.pacta.graph.Traversal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One lineage question and one propagation over a layered warehouse of column edges: each dataset of a layer reads two datasets of
 * the layer above, column by column.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LineageGraphBenchmark {
    private static final int COLUMNS = 20;
    private static final int LAYERS = 10;
    private static final long SEED = 20261121;

    /** How many column edges, about. */
    @Param({"20000", "1000000"})
    public int columnEdges;

    private LineageGraph graph = new GraphBuilder().build();
    private int start;

    /** Builds the warehouse. */
    @Setup
    public void buildWarehouse() {
        int width = Math.max(2, columnEdges / (2 * COLUMNS * (LAYERS - 1)));
        GraphBuilder builder = new GraphBuilder();
        Random random = new Random(SEED);
        List<Transformation> identity = List.of(new Transformation("DIRECT", "IDENTITY", false));
        for (int layer = 1; layer < LAYERS; layer++) {
            for (int dataset = 0; dataset < width; dataset++) {
                for (int parent = 0; parent < 2; parent++) {
                    connect(builder, layer, dataset, random.nextInt(width), identity);
                }
            }
        }
        graph = builder.build();
        start = mostRead(width);
    }

    /** Of the first layer, the field that most others come from: one that nobody reads is no question. */
    private int mostRead(int width) {
        int most = -1;
        for (int table = 0; table < width; table++) {
            int field =
                    graph.field("warehouse", "layer0.table" + table, "column0").orElse(-1);
            if (field >= 0 && (most < 0 || graph.outDegree(field) > graph.outDegree(most))) {
                most = field;
            }
        }
        return most;
    }

    private static void connect(
            GraphBuilder builder, int layer, int dataset, int parent, List<Transformation> transformations) {
        int from = builder.dataset("warehouse", "layer%d.table%d".formatted(layer - 1, parent));
        int to = builder.dataset("warehouse", "layer%d.table%d".formatted(layer, dataset));
        for (int column = 0; column < COLUMNS; column++) {
            String field = "column" + column;
            builder.edge(
                    builder.field(from, field),
                    builder.field(to, field),
                    EdgeKind.DIRECT,
                    Grade.COLUMN,
                    transformations);
        }
    }

    /** Everything downstream of one field. */
    @Benchmark
    public Traversal.Reached downstreamOfOneField() {
        return new Traversal(Direction.DOWNSTREAM, LAYERS, Integer.MAX_VALUE, EdgeFilter.direct()).from(graph, start);
    }

    /** One label from one field to everywhere it flows. */
    @Benchmark
    public Labels oneLabel() {
        BitSet label = new BitSet();
        label.set(0);
        return new LabelPropagation(BarrierPolicy.NONE, AsOf.NOW).spread(graph, Map.of(start, label));
    }
}
