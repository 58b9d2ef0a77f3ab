/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.verdicts;

import static dev.pacta.testkit.verdicts.ColumnType.Single.EXACT;
import static dev.pacta.testkit.verdicts.ColumnType.Single.REAL;
import static dev.pacta.testkit.verdicts.ColumnType.Single.WHOLE;

import java.math.BigDecimal;
import java.util.List;

/** Whole, real and exact numbers at their bounds. */
final class NumberCases {
    private NumberCases() {}

    static List<Case> all() {
        return List.of(
                Case.values(
                        "bounds of whole numbers",
                        WHOLE,
                        "logicalType: integer, logicalTypeOptions: {minimum: -1, exclusiveMaximum: 10}",
                        -2L,
                        -1L,
                        9L,
                        10L,
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        null),
                Case.values(
                        "ranges of formats",
                        WHOLE,
                        "logicalType: integer, logicalTypeOptions: {format: i16}",
                        32_767L,
                        32_768L,
                        -32_768L,
                        -32_769L),
                Case.values(
                        "unsigned format",
                        WHOLE,
                        "logicalType: integer, logicalTypeOptions: {format: u64}",
                        -1L,
                        0L,
                        Long.MAX_VALUE),
                Case.values(
                        "whole multiples",
                        WHOLE,
                        "logicalType: integer, logicalTypeOptions: {multipleOf: 5}",
                        5L,
                        0L,
                        -10L,
                        7L),
                Case.values(
                        "words of an enumeration of numbers",
                        WHOLE,
                        "logicalType: integer, enum: [{value: 1}, {value: 9007199254740993}]",
                        1L,
                        2L,
                        9_007_199_254_740_993L,
                        9_007_199_254_740_992L),
                Case.values(
                        "real numbers at their bounds",
                        REAL,
                        "logicalType: number, logicalTypeOptions: {exclusiveMinimum: 0, maximum: 0.3}",
                        0.0,
                        -0.0,
                        Double.MIN_VALUE,
                        0.3,
                        0.1 + 0.2,
                        1e300,
                        -1e300,
                        null),
                Case.values(
                        "not a number and infinity",
                        REAL,
                        "logicalType: number, logicalTypeOptions: {minimum: 0}",
                        1.5,
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY),
                Case.values("real numbers that are whole", REAL, "logicalType: integer", 1.0, 1e15, 1.5, -0.0, 1e22),
                Case.values(
                        "real multiples",
                        REAL,
                        "logicalType: number, logicalTypeOptions: {multipleOf: 0.01}",
                        0.29,
                        1.1,
                        0.295,
                        100.0),
                Case.values(
                        "exact numbers at their bounds",
                        EXACT,
                        "logicalType: number, logicalTypeOptions: {minimum: 0.01, maximum: 99999999999999999999}",
                        new BigDecimal("0.01"),
                        new BigDecimal("0.0099999999"),
                        new BigDecimal("99999999999999999999"),
                        new BigDecimal("99999999999999999999.0000000001"),
                        new BigDecimal("100000000000000000000"),
                        new BigDecimal("-9999999999999999999999999999.9999999999")),
                Case.values(
                        "whole numbers beyond 64 bits",
                        EXACT,
                        "logicalType: integer, logicalTypeOptions: {format: u64}",
                        new BigDecimal("9223372036854775808"),
                        new BigDecimal("18446744073709551615"),
                        new BigDecimal("18446744073709551616"),
                        new BigDecimal("1.5"),
                        new BigDecimal("1.0")),
                Case.values(
                        "exact multiples",
                        EXACT,
                        "logicalType: number, logicalTypeOptions: {multipleOf: 0.0001}",
                        new BigDecimal("0.0001"),
                        new BigDecimal("12345678901234567890.12345"),
                        new BigDecimal("12345678901234567890.1234")),
                Case.values(
                        "unique exact numbers",
                        EXACT,
                        "logicalType: number, unique: true",
                        new BigDecimal("1.5"),
                        new BigDecimal("1.50"),
                        new BigDecimal("2"),
                        null,
                        null),
                Case.values("unique real numbers", REAL, "logicalType: number, unique: true", 0.0, -0.0, 1.0, 1.5, 1.5),
                Case.values(
                        "unique whole numbers",
                        WHOLE,
                        "logicalType: integer, unique: true",
                        1L,
                        2L,
                        1L,
                        1L,
                        null,
                        null));
    }
}
