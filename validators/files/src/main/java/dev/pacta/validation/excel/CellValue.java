/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.excel;

import dev.pacta.contract.LogicalType;
import dev.pacta.validation.excel.Cell.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** What a cell says, as JSON would: text, number or truth value, and times as text of ISO 8601 without a zone. */
public final class CellValue {
    private static final int LONGEST_NUMBER = 1_000;
    private static final long MILLIS_OF_DAY = 86_400_000;
    private static final long NANOS_OF_MILLI = 1_000_000;
    private static final double MOST_DAYS = 3_000_000;
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

    /** Excel takes 1900 for a leap year; the day with this number never was. */
    private static final long NO_DAY = 60;

    private static final int LAST_YEAR = 9999;

    private CellValue() {}

    /** A cell from which no value can be read. The message says why and is for users. */
    public static final class NoValueException extends Exception {
        private static final long serialVersionUID = 1L;

        NoValueException(String message) {
            super(message);
        }
    }

    /**
     * The value.
     *
     * @param wanted what the contract says, by which a day becomes a timestamp where Excel knows no difference
     * @param since1904 from when days are counted
     */
    public static Object of(Cell cell, LogicalType wanted, boolean since1904) throws NoValueException {
        return switch (cell.kind()) {
            case TEXT -> cell.text();
            case NUMBER -> number(cell.text());
            case TRUTH -> cell.text().equals("1") || cell.text().equalsIgnoreCase("true");
            case DATE, TIME, DATE_AND_TIME -> time(cell, wanted, since1904);
            case ISO_TIME -> isoTime(cell.text(), wanted);
            case ERROR -> throw new NoValueException("shows the error " + cell.text());
            case UNCALCULATED ->
                throw new NoValueException("has a formula that was never calculated; open and save the file in Excel");
        };
    }

    private static BigDecimal number(String digits) throws NoValueException {
        try {
            if (digits.length() <= LONGEST_NUMBER) {
                return asTyped(new BigDecimal(digits));
            }
        } catch (NumberFormatException none) {
            // Told below.
        }
        throw new NoValueException("has a number that cannot be read");
    }

    /** Excel writes 19.99 as 19.989999999999998: all digits of a double. Others write numbers as they are. */
    private static BigDecimal asTyped(BigDecimal written) {
        if (written.precision() < 16 || written.precision() > 17 || written.scale() <= 0) {
            return written;
        }
        double kept = written.doubleValue();
        BigDecimal typed = Double.isFinite(kept) ? new BigDecimal(Double.toString(kept)) : written;
        return typed.stripTrailingZeros().precision() <= 15 ? typed : written;
    }

    private static Object time(Cell cell, LogicalType wanted, boolean since1904) throws NoValueException {
        double serial = number(cell.text()).doubleValue();
        if (!(serial >= 0 && serial < MOST_DAYS)) {
            throw new NoValueException("shows a number as a day that there is not");
        }
        long millis = Math.round(serial * MILLIS_OF_DAY);
        LocalTime clock = LocalTime.ofNanoOfDay(millis % MILLIS_OF_DAY * NANOS_OF_MILLI);
        long days = millis / MILLIS_OF_DAY;
        if (days == 0 && (wanted == LogicalType.TIME || cell.kind() == Kind.TIME)) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(clock);
        }
        LocalDate day = day(days, since1904);
        boolean shownAsDay = cell.kind() == Kind.DATE && wanted != LogicalType.TIMESTAMP || wanted == LogicalType.DATE;
        return clock.equals(LocalTime.MIDNIGHT) && shownAsDay ? day.toString() : words(day.atTime(clock));
    }

    private static LocalDate day(long days, boolean since1904) throws NoValueException {
        if (!since1904 && (days == 0 || days == NO_DAY)) {
            throw new NoValueException("shows a day that never was, with the number " + days);
        }
        LocalDate day = since1904 ? FROM_1904.plusDays(days) : BEFORE_1900.plusDays(days > NO_DAY ? days - 1 : days);
        if (day.getYear() > LAST_YEAR) {
            throw new NoValueException("shows a number as a day that there is not");
        }
        return day;
    }

    private static String words(LocalDateTime time) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }

    private static String isoTime(String text, LogicalType wanted) {
        try {
            if (text.indexOf('T') < 0) {
                boolean whole = wanted == LogicalType.TIMESTAMP && text.indexOf('-') > 0;
                return whole ? words(LocalDate.parse(text).atStartOfDay()) : text;
            }
            LocalDateTime time = LocalDateTime.parse(text);
            boolean day = wanted == LogicalType.DATE && time.toLocalTime().equals(LocalTime.MIDNIGHT);
            return day ? time.toLocalDate().toString() : words(time);
        } catch (DateTimeException other) {
            return text;
        }
    }
}
