/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A pattern as nodes and arrows (Thompson's construction): a node takes a character of a class and goes on, or goes on to one or two
 * others without taking any, or asks for the start or the end of the text. Not thread-safe.
 */
final class PositionGraph {
    /** What a node asks before the way goes on. */
    enum Demand {
        /** A character of the class. */
        CHARACTER,
        /** Nothing. */
        NOTHING,
        /** The start of the text. */
        START,
        /** The end of the text. */
        END,
        /** The pattern is found. */
        FOUND
    }

    private static final int MOST_NODES = 2_000;

    private final List<Demand> demands = new ArrayList<>();
    private final List<@Nullable BitSet> classes = new ArrayList<>();
    private final List<int[]> next = new ArrayList<>();
    private int first;

    /** Adds a node whose ways are set later by {@link #connect}. */
    int add(Demand demand, @Nullable BitSet characters) {
        if (demands.size() >= MOST_NODES) {
            throw new UnknownPattern();
        }
        demands.add(demand);
        classes.add(characters);
        next.add(new int[0]);
        return demands.size() - 1;
    }

    void connect(int node, int... ways) {
        next.set(node, ways);
    }

    void startAt(int node) {
        first = node;
    }

    int first() {
        return first;
    }

    int size() {
        return demands.size();
    }

    Demand demand(int node) {
        return demands.get(node);
    }

    boolean takes(int node, int character) {
        BitSet characters = classes.get(node);
        return characters != null && characters.get(character);
    }

    /** The class of a {@link Demand#CHARACTER}. */
    BitSet characters(int node) {
        return Objects.requireNonNull(classes.get(node));
    }

    int[] next(int node) {
        return next.get(node);
    }

    /** The pattern uses something that only a full engine knows. */
    static final class UnknownPattern extends RuntimeException {
        UnknownPattern() {
            super("not for the automaton", null, false, false);
        }
    }
}
