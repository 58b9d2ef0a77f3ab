/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.bytes.Words;
import dev.pacta.validation.plan.Glance;
import dev.pacta.validation.plan.Value;
import dev.pacta.validation.rows.SingleValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Puts single values of engines' records into the value that is checked, as {@link PlainValues} does with their objects. A time or a floating
 * number is written out only when a glance at it is not enough; text in bytes stays where it is. Not thread-safe.
 */
final class ReadValue implements SingleValue {
    private static final int MOST_LONG_DIGITS = 18;

    /** What was given over last. */
    private enum Form {
        /** It is in the value. */
        WHOLE,
        /** It is {@link #count} days. */
        DAY,
        /** It is {@link #count} seconds and {@link #nanos}. */
        INSTANT,
        /** It is {@link #real}. */
        REAL
    }

    private final Value value;
    private final byte[] text = new byte[IsoText.LONGEST];
    private Form form = Form.WHOLE;
    private long count;
    private int nanos;
    private double real;

    ReadValue(Value value) {
        this.value = value;
    }

    /** Whether what was given over is not in the value yet. */
    boolean isApart() {
        return form != Form.WHOLE;
    }

    /** Whether what is not in the value is certainly right; then it is done with. */
    boolean keeps(Glance glance) {
        boolean keeps = switch (form) {
            case WHOLE -> false;
            case DAY -> glance.keepsDay(count);
            case INSTANT -> glance.keepsInstant(count);
            case REAL -> glance.keepsReal(real);
        };
        form = keeps ? Form.WHOLE : form;
        return keeps;
    }

    /** Writes it into the value, a time as its text. */
    void write() {
        if (form == Form.DAY && !isWritten(IsoText.day(count, text))) {
            value.text(LocalDate.ofEpochDay(count).toString());
        } else if (form == Form.INSTANT && !isWritten(IsoText.instant(count, nanos, text))) {
            value.text(Instant.ofEpochSecond(count, nanos).toString());
        } else if (form == Form.REAL) {
            PlainValues.read(real, value);
        }
        form = Form.WHOLE;
    }

    /** @param length of the text that was written; 0 when only {@code java.time} can write it */
    private boolean isWritten(int length) {
        if (length > 0) {
            value.text(text, 0, length, true);
        }
        return length > 0;
    }

    @Override
    public void text(String string) {
        value.text(string);
    }

    @Override
    public void text(byte[] utf8, int start, int length) {
        int end = start + length;
        if (Words.isAscii(utf8, start, end)) {
            value.text(utf8, start, end, true);
        } else if (Utf8.isWellFormed(utf8, start, end)) {
            value.text(utf8, start, end, false);
        } else {
            value.text(new String(utf8, start, length, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void truth(boolean truth) {
        value.bool(truth);
    }

    @Override
    public void integer(long number) {
        value.integer(number);
    }

    @Override
    public void real(double number) {
        form = Form.REAL;
        real = number;
    }

    @Override
    public void decimal(long unscaled, int scale) {
        if (scale < 0 || scale > MOST_LONG_DIGITS || Math.abs(unscaled) >= Value.powerOfTen(MOST_LONG_DIGITS)) {
            decimal(BigDecimal.valueOf(unscaled, scale));
        } else {
            value.decimal(unscaled, scale);
        }
    }

    @Override
    public void decimal(BigDecimal number) {
        PlainValues.decimal(number, value);
    }

    @Override
    public void day(long epochDay) {
        form = Form.DAY;
        count = epochDay;
    }

    @Override
    public void instant(long epochSecond, int nanosOfSecond) {
        form = Form.INSTANT;
        count = epochSecond;
        nanos = nanosOfSecond;
    }
}
