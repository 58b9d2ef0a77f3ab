/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

/** A contract with a hundred fields of all usual kinds. */
final class HundredFields {
    private static final int FIELDS = 100;

    private HundredFields() {}

    static String text() {
        StringBuilder text = new StringBuilder("""
                apiVersion: v3.2.0
                kind: DataContract
                id: hundred-fields
                version: 1.0.0
                schema:
                  - name: hundred
                    properties:
                """);
        for (int at = 0; at < FIELDS; at++) {
            text.append("      - {name: field_%d, %s}\n".formatted(at, kind(at)));
        }
        return text.toString();
    }

    private static String kind(int at) {
        return switch (at % 8) {
            case 0 -> "logicalType: string, required: true, logicalTypeOptions: {minLength: 1, maxLength: 80}";
            case 1 -> "logicalType: string, logicalTypeOptions: {pattern: \"^[A-Z]{2}-[0-9]{6}$\"}";
            case 2 -> "logicalType: integer, required: true, logicalTypeOptions: {minimum: 0, maximum: 1000}";
            case 3 -> "logicalType: number, logicalTypeOptions: {minimum: 0.5}";
            case 4 -> "logicalType: timestamp, required: true";
            case 5 -> "logicalType: string, enum: [{value: one}, {value: two}, {value: three}]";
            case 6 -> "logicalType: string, logicalTypeOptions: {pattern: \"^[a-z]+(-[a-z0-9]+)*$\"}";
            default -> "logicalType: boolean";
        };
    }
}
