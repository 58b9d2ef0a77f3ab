/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the event log: a month of event time, what was before the first month, or what is later than the last.
 *
 * @param table the table that has it
 */
public record LogPart(String table) implements Comparable<LogPart> {
    private static final Pattern MONTH = Pattern.compile("lineage_event_(\\d{4})_(\\d{2})");
    private static final Pattern KNOWN = Pattern.compile("lineage_event_(older|later|\\d{4}_\\d{2})");

    /** Only names that this class makes go into statements. */
    public LogPart {
        if (!KNOWN.matcher(table).matches()) {
            throw new IllegalArgumentException("not a part of the event log");
        }
    }

    static LogPart of(YearMonth month) {
        return new LogPart(
                String.format(Locale.ROOT, "lineage_event_%04d_%02d", month.getYear(), month.getMonthValue()));
    }

    /** The first moment that it has events of; empty where that is not bounded. */
    public Optional<Instant> from() {
        return month().map(LogPart::start);
    }

    /** The first moment after it; empty where that is not bounded. */
    public Optional<Instant> to() {
        return month().map(month -> start(month.plusMonths(1)));
    }

    Optional<YearMonth> month() {
        Matcher matcher = MONTH.matcher(table);
        return matcher.matches()
                ? Optional.of(YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    @Override
    public int compareTo(LogPart other) {
        return table.compareTo(other.table);
    }
}
