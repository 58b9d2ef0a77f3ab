/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Finds repetitions within repetitions that can divide a text in many ways. An estimate: it knows which ASCII characters a part can
 * take, not in which order. For one thread.
 */
final class RegexRisk {
    private static final int DEEPEST = 50;

    /** A part of a pattern: the characters it can take, and how often it can repeat. */
    private record Part(BitSet characters, boolean optional, boolean repeated, boolean plainGroup, List<Part> inner) {}

    private final String pattern;
    private int at;
    private int depth;
    private boolean risky;

    private RegexRisk(String pattern) {
        this.pattern = pattern;
    }

    static boolean isRisky(String pattern) {
        RegexRisk risk = new RegexRisk(pattern);
        risk.alternatives();
        return risk.risky;
    }

    private List<List<Part>> alternatives() {
        List<List<Part>> alternatives = new ArrayList<>();
        List<Part> current = new ArrayList<>();
        while (at < pattern.length() && pattern.charAt(at) != ')' && depth < DEEPEST) {
            if (pattern.charAt(at) == '|') {
                alternatives.add(current);
                current = new ArrayList<>();
                at++;
            } else {
                part().ifPresent(current::add);
            }
        }
        alternatives.add(current);
        return alternatives;
    }

    private Optional<Part> part() {
        if (pattern.charAt(at) == '(') {
            return group();
        }
        int start = at;
        at = atomEnd(pattern, at);
        String atom = pattern.substring(start, at);
        boolean zeroWidth = atom.equals("^") || atom.equals("$") || atom.matches("\\\\[bBAZzG1-9]");
        return zeroWidth ? Optional.empty() : Optional.of(quantified(characters(atom), false, List.of()));
    }

    private Optional<Part> group() {
        boolean looks = pattern.startsWith("(?=", at)
                || pattern.startsWith("(?!", at)
                || pattern.startsWith("(?<=", at)
                || pattern.startsWith("(?<!", at);
        at++;
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            while (at < pattern.length() && ":=!>)".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            at += at < pattern.length() && pattern.charAt(at) != ')' ? 1 : 0;
        }
        depth++;
        List<List<Part>> alternatives = alternatives();
        depth--;
        at++;
        BitSet characters = new BitSet();
        alternatives.forEach(parts -> parts.forEach(part -> characters.or(part.characters())));
        boolean plain = alternatives.size() == 1;
        Part group = quantified(characters, plain, plain ? alternatives.get(0) : List.of());
        risky |= group.repeated()
                && (overlapping(alternatives) || alternatives.stream().anyMatch(RegexRisk::divides));
        return looks ? Optional.empty() : Optional.of(group);
    }

    /** Whether one repeated part can take over the characters of all the others that must be there. */
    private static boolean divides(List<Part> parts) {
        List<Part> flat = flat(parts);
        for (Part repeated : flat) {
            boolean alone = repeated.repeated() && !repeated.characters().isEmpty();
            for (Part other : flat) {
                alone &= other == repeated
                        || other.optional()
                        || other.characters().intersects(repeated.characters());
            }
            if (alone) {
                return true;
            }
        }
        return false;
    }

    private static List<Part> flat(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.plainGroup() && !part.optional() && !part.repeated()
                        ? flat(part.inner()).stream()
                        : Stream.of(part))
                .toList();
    }

    /** Whether two alternatives of one character each can take the same one. */
    private static boolean overlapping(List<List<Part>> alternatives) {
        BitSet seen = new BitSet();
        for (List<Part> parts : alternatives) {
            if (parts.size() == 1 && parts.get(0).inner().isEmpty()) {
                if (seen.intersects(parts.get(0).characters())) {
                    return true;
                }
                seen.or(parts.get(0).characters());
            }
        }
        return false;
    }

    private Part quantified(BitSet characters, boolean plainGroup, List<Part> inner) {
        boolean optional = false;
        boolean repeated = false;
        if (at < pattern.length() && "*+?".indexOf(pattern.charAt(at)) >= 0) {
            optional = pattern.charAt(at) != '+';
            repeated = pattern.charAt(at) != '?';
            at++;
        } else if (at < pattern.length() && pattern.charAt(at) == '{') {
            int end = pattern.indexOf('}', at);
            String counts = end < 0 ? "" : pattern.substring(at + 1, end);
            optional = counts.startsWith("0");
            repeated = counts.matches("\\d+,(\\d{2,})?");
            at = end < 0 ? pattern.length() : end + 1;
        }
        if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '+')) {
            at++;
        }
        return new Part(characters, optional, repeated, plainGroup, inner);
    }

    private static int atomEnd(String pattern, int start) {
        if (pattern.charAt(start) == '\\') {
            boolean property = pattern.startsWith("\\p{", start) || pattern.startsWith("\\P{", start);
            int end = property ? pattern.indexOf('}', start) + 1 : start + 2;
            return Math.min(Math.max(end, start + 1), pattern.length());
        }
        if (pattern.charAt(start) != '[') {
            return start + 1;
        }
        int end = start + (pattern.startsWith("[^", start) ? 2 : 1);
        for (boolean first = true; end < pattern.length(); first = false, end++) {
            if (pattern.charAt(end) == '\\') {
                end++;
            } else if (pattern.charAt(end) == ']' && !first) {
                return end + 1;
            }
        }
        return pattern.length();
    }

    private static BitSet characters(String atom) {
        BitSet characters = new BitSet(128);
        try {
            Pattern compiled = Pattern.compile(atom);
            for (char character = ' '; character < 127; character++) {
                characters.set(
                        character, compiled.matcher(String.valueOf(character)).matches());
            }
        } catch (PatternSyntaxException unknown) {
            characters.set(' ', 127);
        }
        return characters;
    }
}
