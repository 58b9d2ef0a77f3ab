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
            case '\\' -> escape(parser.take());
            default -> one(character);
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
            BitSet low = member(parser);
            if (parser.peek() == '-') {
                parser.take();
                if (parser.peek() == ']') {
                    set.or(low);
                    set.set('-');
                    break;
                }
                BitSet high = member(parser);
                if (low.cardinality() != 1 || high.cardinality() != 1) {
                    throw new UnknownPattern();
                }
                set.or(range(low.nextSetBit(0), high.nextSetBit(0)));
            } else {
                set.or(low);
            }
        }
        parser.take();
        if (negated) {
            set.flip(0, ALPHABET);
        }
        return set;
    }

    private static BitSet member(PatternParser parser) {
        char character = parser.take();
        if (character == '[' && parser.peek() == ':') {
            throw new UnknownPattern();
        }
        return character == '\\' ? escape(parser.take()) : one(character);
    }

    private static BitSet escape(char character) {
        return switch (character) {
            case 'd' -> range('0', '9');
            case 'D' -> not(range('0', '9'));
            case 'w' -> word();
            case 'W' -> not(word());
            case 's' -> blank();
            case 'S' -> not(blank());
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
    private static BitSet one(char character) {
        BitSet set = new BitSet(ALPHABET);
        if (character < ALPHABET) {
            set.set(character);
        }
        return set;
    }

    private static BitSet range(int low, int high) {
        BitSet set = new BitSet(ALPHABET);
        set.set(low, high + 1);
        return set;
    }
}
