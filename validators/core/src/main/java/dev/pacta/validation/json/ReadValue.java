/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.plan.Value;
import dev.pacta.validation.rows.SingleValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/** Puts single values of engines' records into the value that is checked, as {@link PlainValues} does with their objects. Not thread-safe. */
final class ReadValue implements SingleValue {
    private static final int MOST_LONG_DIGITS = 18;

    private final Value value;
    private final byte[] time = new byte[IsoText.LONGEST];

    ReadValue(Value value) {
        this.value = value;
    }

    @Override
    public void text(String text) {
        value.text(text);
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
        int length = IsoText.day(epochDay, time);
        if (length == 0 || !value.ascii(time, 0, length)) {
            value.text(LocalDate.ofEpochDay(epochDay).toString());
        }
    }

    @Override
    public void instant(long epochSecond, int nanos) {
        int length = IsoText.instant(epochSecond, nanos, time);
        if (length == 0 || !value.ascii(time, 0, length)) {
            value.text(Instant.ofEpochSecond(epochSecond, nanos).toString());
        }
    }
}
