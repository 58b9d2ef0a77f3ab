/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.pattern;

import dev.pacta.validation.pattern.PositionGraph.UnknownPattern;
import java.util.BitSet;

/** Reads one character of a pattern, or a class of them, as the set of ASCII characters that it stands for. */
final class CharacterClass {
    private static final int ALPHABET = 128;

    /**
     * What a character or escape of a class stands for.
     *
     * @param single the only character, also one beyond ASCII; -1 when it is not one
     */
    private record Members(BitSet ascii, int single) {}

    private CharacterClass() {}

    static BitSet read(PatternParser parser) {
        char character = parser.take();
        return switch (character) {
            case '.' -> {
                BitSet any = range(0, ALPHABET - 1);
                any.clear('\n');
                yield any;
            }
            case '[' -> bracket(parser);
            case '\\' -> escape(parser).ascii();
            default -> one(character).ascii();
        };
    }

    private static BitSet bracket(PatternParser parser) {
        boolean negated = parser.peek() == '^';
        if (negated) {
            parser.take();
        }
        BitSet set = new BitSet(ALPHABET);
        boolean first = true;
        while (parser.peek() != ']' || first) {
            first = false;
            Members low = member(parser);
            if (parser.peek() != '-') {
                set.or(low.ascii());
                continue;
            }
            parser.take();
            if (parser.peek() == ']') {
                set.or(low.ascii());
                set.set('-');
                break;
            }
            set.or(range(low.single(), member(parser).single()));
        }
        parser.take();
        if (negated) {
            set.flip(0, ALPHABET);
        }
        return set;
    }

    private static Members member(PatternParser parser) {
        char character = parser.take();
        if (character == '[' && parser.peek() == ':') {
            throw new UnknownPattern();
        }
        return character == '\\' ? escape(parser) : one(character);
    }

    private static Members escape(PatternParser parser) {
        char character = parser.take();
        return switch (character) {
            case 'd' -> new Members(range('0', '9'), -1);
            case 'D' -> new Members(not(range('0', '9')), -1);
            case 'w' -> new Members(word(), -1);
            case 'W' -> new Members(not(word()), -1);
            case 's' -> new Members(blank(), -1);
            case 'S' -> new Members(not(blank()), -1);
            case 'x' -> one(hexadecimal(parser));
            case 't' -> one('\t');
            case 'n' -> one('\n');
            case 'r' -> one('\r');
            case 'f' -> one('\f');
            default -> {
                if (Character.isLetterOrDigit(character)) {
                    throw new UnknownPattern();
                }
                yield one(character);
            }
        };
    }

    private static int hexadecimal(PatternParser parser) {
        StringBuilder digits = new StringBuilder();
        if (parser.peek() == '{') {
            parser.take();
            while (parser.peek() != '}') {
                digits.append(parser.take());
            }
            parser.take();
        } else {
            digits.append(parser.take()).append(parser.take());
        }
        try {
            return Integer.parseInt(digits.toString(), 16);
        } catch (NumberFormatException noNumber) {
            throw new UnknownPattern();
        }
    }

    private static BitSet word() {
        BitSet word = range('a', 'z');
        word.or(range('A', 'Z'));
        word.or(range('0', '9'));
        word.set('_');
        return word;
    }

    /** As RE2 has it: without the vertical tab. */
    private static BitSet blank() {
        BitSet blank = new BitSet(ALPHABET);
        for (char character : new char[] {'\t', '\n', '\f', '\r', ' '}) {
            blank.set(character);
        }
        return blank;
    }

    private static BitSet not(BitSet set) {
        set.flip(0, ALPHABET);
        return set;
    }

    /** A character beyond ASCII is never met: such text is left to RE2. */
    private static Members one(int character) {
        BitSet set = new BitSet(ALPHABET);
        if (character < ALPHABET) {
            set.set(character);
        }
        return new Members(set, character);
    }

    /** What of a range is ASCII. */
    private static BitSet range(int low, int high) {
        if (low < 0 || high < 0) {
            throw new UnknownPattern();
        }
        BitSet set = new BitSet(ALPHABET);
        if (low < ALPHABET) {
            set.set(low, Math.min(high + 1, ALPHABET));
        }
        return set;
    }
}
