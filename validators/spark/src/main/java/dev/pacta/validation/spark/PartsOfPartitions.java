/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.RunPart;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.util.AccumulatorV2;

/**
 * What was found, by partition. A partition that is computed again, because a task was repeated or its cached rows were lost, replaces what
 * it told before, so that nothing is counted twice.
 */
final class PartsOfPartitions extends AccumulatorV2<PartsOfPartitions.Part, Map<Integer, RunPart>> {
    private static final long serialVersionUID = 1L;

    /** What one partition has shown. */
    record Part(int partition, RunPart found) implements java.io.Serializable {}

    private final Map<Integer, RunPart> parts = new HashMap<>();

    @Override
    public boolean isZero() {
        return parts.isEmpty();
    }

    @Override
    public AccumulatorV2<Part, Map<Integer, RunPart>> copy() {
        PartsOfPartitions copy = new PartsOfPartitions();
        copy.parts.putAll(parts);
        return copy;
    }

    @Override
    public void reset() {
        parts.clear();
    }

    @Override
    public void add(Part part) {
        parts.put(part.partition(), part.found());
    }

    @Override
    public void merge(AccumulatorV2<Part, Map<Integer, RunPart>> other) {
        parts.putAll(other.value());
    }

    @Override
    public Map<Integer, RunPart> value() {
        return parts;
    }
}
