/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.rows;

import java.math.BigDecimal;

/** Takes a single value out of a record of an engine, from the form that the engine has it in, so that no object is made of it. Not thread-safe. */
public interface SingleValue {
    void text(String text);

    /** Text in UTF-8, which is looked at where it stands until the next value is asked for; bytes that are no UTF-8 count as the replacement character. */
    void text(byte[] utf8, int start, int length);

    void truth(boolean truth);

    void integer(long number);

    /** Infinity and not-a-number count as text: they are no numbers of JSON. */
    void real(double number);

    /** The number {@code unscaled / 10^scale}. */
    void decimal(long unscaled, int scale);

    void decimal(BigDecimal number);

    /** A day, counted from 1970-01-01. */
    void day(long epochDay);

    /**
     * A moment.
     *
     * @param nanos of the second, 0 to 999,999,999
     */
    void instant(long epochSecond, int nanos);
}
