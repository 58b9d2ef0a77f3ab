/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.validation.lake.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which state of a Delta or Iceberg table is meant; without a word the present one. */
public final class MomentOptions {
    private static final int DAY = "2026-01-31".length();

    @Option(
            names = "--snapshot",
            paramLabel = "ID",
            description = "Of a Delta table this version, of an Iceberg table this snapshot.")
    private @Nullable Long snapshot;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description =
                    "Of a Delta or Iceberg table the state it had then, such as 2026-01-31T12:00:00Z; a day is its beginning in UTC.")
    private @Nullable String asOf;

    /** Whether another state than the present one is meant. */
    public boolean wanted() {
        return snapshot != null || asOf != null;
    }

    /** The state. */
    public Moment moment() {
        if (snapshot != null && asOf != null) {
            throw CommandFailure.badCall("--snapshot and --as-of name two states", "Leave one of them out.");
        }
        return asOf == null ? new Moment(snapshot, null) : new Moment(null, time(asOf));
    }

    private static Instant time(String text) {
        try {
            return text.length() == DAY
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            throw CommandFailure.badCall(
                    "'%s' is no time with a zone".formatted(text), "Such as --as-of 2026-01-31T12:00:00Z");
        }
    }
}
