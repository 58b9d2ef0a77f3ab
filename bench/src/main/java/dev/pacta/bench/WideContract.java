/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

/** A contract as large as a whole sales database: 68 schema objects with 476 properties, with comments, keys, examples and quality rules. */
final class WideContract {
    private static final int OBJECTS = 68;
    private static final int PROPERTIES = 7;

    private WideContract() {}

    /** The contract as YAML. */
    static String text() {
        StringBuilder text = new StringBuilder("""
                # A made-up sales database.
                apiVersion: v3.1.0
                kind: DataContract
                id: sales-database
                name: Sales database
                version: 1.0.0
                status: active
                description:
                  purpose: Everything that sales, purchasing and the warehouse know.
                team:
                  name: sales-platform
                  members:
                    - username: ada
                      role: owner
                servers:
                  - server: production
                    type: postgres
                    host: db.example.com
                    port: 5432
                    database: sales
                    schema: public
                schema:
                """);
        for (int at = 0; at < OBJECTS; at++) {
            object(text, at);
        }
        return text.append("""
                slaProperties:
                  - property: latency
                    value: 4
                    unit: h
                """).toString();
    }

    /** The same contract a year later: types widened, properties removed and added, words changed. */
    static String changed() {
        return text().replace("version: 1.0.0", "version: 2.0.0")
                .replace("varchar(40)", "varchar(80)")
                .replace("name: note_of_table_11", "name: remark_of_table_11")
                .replace("value: 4\n", "value: 8\n")
                .replace("description: What table_20 keeps.", "description: What table_20 keeps and forgets.");
    }

    private static void object(StringBuilder text, int at) {
        text.append("""
                  - name: table_%1$d
                    physicalName: table_%1$d
                    description: What table_%1$d keeps.
                    properties:
                      - name: table_%1$d_id # the key
                        logicalType: integer
                        physicalType: bigint
                        required: true
                        primaryKey: true
                        primaryKeyPosition: 1
                """.formatted(at));
        for (int property = 1; property < PROPERTIES - 1; property++) {
            text.append("""
                      - name: column_%d
                        logicalType: string
                        physicalType: varchar(40)
                        description: The words of column %d.
                        logicalTypeOptions:
                          maxLength: 40
                        examples:
                          - some words
                        quality:
                          - metric: nullValues
                            mustBeLessThan: 5
                            unit: percent
                """.formatted(property, property));
        }
        text.append("""
                      - name: note_of_table_%d
                        logicalType: string
                        physicalType: text
                """.formatted(at));
    }
}
