/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads selectors such as {@code +orders.email+2 tag:pii,namespace:shop owner:team-x}:
 *
 * <pre>
 * selector = group { " " group }                a space unites
 * group    = term { "," term }                  a comma keeps what both have
 * term     = [ [ hops ] "+" ] atom [ "+" [ hops ] ]
 * atom     = [ method ":" ] value
 * method   = "dataset" | "job" | "field" | "namespace" | "tag" | "owner"
 * value    = word | '"' any '"'                  a word has no space, comma, plus, colon or quote; * stands for any text
 * hops     = 1 to 100
 * </pre>
 *
 * <p>Without hops, a plus goes as far as there is a way. Not thread-safe; of one text.
 */
final class SelectorParser {
    static final int FARTHEST = 100;
    private static final int LONGEST = 10_000;

    private final String text;
    private int at;

    private SelectorParser(String text) {
        this.text = text;
    }

    /**
     * The selector.
     *
     * @throws ProblemException when it is none; says the column, what was expected and what was found
     */
    static Selector parse(String text) {
        if (text.length() > LONGEST) {
            throw new ProblemException(
                    CommonProblem.BAD_REQUEST, "The selector is longer than %d characters.".formatted(LONGEST));
        }
        return new SelectorParser(text).selector();
    }

    private Selector selector() {
        List<List<Selector.Term>> groups = new ArrayList<>();
        skipSpaces();
        do {
            groups.add(group());
            if (at < text.length() && text.charAt(at) != ' ') {
                throw wrong("a space, a comma or a plus");
            }
            skipSpaces();
        } while (at < text.length());
        return new Selector(groups);
    }

    private List<Selector.Term> group() {
        List<Selector.Term> terms = new ArrayList<>(List.of(term()));
        while (takes(',')) {
            terms.add(term());
        }
        return terms;
    }

    private Selector.Term term() {
        int upstream = upstream();
        Selector.Method method = method();
        String value = value();
        int downstream = 0;
        if (takes('+')) {
            downstream = at < text.length() && isDigit(text.charAt(at)) ? hops() : FARTHEST;
        }
        return new Selector.Term(method, value, upstream, downstream);
    }

    /** Digits are hops only where a plus follows them: a name may begin with digits. */
    private int upstream() {
        int digits = at;
        while (digits < text.length() && isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits == text.length() || text.charAt(digits) != '+' || digits > at && endsAt(digits)) {
            return 0;
        }
        int hops = digits == at ? FARTHEST : hops();
        at++;
        return hops;
    }

    /** {@code 7+} and {@code 7+2} are what a name of digits goes to; {@code 7+x} is what x comes from. */
    private boolean endsAt(int plus) {
        int next = plus + 1;
        while (next < text.length() && isDigit(text.charAt(next))) {
            next++;
        }
        return next == text.length() || text.charAt(next) == ' ' || text.charAt(next) == ',';
    }

    private int hops() {
        int start = at;
        int hops = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            hops = Math.min(FARTHEST + 1, hops * 10 + text.charAt(at) - '0');
            at++;
        }
        if (hops < 1 || hops > FARTHEST) {
            at = start;
            throw wrong("a number of hops from 1 to %d".formatted(FARTHEST));
        }
        return hops;
    }

    private Selector.Method method() {
        int start = at;
        int end = at;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        if (end == text.length() || text.charAt(end) != ':') {
            return Selector.Method.NAME;
        }
        String word = text.substring(start, end).toUpperCase(Locale.ROOT);
        for (Selector.Method method : Selector.Method.values()) {
            if (method != Selector.Method.NAME && method.name().equals(word)) {
                at = end + 1;
                return method;
            }
        }
        throw wrong(
                "dataset:, job:, field:, namespace:, tag: or owner: (a name with a colon goes between double quotes)");
    }

    private String value() {
        int start = at;
        if (takes('"')) {
            int end = text.indexOf('"', at);
            if (end < 0) {
                at = text.length();
                throw wrong("a double quote that closes the one in column %d".formatted(start + 1));
            }
            at = end + 1;
            if (end == start + 1) {
                at = end;
                throw wrong("a name between the double quotes");
            }
            return text.substring(start + 1, end);
        }
        while (at < text.length() && (isWord(text.charAt(at)) || text.charAt(at) == ':' && at > start)) {
            at++;
        }
        if (at == start) {
            throw wrong("a name");
        }
        return text.substring(start, at);
    }

    private static boolean isWord(char sign) {
        return " ,+:\"".indexOf(sign) < 0;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private boolean takes(char sign) {
        boolean there = at < text.length() && text.charAt(at) == sign;
        at += there ? 1 : 0;
        return there;
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private ProblemException wrong(String expected) {
        String found = at < text.length() ? "'%c'".formatted(text.charAt(at)) : "the end";
        return new ProblemException(
                CommonProblem.BAD_REQUEST,
                "The selector cannot be read: in column %d %s was found, expected %s."
                        .formatted(at + 1, found, expected));
    }
}
