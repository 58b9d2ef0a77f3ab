/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.verdicts;

import static dev.pacta.testkit.verdicts.ColumnType.Single.MIXED;
import static dev.pacta.testkit.verdicts.ColumnType.Single.TEXT;
import static dev.pacta.testkit.verdicts.ColumnType.Single.TRUTH;
import static dev.pacta.testkit.verdicts.ColumnType.Single.WHOLE;

import java.util.List;
import java.util.Map;

/** Texts, truth values, and values of another type than the contract's. */
final class TextCases {
    private TextCases() {}

    static List<Case> all() {
        return List.of(
                Case.values(
                        "length of texts",
                        TEXT,
                        "logicalType: string, logicalTypeOptions: {minLength: 2, maxLength: 3}",
                        "ab",
                        "abc",
                        "a",
                        "abcd",
                        "😀😀",
                        "😀😀😀",
                        "😀",
                        "é€",
                        "e\u0301",
                        null),
                Case.values(
                        "empty text and required",
                        TEXT,
                        "logicalType: string, required: true, logicalTypeOptions: {minLength: 1}",
                        "",
                        " ",
                        "a",
                        null),
                Case.values("required without a length", TEXT, "logicalType: string, required: true", "", "x", null),
                Case.values(
                        "pattern of texts",
                        TEXT,
                        "logicalType: string, logicalTypeOptions: {pattern: '^[a-zé]{2}$'}",
                        "ab",
                        "éb",
                        "ab\n",
                        "AB",
                        "",
                        "😀"),
                Case.values(
                        "pattern of white space",
                        TEXT,
                        "logicalType: string, logicalTypeOptions: {pattern: '^.\\s\\S$'}",
                        "a b",
                        "a\u00a0b",
                        "a\ufeffb",
                        "a\u000bb",
                        "\u2028 b",
                        "ab b",
                        "ab\u2003"),
                Case.values(
                        "pattern by escapes",
                        TEXT,
                        "logicalType: string, logicalTypeOptions: {pattern: '^(?<letters>[a-z\\u00df-\\u00ff]+)$'}",
                        "stra\u00dfe",
                        "STRASSE",
                        "stra\u1e9ee"),
                Case.values(
                        "pattern with a flag",
                        TEXT,
                        "logicalType: string, logicalTypeOptions: {pattern: '(?i)^ab.$'}",
                        "ABC",
                        "ab\u2028",
                        "ab\n"),
                Case.values(
                        "addresses",
                        TEXT,
                        "logicalType: string, logicalTypeOptions: {format: email}",
                        "a@example.org",
                        "a@b",
                        "a b@example.org",
                        ""),
                Case.values(
                        "identifiers",
                        TEXT,
                        "logicalType: string, logicalTypeOptions: {format: uuid}",
                        "7e1a4a3c-2f0c-4f3e-9f7d-0c2f0d8f6f00",
                        "7E1A4A3C-2F0C-4F3E-9F7D-0C2F0D8F6F00",
                        "7e1a4a3c2f0c4f3e9f7d0c2f0d8f6f00",
                        ""),
                Case.values(
                        "words of an enumeration",
                        TEXT,
                        "logicalType: string, enum: [{value: new}, {value: ''}, {value: '😀'}]",
                        "new",
                        "New",
                        "",
                        "😀",
                        "sent",
                        null),
                Case.values(
                        "half a surrogate",
                        TEXT,
                        "logicalType: string, logicalTypeOptions: {maxLength: 2}",
                        "a\ud800b"),
                Case.values(
                        "unique texts",
                        TEXT,
                        "logicalType: string, unique: true",
                        "a",
                        "A",
                        "é",
                        "e\u0301",
                        "a",
                        "",
                        "",
                        null,
                        null),
                Case.values("truth", TRUTH, "logicalType: boolean, required: true", true, false, null),
                Case.values("truth in texts", TEXT, "logicalType: boolean", "true", "false", "yes"),
                Case.values("texts that are whole numbers", WHOLE, "logicalType: string", 7L, 0L, null),
                Case.values("whole numbers that are texts", TEXT, "logicalType: integer", "7", "x", null),
                Case.values("values of all types, text wanted", MIXED, "logicalType: string", "7", 7L, 7.5, true, null),
                Case.values(
                        "values of all types, number wanted", MIXED, "logicalType: number", "7", 7L, 7.5, true, null),
                Case.values(
                        "values of all types, truth wanted",
                        MIXED,
                        "logicalType: boolean",
                        "true",
                        1L,
                        0.5,
                        true,
                        null),
                Case.wide(
                        "absent and null",
                        List.of(new Column("a", TEXT), new Column("b", TEXT)),
                        "[{name: a, logicalType: string, required: true}, {name: b, logicalType: string}]",
                        "[]",
                        List.of(Case.record("a", "x", "b", null), Case.record("b", "y"), Map.of("a", "z"))),
                Case.wide(
                        "a field beyond the contract without a value",
                        List.of(new Column("a", TEXT), new Column("b", TEXT)),
                        "[{name: a, logicalType: string}]",
                        "[]",
                        List.of(Case.record("a", "x", "b", null), Case.record("a", "y", "b", null))),
                Case.wide(
                        "a field beyond the contract",
                        List.of(new Column("a", TEXT), new Column("b", TEXT)),
                        "[{name: a, logicalType: string}]",
                        "[]",
                        List.of(Case.record("a", "x", "b", "plain words"), Case.record("a", "y", "b", null))),
                Case.wide(
                        "key of two columns",
                        List.of(new Column("a", TEXT), new Column("b", WHOLE)),
                        "[{name: a, logicalType: string, primaryKey: true, primaryKeyPosition: 1}, {name: b, logicalType: integer, primaryKey: true, primaryKeyPosition: 2}]",
                        "[]",
                        List.of(
                                Case.record("a", "x", "b", 1L),
                                Case.record("a", "x", "b", 2L),
                                Case.record("a", "x", "b", 1L),
                                Case.record("a", "x1", "b", null),
                                Case.record("a", "x1", "b", null))),
                Case.wide(
                        "no records",
                        List.of(new Column("a", TEXT)),
                        "[{name: a, logicalType: string, required: true, unique: true}]",
                        "[{id: rows, type: library, metric: rowCount, mustBeGreaterThan: 0}]",
                        List.of()));
    }
}
