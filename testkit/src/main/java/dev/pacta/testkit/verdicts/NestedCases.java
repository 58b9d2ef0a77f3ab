/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.verdicts;

import static dev.pacta.testkit.verdicts.ColumnType.Single.DATE;
import static dev.pacta.testkit.verdicts.ColumnType.Single.TEXT;
import static dev.pacta.testkit.verdicts.ColumnType.Single.WHOLE;

import dev.pacta.testkit.verdicts.ColumnType.ListOf;
import dev.pacta.testkit.verdicts.ColumnType.MapOf;
import dev.pacta.testkit.verdicts.ColumnType.StructOf;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Objects, lists and maps. */
final class NestedCases {
    private static final StructOf PLACE =
            new StructOf(List.of(new Column("street", TEXT), new Column("number", WHOLE)));
    private static final String PLACE_PROPERTIES =
            "properties: [{name: street, logicalType: string, required: true, logicalTypeOptions: {maxLength: 4}}, {name: number, logicalType: integer, logicalTypeOptions: {minimum: 1}}]";

    private NestedCases() {}

    static List<Case> all() {
        return List.of(
                Case.values(
                        "objects",
                        PLACE,
                        "logicalType: object, required: true, " + PLACE_PROPERTIES,
                        Case.record("street", "Main", "number", 1L),
                        Case.record("street", null, "number", 0L),
                        Case.record("street", "Long Street", "number", null),
                        Case.record("street", "", "number", 2L),
                        null),
                Case.values(
                        "objects in lists",
                        new ListOf(PLACE),
                        "logicalType: array, logicalTypeOptions: {maxItems: 2}, items: {logicalType: object, "
                                + PLACE_PROPERTIES + "}",
                        List.of(Case.record("street", "a", "number", 1L)),
                        List.of(Case.record("street", null, "number", 0L), Case.record("street", null, "number", 0L)),
                        List.of(),
                        null),
                Case.values(
                        "lists of texts",
                        new ListOf(TEXT),
                        "logicalType: array, logicalTypeOptions: {minItems: 1, maxItems: 3, uniqueItems: true}, items: {logicalType: string, logicalTypeOptions: {minLength: 1}}",
                        List.of("a", "b"),
                        List.of("a", "a"),
                        List.of(""),
                        List.of("a", "b", "c", "d"),
                        Arrays.asList("a", null),
                        List.of(),
                        null),
                Case.values(
                        "lists of days",
                        new ListOf(DATE),
                        "logicalType: array, logicalTypeOptions: {uniqueItems: true}, items: {logicalType: date, logicalTypeOptions: {minimum: '1960-01-01'}}",
                        List.of(LocalDate.EPOCH, LocalDate.EPOCH),
                        List.of(LocalDate.parse("1959-12-31"), LocalDate.EPOCH)),
                Case.values(
                        "lists of lists",
                        new ListOf(new ListOf(WHOLE)),
                        "logicalType: array, items: {logicalType: array, logicalTypeOptions: {maxItems: 1}, items: {logicalType: integer, logicalTypeOptions: {maximum: 5}}}",
                        List.of(List.of(1L), List.of()),
                        List.of(List.of(1L, 2L), List.of(6L))),
                Case.values(
                        "maps",
                        new MapOf(WHOLE),
                        "logicalType: map, map: {key: {logicalType: string, logicalTypeOptions: {maxLength: 2}}, value: {logicalType: integer, logicalTypeOptions: {minimum: 0}}}",
                        Map.of("a", 1L),
                        Map.of("abc", 1L),
                        Map.of("a", -1L),
                        Map.of("😀😀", 1L),
                        Map.of("", 1L),
                        Map.of(),
                        null),
                Case.wide(
                        "unique fields of objects",
                        List.of(new Column("a", PLACE)),
                        "[{name: a, logicalType: object, properties: [{name: street, logicalType: string, unique: true}, {name: number, logicalType: integer, quality: [{id: nulls, type: library, metric: nullValues, mustBe: 0}]}]}]",
                        "[]",
                        List.of(
                                Map.of("a", Case.record("street", "x", "number", 1L)),
                                Map.of("a", Case.record("street", "x", "number", null)),
                                Case.record("a", null))),
                Case.values(
                        "metrics of items",
                        new ListOf(TEXT),
                        "logicalType: array, items: {logicalType: string, quality: [{id: inside, type: library, metric: nullValues, mustBe: 0}]}, quality: [{id: whole, type: library, metric: nullValues, mustBe: 0}]",
                        List.of("a"),
                        Arrays.asList("a", null),
                        null));
    }
}
