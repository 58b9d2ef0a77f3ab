/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff.physical;

import java.math.BigInteger;
import java.util.Locale;

/** Reads physical types as documents write them, in the spelling of any vendor. */
public final class PhysicalTypes {
    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 30;

    private PhysicalTypes() {}

    /** The type; one that is not known is unknown, never an error. */
    public static PhysicalType read(String text) {
        String plain = text.strip().replaceAll("\\s+", " ");
        return plain.length() > LONGEST ? new PhysicalType.Unknown(text) : read(plain, 0);
    }

    static PhysicalType read(String text, int depth) {
        PhysicalType unknown = new PhysicalType.Unknown(text.toUpperCase(Locale.ROOT));
        if (depth > DEEPEST) {
            return unknown;
        }
        WrittenType written = WrittenType.of(text);
        if (written == null) {
            return unknown;
        }
        PhysicalType type = Composed.read(written, depth + 1);
        if (type == null) {
            type = Plains.read(written);
        }
        return type == null ? unknown : type;
    }

    static PhysicalType signed(int bits) {
        BigInteger half = BigInteger.TWO.pow(bits - 1);
        return new PhysicalType.Whole(half.negate(), half.subtract(BigInteger.ONE));
    }

    static PhysicalType unsigned(int bits) {
        return new PhysicalType.Whole(BigInteger.ZERO, BigInteger.TWO.pow(bits).subtract(BigInteger.ONE));
    }
}
