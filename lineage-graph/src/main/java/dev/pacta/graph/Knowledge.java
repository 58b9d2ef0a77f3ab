/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * What is known of each edge: its nature, and who told it, when and how often. It changes, and a view keeps what it had. One thread writes;
 * views are read by any number of threads meanwhile.
 */
final class Knowledge {
    private static final int NONE = -1;
    /** So many values may be held in vain before they are forgotten. */
    private static final int FORGOTTEN = 1024;

    /** Of each edge: what is looked at first, and twice the number of its telling, and one where it is open. */
    private IntColumn values;

    private Glance glance;
    private final Interned<Nature> natures;
    private Tellings tellings;
    private int forgetAt = FORGOTTEN;

    Knowledge() {
        this(new IntColumn(), Glance.TIMELESS, new Interned<>(), new Tellings());
    }

    private Knowledge(IntColumn values, Glance glance, Interned<Nature> natures, Tellings tellings) {
        this.values = values;
        this.glance = glance;
        this.natures = natures;
        this.tellings = tellings;
    }

    Knowledge view() {
        return new Knowledge(values.view(), glance, natures.view(), tellings.view());
    }

    /** Of its own, beginning with what is in this view. It is never laid in order for what it holds in vain. */
    Knowledge branch() {
        Knowledge branch = new Knowledge(values.branch(), glance, natures.branch(), tellings.branch());
        branch.forgetAt = Integer.MAX_VALUE;
        return branch;
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
        return glance.nature(glance(edge));
    }

    /** What is looked at first of the edge, as {@link #glance()} reads it. */
    int glance(int edge) {
        return values.get(2 * edge);
    }

    Glance glance() {
        return glance;
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

    /** It is so now, as far as is known now. */
    boolean isOpen(int edge) {
        return (marked(edge) & 1) != 0;
    }

    /** Whether the edge is seen at a time that is not {@link AsOf#NOW}, by its times. */
    boolean isSeen(int edge, AsOf asOf) {
        int marked = marked(edge);
        return (marked & 1) == 0 ? tellings.isSeen(marked >>> 1, asOf) : tellings.hasBegun(marked >>> 1, asOf);
    }

    /** How many tellings are held, those in vain too. */
    int heldTellings() {
        return tellings.size();
    }

    /** Of one edge more. */
    void add(Nature nature, Telling telling) {
        add(natures.number(nature), marked(telling));
    }

    /** Of one edge more, as of one of others, which share the natures of these. */
    void add(Knowledge others, int other) {
        add(others.natureNumber(other), marked(others.telling(other)));
    }

    private void add(int nature, int marked) {
        int glanced = glanced(nature, marked);
        values.add(glanced);
        values.add(marked);
    }

    void replace(int edge, Nature nature, Telling telling) {
        replace(edge, natures.number(nature), marked(telling));
    }

    /** The same by what is known of one of others, which share the natures of these. */
    void replace(int edge, Knowledge others, int other) {
        replace(edge, others.natureNumber(other), marked(others.telling(other)));
    }

    private void replace(int edge, int nature, int marked) {
        int glanced = glanced(nature, marked);
        values.replace(2 * edge, glanced);
        values.replace(2 * edge + 1, marked);
    }

    private int marked(Telling telling) {
        return tellings.number(telling) << 1 | (telling.isOpen() ? 1 : 0);
    }

    private int glanced(int nature, int marked) {
        if (!glance.hasRoomFor(nature)) {
            widen();
        }
        int telling = marked >>> 1;
        return nature | glance.times(tellings.beginning(telling), tellings.learned(telling));
    }

    private void widen() {
        IntColumn widened = new IntColumn();
        for (int edge = 0; edge < size(); edge++) {
            widened.add(natureNumber(edge));
            widened.add(marked(edge));
        }
        values = widened;
        glance = Glance.WIDE;
    }

    /** Whether many tellings may be held that no edge has any more: they pile up while the same edges are seen again and again. */
    boolean mayHoldManyInVain() {
        return tellings.size() > forgetAt;
    }

    /** The same by other numbers of the edges, with tellings of its own: only those that these edges have. */
    Knowledge inOrder(int[] numbers) {
        Glance stepped = Glance.of(steps(tellings::beginning), steps(tellings::learned), natures.size());
        Tellings kept = new Tellings();
        int[] renumbered = new int[tellings.size()];
        Arrays.fill(renumbered, NONE);
        IntColumn ordered = IntColumn.of(2 * numbers.length, 0);
        for (int edge = 0; edge < numbers.length; edge++) {
            int marked = marked(edge);
            int telling = marked >>> 1;
            if (renumbered[telling] == NONE) {
                renumbered[telling] = kept.number(tellings.get(telling));
            }
            int times = stepped.times(tellings.beginning(telling), tellings.learned(telling));
            ordered.write(2 * numbers[edge], natureNumber(edge) | times);
            ordered.write(2 * numbers[edge] + 1, renumbered[telling] << 1 | (marked & 1));
        }
        Knowledge known = new Knowledge(ordered, stepped, natures, kept);
        known.forgetAt = 2 * kept.size() + FORGOTTEN;
        return known;
    }

    private TimeSteps steps(IntToLongFunction timeOfTelling) {
        return TimeSteps.of(size(), edge -> timeOfTelling.applyAsLong(marked(edge) >>> 1));
    }

    /** What is known here of the edges, with the natures of those of which these were a view. */
    Knowledge sharing(Knowledge writers) {
        Knowledge shared = new Knowledge(values, glance, writers.natures, tellings);
        shared.forgetAt = forgetAt;
        return shared;
    }
}
