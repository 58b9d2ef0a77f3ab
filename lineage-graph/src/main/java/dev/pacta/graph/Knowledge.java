/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.Arrays;

/**
 * What is known of each edge: its nature, and who told it, when and how often. It changes, and a view keeps what it had. One thread writes;
 * views are read by any number of threads meanwhile.
 */
final class Knowledge {
    private static final int NONE = -1;
    /** So many values may be held in vain before they are forgotten. */
    private static final int FORGOTTEN = 1024;

    /** Of each edge: the number of its nature, and twice that of its telling, and one where it is open. */
    private IntColumn values;

    private final Beginnings beginnings;
    private final Interned<Nature> natures;
    private Tellings tellings;
    private int forgetAt = FORGOTTEN;

    Knowledge() {
        this(new IntColumn(), new Beginnings(), new Interned<>(), new Tellings());
    }

    private Knowledge(IntColumn values, Beginnings beginnings, Interned<Nature> natures, Tellings tellings) {
        this.values = values;
        this.beginnings = beginnings;
        this.natures = natures;
        this.tellings = tellings;
    }

    Knowledge view() {
        return new Knowledge(values.view(), beginnings.view(), natures.view(), tellings.view());
    }

    /** How many edges something is known of. */
    int size() {
        return values.size() / 2;
    }

    Nature nature(int edge) {
        return natures.get(natureNumber(edge));
    }

    /** The number of the edge's nature, of which there are {@link #natures()}. */
    int natureNumber(int edge) {
        return values.get(2 * edge);
    }

    Nature natureOf(int number) {
        return natures.get(number);
    }

    int natures() {
        return natures.size();
    }

    Telling telling(int edge) {
        return tellings.get(marked(edge) >>> 1);
    }

    private int marked(int edge) {
        return values.get(2 * edge + 1);
    }

    boolean isSeen(int edge, AsOf asOf) {
        int marked = marked(edge);
        if ((marked & 1) == 0) {
            return !asOf.equals(AsOf.NOW) && tellings.isSeen(marked >>> 1, asOf);
        }
        return asOf.equals(AsOf.NOW)
                || (asOf.knownAt() == Long.MAX_VALUE && beginnings.areBefore(edge, asOf.eventTime()))
                || tellings.hasBegun(marked >>> 1, asOf);
    }

    /** How many tellings are held, those in vain too. */
    int heldTellings() {
        return tellings.size();
    }

    /** Of one edge more. */
    void add(Nature nature, Telling telling) {
        add(natures.number(nature), marked(telling));
    }

    /** Of one edge more, as of one of others, which share the natures and tellings of these. */
    void add(Knowledge others, int other) {
        add(others.natureNumber(other), others.marked(other));
    }

    private void add(int nature, int marked) {
        values.add(nature);
        values.add(marked);
        noteBeginning(size() - 1, marked);
    }

    void replace(int edge, Nature nature, Telling telling) {
        replace(edge, natures.number(nature), marked(telling));
    }

    /** The same by what is known of one of others, which share the natures and tellings of these. */
    void replace(int edge, Knowledge others, int other) {
        replace(edge, others.natureNumber(other), others.marked(other));
    }

    private void replace(int edge, int nature, int marked) {
        values.replace(2 * edge, nature);
        values.replace(2 * edge + 1, marked);
        noteBeginning(edge, marked);
    }

    private int marked(Telling telling) {
        return tellings.number(telling) << 1 | (telling.isOpen() ? 1 : 0);
    }

    private void noteBeginning(int edge, int marked) {
        boolean isOpen = (marked & 1) != 0;
        beginnings.add(edge, isOpen ? Beginnings.rounded(tellings.beginning(marked >>> 1)) : Integer.MIN_VALUE);
    }

    /** Values that no edge has any more would pile up while the same edges are seen again and again: many are forgotten. */
    void forgetReplaced() {
        if (tellings.size() <= forgetAt) {
            return;
        }
        Tellings before = tellings;
        tellings = new Tellings();
        int[] numbers = new int[before.size()];
        Arrays.fill(numbers, NONE);
        IntColumn renumbered = new IntColumn();
        for (int edge = 0; edge < size(); edge++) {
            int marked = marked(edge);
            int number = marked >>> 1;
            if (numbers[number] == NONE) {
                numbers[number] = tellings.number(before.get(number));
            }
            renumbered.add(natureNumber(edge));
            renumbered.add(numbers[number] << 1 | (marked & 1));
        }
        values = renumbered;
        forgetAt = 2 * tellings.size() + FORGOTTEN;
    }

    /** The same by other numbers of the edges; those who tell are not these, but the ones of which this is a view. */
    Knowledge inOrder(int[] numbers) {
        int[] rounded = new int[tellings.size()];
        Arrays.setAll(rounded, number -> Beginnings.rounded(tellings.beginning(number)));
        IntColumn ordered = IntColumn.of(2 * numbers.length, 0);
        Beginnings orderedBeginnings = new Beginnings();
        for (int edge = 0; edge < numbers.length; edge++) {
            int marked = marked(edge);
            ordered.write(2 * numbers[edge], natureNumber(edge));
            ordered.write(2 * numbers[edge] + 1, marked);
            orderedBeginnings.add(numbers[edge], (marked & 1) == 0 ? Integer.MIN_VALUE : rounded[marked >>> 1]);
        }
        return new Knowledge(ordered, orderedBeginnings, natures, tellings);
    }

    /** What is known here of the edges, with the natures and tellings of those of which these were a view. */
    Knowledge sharing(Knowledge writers) {
        Knowledge shared = new Knowledge(values, beginnings, writers.natures, writers.tellings);
        shared.forgetAt = writers.forgetAt;
        return shared;
    }
}
