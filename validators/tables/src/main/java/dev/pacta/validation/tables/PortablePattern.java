/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * A pattern of which every part means the same in the engines of databases: ASCII characters, classes of them, groups, alternatives, counted
 * repetitions and the two ends of the text. It is written anew for each engine, so that nothing depends on an engine's own reading of the
 * original. Immutable.
 */
final class PortablePattern {
    /** A part of the pattern. */
    private sealed interface Part {
        /** Characters, from and to in turn. */
        record Class(List<int[]> ranges, boolean negated) implements Part {}

        /** One after the other. */
        record Sequence(List<Part> parts) implements Part {}

        /** One or another. */
        record Choice(List<Part> parts) implements Part {}

        /** @param most -1 for any number */
        record Repeated(Part part, int least, int most) implements Part {}

        /** An end of the text. */
        record End(boolean first) implements Part {}
    }

    /** How an engine writes what is particular. */
    private record Spelling(String first, String last, IntFunction<String> character) {}

    private static final Spelling ADVANCED = new Spelling("^", "$", character -> "\\u%04X".formatted(character));
    private static final Spelling PERL = new Spelling("\\A", "\\z", character -> "\\x%02X".formatted(character));
    private static final Spelling RE2 = new Spelling("\\A", "\\z", character -> "\\x%02X".formatted(character));

    private final Part root;
    private final int mostRepetitions;

    private PortablePattern(Part root) {
        this.root = root;
        this.mostRepetitions = repetitions(root);
    }

    /** Reads a pattern that RE2 accepts; nothing when some part of it may mean something else elsewhere. */
    static Optional<PortablePattern> of(String pattern) {
        try {
            return Optional.of(new PortablePattern(new Reader(pattern).whole()));
        } catch (NotPortableException elsewhereDifferent) {
            return Optional.empty();
        }
    }

    /** The same when it counts no further than that. */
    Optional<PortablePattern> isWithin(int repetitions) {
        return mostRepetitions <= repetitions ? Optional.of(this) : Optional.empty();
    }

    /** As PostgreSQL's advanced regular expression. */
    String asAdvanced() {
        return written(root, ADVANCED);
    }

    /** As PCRE has it. */
    String asPerl() {
        return written(root, PERL);
    }

    /** As RE2 has it. */
    String asRe2() {
        return written(root, RE2);
    }

    private static int repetitions(Part part) {
        if (part instanceof Part.Repeated repeated) {
            return Math.max(Math.max(repeated.least(), repeated.most()), repetitions(repeated.part()));
        }
        List<Part> inside = part instanceof Part.Sequence sequence
                ? sequence.parts()
                : part instanceof Part.Choice choice ? choice.parts() : List.of();
        return inside.stream().mapToInt(PortablePattern::repetitions).max().orElse(0);
    }

    private static String written(Part part, Spelling spelling) {
        if (part instanceof Part.Class set) {
            return written(set, spelling);
        }
        if (part instanceof Part.Sequence sequence) {
            return sequence.parts().stream()
                    .map(each -> written(each, spelling))
                    .collect(Collectors.joining());
        }
        if (part instanceof Part.Choice choice) {
            return choice.parts().stream()
                    .map(each -> written(each, spelling))
                    .collect(Collectors.joining("|", "(?:", ")"));
        }
        if (part instanceof Part.Repeated repeated) {
            String most = repeated.most() < 0 ? "" : String.valueOf(repeated.most());
            return "(?:%s){%d,%s}".formatted(written(repeated.part(), spelling), repeated.least(), most);
        }
        return ((Part.End) part).first() ? spelling.first() : spelling.last();
    }

    private static String written(Part.Class set, Spelling spelling) {
        boolean single = set.ranges().size() == 1
                && set.ranges().get(0)[0] == set.ranges().get(0)[1]
                && !set.negated();
        if (single) {
            return character(set.ranges().get(0)[0], spelling);
        }
        StringBuilder text = new StringBuilder(set.negated() ? "[^" : "[");
        for (int[] range : set.ranges()) {
            text.append(character(range[0], spelling));
            if (range[1] > range[0]) {
                text.append('-').append(character(range[1], spelling));
            }
        }
        return text.append(']').toString();
    }

    private static String character(int character, Spelling spelling) {
        boolean plain = Character.isLetterOrDigit(character);
        return plain ? String.valueOf((char) character) : spelling.character().apply(character);
    }

    /** Some part of it may mean something else in another engine. */
    private static final class NotPortableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotPortableException() {
            super("not portable", null, false, false);
        }
    }

    /** Reads the syntax. Used once. */
    private static final class Reader {
        private static final int MOST_NESTING = 20;
        private static final int LAST_ASCII = 127;

        private final String text;
        private int at;
        private int nesting;

        Reader(String text) {
            this.text = text;
        }

        Part whole() {
            Part part = choice();
            if (at < text.length()) {
                throw new NotPortableException();
            }
            return part;
        }

        private Part choice() {
            if (++nesting > MOST_NESTING) {
                throw new NotPortableException();
            }
            List<Part> parts = new ArrayList<>(List.of(sequence()));
            while (sees('|')) {
                at++;
                parts.add(sequence());
            }
            nesting--;
            return parts.size() == 1 ? parts.get(0) : new Part.Choice(parts);
        }

        private Part sequence() {
            List<Part> parts = new ArrayList<>();
            while (at < text.length() && !sees('|') && !sees(')')) {
                parts.add(repeated(element()));
            }
            if (parts.isEmpty()) {
                // An empty branch is an error to some engines.
                throw new NotPortableException();
            }
            return parts.size() == 1 ? parts.get(0) : new Part.Sequence(parts);
        }

        private Part element() {
            char character = take();
            return switch (character) {
                case '^' -> new Part.End(true);
                case '$' -> new Part.End(false);
                case '.' -> new Part.Class(List.of(new int[] {'\n', '\n'}), true);
                case '[' -> bracket();
                case '(' -> group();
                case '\\' -> escape();
                case '*', '+', '?', '{', '}', ']' -> throw new NotPortableException();
                default -> one(ascii(character));
            };
        }

        private Part group() {
            if (sees('?')) {
                at++;
                if (take() != ':') {
                    throw new NotPortableException();
                }
            }
            Part part = choice();
            if (take() != ')') {
                throw new NotPortableException();
            }
            return part;
        }

        private Part repeated(Part part) {
            if (at >= text.length() || "*+?{".indexOf(text.charAt(at)) < 0) {
                return part;
            }
            if (part instanceof Part.End) {
                throw new NotPortableException();
            }
            Part repeated = switch (take()) {
                case '*' -> new Part.Repeated(part, 0, -1);
                case '+' -> new Part.Repeated(part, 1, -1);
                case '?' -> new Part.Repeated(part, 0, 1);
                default -> counted(part);
            };
            if (at < text.length() && "*+?{".indexOf(text.charAt(at)) >= 0) {
                throw new NotPortableException();
            }
            return repeated;
        }

        private Part counted(Part part) {
            int least = number();
            int most = least;
            if (sees(',')) {
                at++;
                most = sees('}') ? -1 : number();
            }
            if (take() != '}' || most >= 0 && most < least) {
                throw new NotPortableException();
            }
            return new Part.Repeated(part, least, most);
        }

        private int number() {
            int start = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            if (at == start || at - start > 4) {
                throw new NotPortableException();
            }
            return Integer.parseInt(text.substring(start, at));
        }

        private Part bracket() {
            boolean negated = sees('^');
            at += negated ? 1 : 0;
            List<int[]> ranges = new ArrayList<>();
            while (!sees(']')) {
                List<int[]> low = member();
                if (sees('-') && at + 1 < text.length() && text.charAt(at + 1) != ']') {
                    at++;
                    ranges.add(new int[] {single(low), single(member())});
                } else {
                    ranges.addAll(low);
                }
            }
            at++;
            boolean ordered = ranges.stream().allMatch(range -> range[0] <= range[1]);
            if (ranges.isEmpty() || !ordered) {
                throw new NotPortableException();
            }
            return new Part.Class(ranges, negated);
        }

        private List<int[]> member() {
            char character = take();
            if (character == '[') {
                throw new NotPortableException();
            }
            if (character != '\\') {
                return List.of(new int[] {ascii(character), character});
            }
            Part.Class escaped = escape();
            if (escaped.negated()) {
                throw new NotPortableException();
            }
            return escaped.ranges();
        }

        private static int single(List<int[]> ranges) {
            if (ranges.size() != 1 || ranges.get(0)[0] != ranges.get(0)[1]) {
                throw new NotPortableException();
            }
            return ranges.get(0)[0];
        }

        private Part.Class escape() {
            char character = take();
            return switch (character) {
                case 'd', 'D' -> new Part.Class(List.of(new int[] {'0', '9'}), character == 'D');
                case 'w', 'W' ->
                    new Part.Class(
                            List.of(new int[] {'0', '9'}, new int[] {'A', 'Z'}, new int[] {'_', '_'}, new int[] {
                                'a', 'z'
                            }),
                            character == 'W');
                // As RE2 has it: without the vertical tab.
                case 's', 'S' ->
                    new Part.Class(
                            List.of(new int[] {'\t', '\n'}, new int[] {'\f', '\r'}, new int[] {' ', ' '}),
                            character == 'S');
                case 't' -> one('\t');
                case 'n' -> one('\n');
                case 'r' -> one('\r');
                case 'f' -> one('\f');
                default -> {
                    if (Character.isLetterOrDigit(character)) {
                        throw new NotPortableException();
                    }
                    yield one(ascii(character));
                }
            };
        }

        private static Part.Class one(int character) {
            return new Part.Class(List.of(new int[] {character, character}), false);
        }

        private static int ascii(char character) {
            if (character > LAST_ASCII || character == 0) {
                throw new NotPortableException();
            }
            return character;
        }

        private boolean sees(char wanted) {
            if (at >= text.length()) {
                return false;
            }
            return text.charAt(at) == wanted;
        }

        private char take() {
            if (at >= text.length()) {
                throw new NotPortableException();
            }
            return text.charAt(at++);
        }
    }
}
