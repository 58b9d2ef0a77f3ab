/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.json.JsonTokens.BeyondLimits;
import dev.pacta.validation.json.JsonTokens.MalformedJson;
import dev.pacta.validation.plan.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** A JSON number (RFC 8259, section 6) in the bytes of the record; up to 18 digits without exponent become no object. Reused; not thread-safe. */
final class ByteNumber {
    private static final int MOST_LONG_DIGITS = 18;

    /** As Jackson has it. */
    private static final int MOST_DIGITS = 1_000;

    private int from;
    private int to;
    private boolean negative;
    private long unscaled;
    private int digits;
    private int scale;
    private boolean fraction;
    private boolean exponent;

    /**
     * Reads a number.
     *
     * @return after its last character
     */
    int scan(byte[] json, int start) throws MalformedJson, BeyondLimits {
        from = start;
        unscaled = 0;
        digits = 0;
        scale = 0;
        negative = json[start] == '-';
        int at = negative ? start + 1 : start;
        int whole = at;
        at = digits(json, at);
        if (at - whole > 1 && json[whole] == '0') {
            throw MalformedJson.at(json, whole);
        }
        int counted = at - whole;
        fraction = at < json.length && json[at] == '.';
        if (fraction) {
            int point = at;
            at = digits(json, at + 1);
            scale = at - point - 1;
            counted += scale;
        }
        exponent = at < json.length && (json[at] | 0x20) == 'e';
        if (exponent) {
            int sign = at + 1 < json.length && (json[at + 1] == '+' || json[at + 1] == '-') ? 2 : 1;
            int power = at + sign;
            at = digits(json, power);
            counted += at - power;
        }
        if (counted > MOST_DIGITS) {
            throw new BeyondLimits(JsonTokens.BEYOND_DEPTH_OR_LENGTH);
        }
        to = at;
        return at;
    }

    /** At least one digit. The sum is right for as long as 18 of them have been seen. */
    private int digits(byte[] json, int start) throws MalformedJson {
        int at = start;
        while (at < json.length && json[at] >= '0' && json[at] <= '9') {
            unscaled = unscaled * 10 + (json[at] - '0');
            at++;
        }
        if (at == start) {
            throw MalformedJson.at(json, at);
        }
        digits += at - start;
        return at;
    }

    boolean isInteger() {
        return !fraction && !exponent;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    void read(byte[] json, Value into) throws BeyondLimits {
        if (!exponent && digits <= MOST_LONG_DIGITS) {
            long signed = negative ? -unscaled : unscaled;
            if (fraction) {
                into.decimal(signed, scale);
            } else {
                into.integer(signed);
            }
            return;
        }
        try {
            BigDecimal number = new BigDecimal(new String(json, from, to - from, StandardCharsets.ISO_8859_1));
            if (isInteger() && number.precision() <= MOST_LONG_DIGITS + 1 && fitsLong(number)) {
                into.integer(number.longValue());
            } else {
                into.decimal(number);
            }
        } catch (NumberFormatException beyondEveryNumber) {
            throw new BeyondLimits("a number has an exponent beyond the limits");
        }
    }

    private static boolean fitsLong(BigDecimal number) {
        return number.toBigInteger().bitLength() < Long.SIZE;
    }
}
