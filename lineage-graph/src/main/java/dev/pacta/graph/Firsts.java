/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/** The first of something that each of several owners has. */
interface Firsts {
    /** The first of an owner, or {@link Chains#END}. */
    int get(int owner);

    /** Gives an owner that has none its first. */
    void write(int owner, int item);
}
