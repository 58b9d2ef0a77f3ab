/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.verdicts;

import static dev.pacta.testkit.verdicts.ColumnType.Single.DATE;
import static dev.pacta.testkit.verdicts.ColumnType.Single.EXACT;
import static dev.pacta.testkit.verdicts.ColumnType.Single.TEXT;
import static dev.pacta.testkit.verdicts.ColumnType.Single.WHOLE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The metrics of the standard's library, in rows and in percent. */
final class MetricCases {
    private MetricCases() {}

    private static String rule(String words) {
        return "quality: [{id: rule, type: library, " + words + "}]";
    }

    static List<Case> all() {
        return List.of(
                Case.values(
                        "no nulls",
                        TEXT,
                        "logicalType: string, " + rule("metric: nullValues, mustBe: 0"),
                        "a",
                        "",
                        null,
                        null),
                Case.values(
                        "few nulls",
                        TEXT,
                        "logicalType: string, " + rule("metric: nullValues, mustBeLessOrEqualTo: 50, unit: percent"),
                        "a",
                        "",
                        null,
                        null),
                Case.values(
                        "fewer nulls",
                        TEXT,
                        "logicalType: string, " + rule("metric: nullValues, mustBeLessThan: 50, unit: percent"),
                        "a",
                        "",
                        null,
                        null),
                Case.values(
                        "missing texts",
                        TEXT,
                        "logicalType: string, "
                                + rule("metric: missingValues, arguments: {missingValues: [null, '', n/a]}, mustBe: 0"),
                        "a",
                        "",
                        "n/a",
                        "N/A",
                        null),
                Case.values(
                        "missing numbers",
                        WHOLE,
                        "logicalType: integer, "
                                + rule(
                                        "metric: missingValues, arguments: {missingValues: [-1, 999]}, mustBeLessThan: 3"),
                        -1L,
                        999L,
                        1L,
                        null),
                Case.values(
                        "invalid texts by list",
                        TEXT,
                        "logicalType: string, "
                                + rule("metric: invalidValues, arguments: {validValues: [new, '😀']}, mustBe: 0"),
                        "new",
                        "😀",
                        "New",
                        "",
                        null),
                Case.values(
                        "invalid texts by pattern",
                        TEXT,
                        "logicalType: string, "
                                + rule(
                                        "metric: invalidValues, arguments: {pattern: '^[a-z]+$'}, mustBeLessOrEqualTo: 1"),
                        "new",
                        "😀",
                        "New",
                        "",
                        null),
                Case.values(
                        "invalid exact numbers by list",
                        EXACT,
                        "logicalType: number, "
                                + rule("metric: invalidValues, arguments: {validValues: [1.5, 2]}, mustBe: 0"),
                        new BigDecimal("1.50"),
                        new BigDecimal("2.0"),
                        new BigDecimal("1.5000000001"),
                        null),
                Case.values(
                        "repeated texts",
                        TEXT,
                        "logicalType: string, " + rule("metric: duplicateValues, mustBe: 0"),
                        "a",
                        "a",
                        "A",
                        "",
                        "",
                        null,
                        null),
                Case.values(
                        "repeated days",
                        DATE,
                        "logicalType: date, " + rule("metric: duplicateValues, mustBeLessThan: 40, unit: percent"),
                        LocalDate.EPOCH,
                        LocalDate.EPOCH,
                        LocalDate.parse("1969-12-31")),
                Case.wide(
                        "repeated pairs and rows",
                        List.of(new Column("a", TEXT), new Column("b", WHOLE)),
                        "[{name: a, logicalType: string}, {name: b, logicalType: integer}]",
                        "[{id: pairs, type: library, metric: duplicateValues, arguments: {properties: [a, b]}, mustBe: 0},"
                                + " {id: rows, type: library, metric: rowCount, mustBeBetween: [4, 5]},"
                                + " {id: many, type: library, metric: rowCount, mustBeGreaterOrEqualTo: 5},"
                                + " {id: words, type: text, description: plausible},"
                                + " {id: other, type: custom, engine: soda, implementation: 'checks: []'}]",
                        List.of(
                                Case.record("a", "x", "b", 1L),
                                Case.record("a", "x", "b", 1L),
                                Case.record("a", "x", "b", null),
                                Case.record("a", "x", "b", null))),
                Case.values(
                        "a pattern that looks ahead",
                        TEXT,
                        "logicalType: string, "
                                + rule("metric: invalidValues, arguments: {pattern: '^(?!a)'}, mustBe: 0"),
                        "a"),
                Case.values(
                        "metrics that are warnings",
                        TEXT,
                        "logicalType: string, " + rule("metric: nullValues, mustBe: 0, severity: warning"),
                        "a",
                        null));
    }
}
