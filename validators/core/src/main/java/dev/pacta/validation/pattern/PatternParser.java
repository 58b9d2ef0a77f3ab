/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.pattern;

import dev.pacta.validation.pattern.PositionGraph.Demand;
import dev.pacta.validation.pattern.PositionGraph.UnknownPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of RE2's syntax that nearly all patterns of contracts are written in: characters, escapes, classes, groups,
 * alternatives, repetitions, both anchors. Everything else is left to RE2. Used once.
 */
final class PatternParser {
    private static final int MOST_REPETITIONS = 1_000;
    private static final int MOST_NESTING = 50;

    /** A part of the graph: where it begins, and the nodes whose way on is still open. */
    private record Part(int first, List<Integer> open) {}

    private final String pattern;
    private final PositionGraph graph = new PositionGraph();
    private int at;
    private int nesting;

    private PatternParser(String pattern) {
        this.pattern = pattern;
    }

    /** The graph; nothing when the pattern has parts that are not read here. The pattern is one that RE2 accepts. */
    static @Nullable PositionGraph parse(String pattern) {
        if (pattern.chars().anyMatch(character -> Character.isSurrogate((char) character))) {
            // Two characters of Java that are one of the pattern.
            return null;
        }
        try {
            return new PatternParser(pattern).graph();
        } catch (UnknownPattern leftToTheFullEngine) {
            return null;
        }
    }

    private PositionGraph graph() {
        Part whole = alternatives();
        if (at < pattern.length()) {
            throw new UnknownPattern();
        }
        close(whole, graph.add(Demand.FOUND, null));
        graph.startAt(whole.first());
        return graph;
    }

    private Part alternatives() {
        if (++nesting > MOST_NESTING) {
            throw new UnknownPattern();
        }
        Part part = sequence();
        while (is('|')) {
            at++;
            Part other = sequence();
            int fork = graph.add(Demand.NOTHING, null);
            graph.connect(fork, part.first(), other.first());
            List<Integer> open = new ArrayList<>(part.open());
            open.addAll(other.open());
            part = new Part(fork, open);
        }
        nesting--;
        return part;
    }

    private Part sequence() {
        int nothing = graph.add(Demand.NOTHING, null);
        Part sequence = new Part(nothing, List.of(nothing));
        while (at < pattern.length() && !is('|') && !is(')')) {
            sequence = then(sequence, repeated());
        }
        return sequence;
    }

    /** One element with its repetition. It is read again for each copy that the repetition needs. */
    private Part repeated() {
        int start = at;
        Part part = element();
        int end = at;
        if (is('*') || is('+') || is('?')) {
            char sign = pattern.charAt(at++);
            skipLazy();
            return switch (sign) {
                case '*' -> optional(loop(part));
                case '+' -> loop(part);
                default -> optional(part);
            };
        }
        if (!is('{')) {
            return part;
        }
        int least = count();
        int most = least;
        if (is(',')) {
            most = pattern.charAt(at + 1) == '}' ? -1 : count();
            at += most == -1 ? 1 : 0;
        }
        at++;
        skipLazy();
        int after = at;
        Part copies = copies(part, start, end, least, most);
        at = after;
        return copies;
    }

    /** The number after a brace or comma. */
    private int count() {
        int start = ++at;
        while (at < pattern.length() && Character.isDigit(pattern.charAt(at))) {
            at++;
        }
        if (at == start || at - start > 4 || at >= pattern.length() || !(is(',') || is('}'))) {
            throw new UnknownPattern();
        }
        int count = Integer.parseInt(pattern.substring(start, at));
        if (count > MOST_REPETITIONS) {
            throw new UnknownPattern();
        }
        return count;
    }

    private Part copies(Part first, int start, int end, int least, int most) {
        int nothing = graph.add(Demand.NOTHING, null);
        Part all = new Part(nothing, List.of(nothing));
        Part spare = first;
        for (int copy = 0; copy < Math.max(least, most == -1 ? least + 1 : most); copy++) {
            Part one = copy == 0 ? spare : again(start, end);
            if (copy >= least) {
                one = most == -1 ? optional(loop(one)) : optional(one);
            }
            all = then(all, one);
        }
        return all;
    }

    private Part again(int start, int end) {
        at = start;
        Part copy = element();
        if (at != end) {
            throw new UnknownPattern();
        }
        return copy;
    }

    private Part then(Part before, Part after) {
        close(before, after.first());
        return new Part(before.first(), after.open());
    }

    private Part loop(Part part) {
        int again = graph.add(Demand.NOTHING, null);
        int out = graph.add(Demand.NOTHING, null);
        close(part, again);
        graph.connect(again, part.first(), out);
        return new Part(part.first(), List.of(out));
    }

    private Part optional(Part part) {
        int fork = graph.add(Demand.NOTHING, null);
        int past = graph.add(Demand.NOTHING, null);
        graph.connect(fork, part.first(), past);
        List<Integer> open = new ArrayList<>(part.open());
        open.add(past);
        return new Part(fork, open);
    }

    private void close(Part part, int target) {
        part.open().forEach(node -> graph.connect(node, target));
    }

    private void skipLazy() {
        // Lazy or greedy makes no difference to whether something is found; what RE2 forbids never comes here.
        if (is('?')) {
            at++;
        }
    }

    private Part element() {
        char character = pattern.charAt(at);
        switch (character) {
            case '(':
                return group();
            case '^':
                return single(Demand.START, null);
            case '$':
                return single(Demand.END, null);
            case '*', '+', '?', '{', ')', '|':
                throw new UnknownPattern();
            default:
                return single(Demand.CHARACTER, CharacterClass.read(this));
        }
    }

    private Part single(Demand demand, @Nullable BitSet characters) {
        if (demand != Demand.CHARACTER) {
            at++;
        }
        int node = graph.add(demand, characters);
        return new Part(node, List.of(node));
    }

    private Part group() {
        at++;
        if (is('?')) {
            at = afterName();
        }
        Part inside = alternatives();
        if (!is(')')) {
            throw new UnknownPattern();
        }
        at++;
        return inside;
    }

    /** Whether a group has a name makes no difference to whether something is found. */
    private int afterName() {
        if (pattern.startsWith("?:", at)) {
            return at + 2;
        }
        int end = pattern.indexOf('>', at);
        if (!pattern.startsWith("?P<", at) || end < 0) {
            throw new UnknownPattern();
        }
        return end + 1;
    }

    private boolean is(char wanted) {
        return at < pattern.length() && pattern.charAt(at) == wanted;
    }

    /** The next character, taken. */
    char take() {
        if (at >= pattern.length()) {
            throw new UnknownPattern();
        }
        return pattern.charAt(at++);
    }

    /** The next character, left there; 0 at the end. */
    char peek() {
        return at < pattern.length() ? pattern.charAt(at) : 0;
    }
}
