/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import java.util.SplittableRandom;

/**
 * The lineage of a made-up warehouse, the same for the same numbers: datasets in layers, each written by a job that reads some of the
 * layers above, mostly those that many read. Numbers go from 0; a job has the number of the dataset that it writes.
 */
final class Warehouse {
    /** How many columns a dataset has. */
    static final int COLUMNS = 8;
    /** How many datasets a job reads, so that there are five edges among datasets and jobs for each dataset. */
    static final int INPUTS = 4;
    /** How many columns of the inputs flow into the columns of the output, all together. */
    static final int COLUMN_EDGES = 20;

    private static final int LAYERS = 12;
    private static final long SEED = 20261122;
    /** Of so many candidates the one that is nearest to the beginning of its layer is read: those are read by thousands. */
    private static final int CANDIDATES = 3;

    private final int datasets;
    private final int width;

    Warehouse(int datasets) {
        this.datasets = datasets;
        this.width = Math.max(1, datasets / LAYERS);
    }

    int datasets() {
        return datasets;
    }

    String datasetName(int dataset) {
        return "layer%02d.team_%03d.table_%07d".formatted(layer(dataset), dataset % 400, dataset);
    }

    String jobName(int dataset) {
        return "load_layer%02d.table_%07d".formatted(layer(dataset), dataset);
    }

    static String columnName(int column) {
        return "column_" + column;
    }

    private int layer(int dataset) {
        return Math.min(LAYERS - 1, dataset / width);
    }

    /** What the job of a dataset reads; nothing in the first layer. */
    int[] inputs(int dataset) {
        int layer = layer(dataset);
        if (layer == 0) {
            return new int[0];
        }
        SplittableRandom random = new SplittableRandom(SEED + dataset);
        int[] inputs = new int[INPUTS];
        for (int input = 0; input < INPUTS; input++) {
            int nearest = width;
            for (int candidate = 0; candidate < CANDIDATES; candidate++) {
                nearest = Math.min(nearest, random.nextInt(width));
            }
            int above = random.nextInt(4) == 0 ? random.nextInt(layer) : layer - 1;
            inputs[input] = above * width + nearest;
        }
        return inputs;
    }

    /** The input that a column edge of a job comes from, by its place among the inputs. */
    static int inputOf(int edge) {
        return edge % INPUTS;
    }

    static int fromColumn(int edge) {
        return (edge * 3) % COLUMNS;
    }

    static int toColumn(int edge) {
        return edge % COLUMNS;
    }
}
