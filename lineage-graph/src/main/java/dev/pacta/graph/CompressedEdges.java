/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.List;

/** The edges of a built graph, numbered by source; the facts lie in one array each. Immutable by agreement: no array leaves. */
final class CompressedEdges {
    /**
     * The compressed sparse rows of both directions: the edges out of a node are numbered from {@code outStart[node]} to
     * {@code outStart[node + 1]}; those into it are {@code inEdge[inStart[node]..inStart[node + 1]]}.
     */
    record Shape(int[] outStart, int[] source, int[] target, int[] inStart, int[] inEdge) {}

    static final int KIND_BITS = 2;
    private static final int KIND_MASK = (1 << KIND_BITS) - 1;
    private static final EdgeKind[] KINDS = EdgeKind.values();
    private static final Grade[] GRADES = Grade.values();

    final int[] outStart;
    final int[] source;
    final int[] target;
    final int[] inStart;
    final int[] inEdge;
    private final int[] jobs;
    private final byte[] flags;
    private final int[] sightings;
    private final int[] transformations;
    private final List<Edges.Sighting> sightingValues;
    private final List<List<Transformation>> transformationValues;

    CompressedEdges(
            Shape shape,
            int[] jobs,
            int[] flags,
            int[] sightings,
            int[] transformations,
            List<Edges.Sighting> sightingValues,
            List<List<Transformation>> transformationValues) {
        outStart = shape.outStart();
        source = shape.source();
        target = shape.target();
        inStart = shape.inStart();
        inEdge = shape.inEdge();
        this.jobs = jobs;
        this.flags = bytes(flags);
        this.sightings = sightings;
        this.transformations = transformations;
        this.sightingValues = sightingValues;
        this.transformationValues = transformationValues;
    }

    int size() {
        return target.length;
    }

    int job(int edge) {
        return jobs[edge];
    }

    EdgeKind kind(int edge) {
        return KINDS[flags[edge] & KIND_MASK];
    }

    Grade grade(int edge) {
        return GRADES[flags[edge] >> KIND_BITS];
    }

    Interval interval(int edge) {
        return sightingValues.get(sightings[edge]).interval();
    }

    long events(int edge) {
        return sightingValues.get(sightings[edge]).events();
    }

    List<Transformation> transformations(int edge) {
        return transformationValues.get(transformations[edge]);
    }

    int transformationSet(int edge) {
        return transformations[edge];
    }

    List<Transformation> transformationsOf(int set) {
        return transformationValues.get(set);
    }

    int transformationSets() {
        return transformationValues.size();
    }

    private static byte[] bytes(int[] values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
