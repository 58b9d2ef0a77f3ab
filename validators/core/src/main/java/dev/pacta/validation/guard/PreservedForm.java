/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/**
 * Digits in place of digits, by FF1 of NIST SP 800-38G: what stands between them stays, and who has the secret can turn it back. Only for
 * texts of digits and what people write between them, such as telephone, card and account numbers, with six digits at least, fewer than which
 * FF1 cannot hide; check digits do not stay right. Of any other text nothing is left. Safe for many threads.
 */
final class PreservedForm implements Masking {
    private static final int RADIX = 10;
    private static final int LEAST_DIGITS = 6;
    private static final int MOST_CHARACTERS = 200;
    private static final String BETWEEN = " -./+()";

    private final FPEParameters parameters;

    PreservedForm(MaskKeys keys) {
        this.parameters = new FPEParameters(new KeyParameter(keys.derive("preserve")), RADIX, new byte[0]);
    }

    @Override
    public @Nullable Object of(Object value) {
        String text = value instanceof CharSequence ? value.toString() : "";
        byte[] digits = digits(text);
        if (digits == null || digits.length < LEAST_DIGITS) {
            return null;
        }
        byte[] hidden = new byte[digits.length];
        FPEFF1Engine engine = new FPEFF1Engine();
        engine.init(true, parameters);
        engine.processBlock(digits, 0, digits.length, hidden, 0);
        StringBuilder masked = new StringBuilder(text.length());
        int next = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            masked.append(isDigit(sign) ? (char) ('0' + hidden[next++]) : sign);
        }
        return masked.toString();
    }

    private static byte @Nullable [] digits(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return null;
        }
        byte[] digits =
                new byte[(int) text.chars().filter(PreservedForm::isDigit).count()];
        int found = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (isDigit(sign)) {
                digits[found++] = (byte) (sign - '0');
            } else if (BETWEEN.indexOf(sign) < 0) {
                return null;
            }
        }
        return digits;
    }

    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }
}
