/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.validation.bytes.ByteForm;
import dev.pacta.validation.bytes.Words;
import java.time.Instant;
import java.time.LocalDate;

/** Glances at days and moments: as text, counted by a number, or of {@code java.time}. */
final class TimeGlances {
    /** The last one that is written with four digits. */
    private static final int LAST_YEAR = 9_999;

    private TimeGlances() {}

    static final class OfDate extends Glance {
        private static final ByteForm FORM = IsoTimes.form("dddd-dd-dd");
        private static final ByteForm BARE = IsoTimes.bareForm("dddd-dd-dd");
        private static final long FIRST = LocalDate.of(1, 1, 1).toEpochDay();
        private static final long LAST = LocalDate.of(LAST_YEAR, 12, 31).toEpochDay();

        @Override
        public boolean keepsTime(Object time) {
            return time instanceof LocalDate day && day.getYear() > 0 && day.getYear() <= LAST_YEAR;
        }

        @Override
        public boolean keepsDay(long epochDay) {
            return epochDay >= FIRST && epochDay <= LAST;
        }

        @Override
        public int after(byte[] json, int at) {
            int end = FORM.after(json, at);
            return end >= 0 && IsoTimes.isDay(json, at + 1) ? end : UNSURE;
        }

        @Override
        public boolean keepsText(byte[] utf8, int from, int to) {
            return BARE.is(utf8, from, to) && IsoTimes.isDay(utf8, from);
        }
    }

    static final class OfTimestamp extends Glance {
        private static final ByteForm FORM = IsoTimes.form("dddd-dd-ddTdd:dd:ddZ");
        private static final ByteForm BARE = IsoTimes.bareForm("dddd-dd-ddTdd:dd:ddZ");
        private static final int TIME = "2026-01-31T".length();
        private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
        private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

        @Override
        public boolean keepsTime(Object time) {
            return time instanceof Instant instant && keepsInstant(instant.getEpochSecond());
        }

        @Override
        public boolean keepsInstant(long epochSecond) {
            return epochSecond >= FIRST && epochSecond <= LAST;
        }

        @Override
        public int after(byte[] json, int at) {
            int end = FORM.after(json, at);
            if (end >= 0) {
                return IsoTimes.isDay(json, at + 1) && IsoTimes.isTimeOfDay(json, at + 1 + TIME) ? end : UNSURE;
            }
            end = json[at] == '"' ? Words.plainEnd(json, at + 1) : UNSURE;
            return end >= 0 && IsoTimes.timestamp(json, at + 1, end) == IsoTimes.Answer.YES ? end + 1 : UNSURE;
        }

        @Override
        public boolean keepsText(byte[] utf8, int from, int to) {
            return BARE.is(utf8, from, to)
                    ? IsoTimes.isDay(utf8, from) && IsoTimes.isTimeOfDay(utf8, from + TIME)
                    : Words.isAscii(utf8, from, to) && IsoTimes.timestamp(utf8, from, to) == IsoTimes.Answer.YES;
        }
    }
}
