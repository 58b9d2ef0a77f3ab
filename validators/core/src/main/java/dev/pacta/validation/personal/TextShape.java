/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.List;

/**
 * What a text has at all, found in one pass before any detector looks: a detector whose necessary condition is not met need not run.
 * Reused; not thread-safe.
 */
public final class TextShape {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final int DIGIT = 1;
    private static final int AT = 2;
    private static final int PLUS = 4;
    private static final int LETTER = 8;

    /** From so many digits on it is worth to look how many hang together. */
    private static final int MANY_DIGITS = 13;

    /** Two letters before two digits, and no letter or digit before them. */
    private static final int HEAD = LETTER << 12 | LETTER << 8 | DIGIT << 4 | DIGIT;

    private static final int HEAD_BITS = (LETTER | DIGIT) << 16 | 0xFFFF;
    private static final byte[] CLASSES = classes();

    private int length;
    private int digits;
    private int longestNumber;
    private int seen;
    private boolean accountHead;

    private static byte[] classes() {
        byte[] classes = new byte[256];
        for (int character = 0; character < 128; character++) {
            boolean letter = Character.isLetter(character);
            classes[character] = (byte) (Character.isDigit(character) ? DIGIT : letter ? LETTER : 0);
        }
        classes['@'] = AT;
        classes['+'] = PLUS;
        return classes;
    }

    /** The shape of a text that has at each place the character that detectors look for most, of those that the place allows. */
    public static TextShape most(List<BitSet> places) {
        TextShape most = new TextShape();
        most.length = places.size();
        int[] kinds = new int[places.size()];
        for (int at = 0; at < kinds.length; at++) {
            kinds[at] = places.get(at).stream()
                    .map(character -> CLASSES[character])
                    .reduce(0, (left, right) -> left | right);
            most.seen |= kinds[at];
            most.digits += kinds[at] & DIGIT;
            boolean head = at >= 3
                    && (kinds[at - 3] & kinds[at - 2] & LETTER) != 0
                    && (kinds[at - 1] & kinds[at] & DIGIT) != 0;
            most.accountHead |= head;
        }
        most.longestNumber = most.digits;
        return most;
    }

    /** Looks at text that stands in bytes, in ASCII or UTF-8. */
    public TextShape of(byte[] utf8, int from, int to) {
        forget();
        if (mayHold(utf8, from, to)) {
            ofBytes(utf8, from, to);
        }
        return this;
    }

    /** Looks at any text. */
    public TextShape of(String text) {
        forget();
        ofText(text);
        return this;
    }

    private void forget() {
        length = 0;
        digits = 0;
        longestNumber = 0;
        seen = 0;
        accountHead = false;
    }

    /** Whether there is a digit or an at sign at all: without one, nothing is to be found. Eight bytes at a time. */
    private static boolean mayHold(byte[] bytes, int from, int end) {
        int at = from;
        for (; at + 8 <= end; at += 8) {
            // What is beyond ASCII may look like a digit and is looked at again.
            long word = (long) LONGS.get(bytes, at) & ~HIGHS;
            // A byte from '0' to '@' has its high bit set in the first sum and not in the second.
            long fromZero = word + ONES * (0x80 - '0');
            long aboveAt = word + ONES * (0x7F - '@');
            if ((fromZero & ~aboveAt & HIGHS) != 0) {
                return true;
            }
        }
        for (; at < end; at++) {
            if (bytes[at] >= '0' && bytes[at] <= '@') {
                return true;
            }
        }
        return false;
    }

    private void ofBytes(byte[] bytes, int from, int to) {
        length = to - from;
        int before = 0;
        for (int at = from; at < to; at++) {
            before = see(CLASSES[bytes[at] & 0xFF], before);
        }
        int number = 0;
        for (int at = from; at < to && digits >= MANY_DIGITS; at++) {
            number = joined(number, (char) (bytes[at] & 0xFF), at > from && isDigit(bytes[at - 1]));
        }
    }

    private void ofText(String text) {
        length = text.length();
        int before = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            before = see(character < 128 ? CLASSES[character] : 0, before);
        }
        int number = 0;
        for (int at = 0; at < text.length() && digits >= MANY_DIGITS; at++) {
            number = joined(number, text.charAt(at), at > 0 && isDigit(text.charAt(at - 1)));
        }
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** How many digits hang together up to a character, a single blank or hyphen between them allowed. */
    private int joined(int before, char character, boolean behindDigit) {
        if (isDigit(character)) {
            longestNumber = Math.max(longestNumber, before + 1);
            return before + 1;
        }
        return behindDigit && (character == ' ' || character == '-') ? before : 0;
    }

    /** @param before the classes of the characters before, four bits each */
    private int see(int kind, int before) {
        seen |= kind;
        digits += kind & DIGIT;
        int now = before << 4 | kind;
        accountHead |= (now & HEAD_BITS) == HEAD;
        return now;
    }

    /** How long it is; 0 when there is nothing that any detector looks for. */
    public int length() {
        return length;
    }

    public int digits() {
        return digits;
    }

    /** The most digits that hang together, single blanks and hyphens between them allowed; 0 where there are fewer than 13 at all. */
    public int longestNumber() {
        return longestNumber;
    }

    public boolean hasAt() {
        return (seen & AT) != 0;
    }

    public boolean hasPlus() {
        return (seen & PLUS) != 0;
    }

    /** Whether two letters stand before two digits somewhere, as an account number begins; no letter or digit hangs on before them. */
    public boolean hasAccountHead() {
        return accountHead;
    }
}
