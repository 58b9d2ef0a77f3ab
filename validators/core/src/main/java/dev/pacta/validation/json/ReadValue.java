/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.plan.Glance;
import dev.pacta.validation.plan.Value;
import dev.pacta.validation.rows.SingleValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Puts single values of engines' records into the value that is checked, as {@link PlainValues} does with their objects. A time is written out
 * only when somebody needs its text. Not thread-safe.
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
        INSTANT
    }

    private final Value value;
    private final byte[] text = new byte[IsoText.LONGEST];
    private Form form = Form.WHOLE;
    private long count;
    private int nanos;

    ReadValue(Value value) {
        this.value = value;
    }

    /** Whether it is a time whose text is not in the value. */
    boolean isTime() {
        return form != Form.WHOLE;
    }

    /** Whether it is a time that is certainly right; then it is done with. */
    boolean keeps(Glance glance) {
        boolean keeps = form == Form.DAY ? glance.keepsDay(count) : form == Form.INSTANT && glance.keepsInstant(count);
        form = keeps ? Form.WHOLE : form;
        return keeps;
    }

    /** Writes the text of a time into the value. */
    void write() {
        if (form == Form.DAY) {
            int length = IsoText.day(count, text);
            if (length == 0 || !value.ascii(text, 0, length)) {
                value.text(LocalDate.ofEpochDay(count).toString());
            }
        } else if (form == Form.INSTANT) {
            int length = IsoText.instant(count, nanos, text);
            if (length == 0 || !value.ascii(text, 0, length)) {
                value.text(Instant.ofEpochSecond(count, nanos).toString());
            }
        }
        form = Form.WHOLE;
    }

    @Override
    public void text(String string) {
        value.text(string);
    }

    @Override
    public void text(byte[] utf8, int start, int length) {
        if (!value.ascii(utf8, start, length)) {
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
        PlainValues.read(number, value);
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
