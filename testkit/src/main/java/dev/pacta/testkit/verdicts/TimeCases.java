/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.verdicts;

import static dev.pacta.testkit.verdicts.ColumnType.Single.CLOCK;
import static dev.pacta.testkit.verdicts.ColumnType.Single.DATE;
import static dev.pacta.testkit.verdicts.ColumnType.Single.LOCAL;
import static dev.pacta.testkit.verdicts.ColumnType.Single.MOMENT;
import static dev.pacta.testkit.verdicts.ColumnType.Single.TEXT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** Days, moments with and without zones, and times of day. */
final class TimeCases {
    private TimeCases() {}

    static List<Case> all() {
        return List.of(
                Case.values(
                        "days before 1970",
                        DATE,
                        "logicalType: date, logicalTypeOptions: {minimum: '1969-12-31', exclusiveMaximum: '2024-03-01'}",
                        LocalDate.parse("1969-12-30"),
                        LocalDate.parse("1969-12-31"),
                        LocalDate.parse("1582-10-10"),
                        LocalDate.parse("0001-01-01"),
                        LocalDate.parse("2024-02-29"),
                        LocalDate.parse("2024-03-01"),
                        LocalDate.parse("9999-12-31"),
                        null),
                Case.values(
                        "unique days", DATE, "logicalType: date, unique: true", LocalDate.EPOCH, LocalDate.EPOCH, null),
                Case.values(
                        "days in texts",
                        TEXT,
                        "logicalType: date",
                        "2024-02-29",
                        "2023-02-29",
                        "2024-2-9",
                        "",
                        "2024-02-29T00:00:00Z"),
                Case.values(
                        "days in a format",
                        TEXT,
                        "logicalType: date, logicalTypeOptions: {format: dd.MM.yyyy}",
                        "29.02.2024",
                        "29.02.2023",
                        "2024-02-29"),
                Case.values(
                        "moments before 1970",
                        MOMENT,
                        "logicalType: timestamp, logicalTypeOptions: {minimum: '1969-12-31T23:59:59.5Z', maximum: '2026-01-31T12:00:00Z'}",
                        Instant.parse("1969-12-31T23:59:59.499999Z"),
                        Instant.parse("1969-12-31T23:59:59.500Z"),
                        Instant.parse("1900-01-01T00:00:00Z"),
                        Instant.parse("2026-01-31T12:00:00Z"),
                        Instant.parse("2026-01-31T12:00:00.000001Z"),
                        null),
                Case.values(
                        "local times by a zone",
                        LOCAL,
                        "logicalType: timestamp, logicalTypeOptions: {defaultTimezone: '+02:00', minimum: '2026-01-31T10:00:00Z'}",
                        LocalDateTime.parse("2026-01-31T12:00:00"),
                        LocalDateTime.parse("2026-01-31T11:59:59.999999"),
                        LocalDateTime.parse("1950-06-01T00:00:00")),
                Case.values(
                        "local times of which no zone is named",
                        LOCAL,
                        "logicalType: timestamp, logicalTypeOptions: {maximum: '1960-01-01T00:00:00Z'}",
                        LocalDateTime.parse("1959-12-31T23:59:59.999999"),
                        LocalDateTime.parse("1960-01-01T00:00:00"),
                        LocalDateTime.parse("1960-01-01T00:00:01")),
                Case.values("moments where days are wanted", MOMENT, "logicalType: date", Instant.EPOCH, null),
                Case.values("days where moments are wanted", DATE, "logicalType: timestamp", LocalDate.EPOCH, null),
                Case.values(
                        "moments in texts",
                        TEXT,
                        "logicalType: timestamp, logicalTypeOptions: {maximum: '2026-01-31T12:00:00Z'}",
                        "2026-01-31T12:00:00Z",
                        "2026-01-31T13:00:00+01:00",
                        "2026-01-31T12:00:00-01:00",
                        "2026-01-31 12:00:00",
                        "2026-01-31",
                        ""),
                Case.values(
                        "times of day",
                        CLOCK,
                        "logicalType: time, logicalTypeOptions: {minimum: '00:00:01', exclusiveMaximum: '23:59:59.999999'}",
                        LocalTime.MIDNIGHT,
                        LocalTime.parse("00:00:01"),
                        LocalTime.parse("23:59:59.999998"),
                        LocalTime.parse("23:59:59.999999"),
                        null));
    }
}
