/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import java.util.ArrayList;
import java.util.List;

/** Reads the part of RE2's syntax that means the same in the engines of databases. Used once. */
final class PatternReader {
    private static final int MOST_NESTING = 20;
    private static final int LAST_ASCII = 127;

    private final String text;
    private int at;
    private int nesting;

    PatternReader(String text) {
        this.text = text;
    }

    PatternPart whole() {
        PatternPart part = choice();
        if (at < text.length()) {
            throw new NotPortableException();
        }
        return part;
    }

    private PatternPart choice() {
        if (++nesting > MOST_NESTING) {
            throw new NotPortableException();
        }
        List<PatternPart> parts = new ArrayList<>(List.of(sequence()));
        while (sees('|')) {
            at++;
            parts.add(sequence());
        }
        nesting--;
        return parts.size() == 1 ? parts.get(0) : new PatternPart.Choice(parts);
    }

    private PatternPart sequence() {
        List<PatternPart> parts = new ArrayList<>();
        while (at < text.length() && !sees('|') && !sees(')')) {
            parts.add(repeated(element()));
        }
        if (parts.isEmpty()) {
            // An empty branch is an error to some engines.
            throw new NotPortableException();
        }
        return parts.size() == 1 ? parts.get(0) : new PatternPart.Sequence(parts);
    }

    private PatternPart element() {
        char character = take();
        return switch (character) {
            case '^' -> new PatternPart.End(true);
            case '$' -> new PatternPart.End(false);
            case '.' -> new PatternPart.Class(List.of(new int[] {'\n', '\n'}), true);
            case '[' -> bracket();
            case '(' -> group();
            case '\\' -> escape();
            case '*', '+', '?', '{', '}', ']' -> throw new NotPortableException();
            default -> one(ascii(character));
        };
    }

    private PatternPart group() {
        if (sees('?')) {
            at = afterName();
        }
        PatternPart part = choice();
        if (take() != ')') {
            throw new NotPortableException();
        }
        return part;
    }

    private int afterName() {
        if (text.startsWith("?:", at)) {
            return at + 2;
        }
        int end = text.indexOf('>', at);
        if (!text.startsWith("?P<", at) || end < 0) {
            throw new NotPortableException();
        }
        return end + 1;
    }

    private PatternPart repeated(PatternPart part) {
        if (at >= text.length() || "*+?{".indexOf(text.charAt(at)) < 0) {
            return part;
        }
        if (part instanceof PatternPart.End) {
            throw new NotPortableException();
        }
        PatternPart repeated = switch (take()) {
            case '*' -> new PatternPart.Repeated(part, 0, -1);
            case '+' -> new PatternPart.Repeated(part, 1, -1);
            case '?' -> new PatternPart.Repeated(part, 0, 1);
            default -> counted(part);
        };
        if (at < text.length() && "*+?{".indexOf(text.charAt(at)) >= 0) {
            throw new NotPortableException();
        }
        return repeated;
    }

    private PatternPart counted(PatternPart part) {
        int least = number();
        int most = least;
        if (sees(',')) {
            at++;
            most = sees('}') ? -1 : number();
        }
        if (take() != '}' || most >= 0 && most < least) {
            throw new NotPortableException();
        }
        return new PatternPart.Repeated(part, least, most);
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

    private PatternPart bracket() {
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
        return new PatternPart.Class(ranges, negated);
    }

    private List<int[]> member() {
        char character = take();
        if (character == '[') {
            throw new NotPortableException();
        }
        if (character != '\\') {
            return List.of(new int[] {ascii(character), character});
        }
        PatternPart.Class escaped = escape();
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

    private PatternPart.Class escape() {
        char character = take();
        return switch (character) {
            case 'd', 'D' -> new PatternPart.Class(List.of(new int[] {'0', '9'}), character == 'D');
            case 'w', 'W' ->
                new PatternPart.Class(
                        List.of(new int[] {'0', '9'}, new int[] {'A', 'Z'}, new int[] {'_', '_'}, new int[] {'a', 'z'}),
                        character == 'W');
            // As RE2 has it: without the vertical tab.
            case 's', 'S' ->
                new PatternPart.Class(
                        List.of(new int[] {'\t', '\n'}, new int[] {'\f', '\r'}, new int[] {' ', ' '}),
                        character == 'S');
            case 'x' -> one(hexadecimal());
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

    private static PatternPart.Class one(int character) {
        return new PatternPart.Class(List.of(new int[] {character, character}), false);
    }

    private int hexadecimal() {
        int end = sees('{') ? text.indexOf('}', at) : at + 2;
        int start = sees('{') ? at + 1 : at;
        if (end < start || end > text.length()) {
            throw new NotPortableException();
        }
        at = end + (start > at ? 1 : 0);
        try {
            int character = Integer.parseInt(text.substring(start, end), 16);
            if (character == 0 || Character.isSurrogate((char) character) && character <= Character.MAX_VALUE) {
                throw new NotPortableException();
            }
            return character;
        } catch (NumberFormatException noNumber) {
            throw new NotPortableException();
        }
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
