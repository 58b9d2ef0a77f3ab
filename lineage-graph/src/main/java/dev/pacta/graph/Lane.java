/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/**
 * One of several values that belong together and lie beside one another in a column, so that looking at all of them touches memory once.
 *
 * @param width how many there are
 * @param place which of them, from 0
 */
record Lane(IntColumn column, int width, int place) implements Firsts {
    /** How many there are of each value. */
    int size() {
        return column.size() / width;
    }

    @Override
    public int get(int at) {
        return column.get(at * width + place);
    }

    @Override
    public void write(int at, int value) {
        column.write(at * width + place, value);
    }
}
