/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import java.nio.charset.StandardCharsets;

/** Contracts written down in tests. */
public final class SomeContract {
    private SomeContract() {}

    /** A contract of that text. */
    public static Contract of(String yaml) {
        ReadResult result = new OdcsReader().read(yaml.getBytes(StandardCharsets.UTF_8), "test.odcs.yaml");
        return ((ReadResult.Readable) result).document().contract().orElseThrow();
    }

    /** One object with those properties, each line of which is indented by six spaces. */
    public static SchemaObject object(String properties) {
        return of("""
                apiVersion: v3.2.0
                kind: DataContract
                id: c
                version: 1.0.0
                status: active
                schema:
                  - name: orders
                    description: All orders
                    properties:
                %s""".formatted(properties)).schema().get(0);
    }

    /** One property of each kind. */
    public static SchemaObject everything() {
        return object("""
                      - {name: id, logicalType: string, required: true, logicalTypeOptions: {format: uuid}, description: The id}
                      - {name: note, logicalType: string, logicalTypeOptions: {maxLength: 10}}
                      - {name: count, logicalType: integer, required: true, logicalTypeOptions: {format: i32}}
                      - {name: total, logicalType: number, physicalType: "decimal(10,2)"}
                      - {name: ratio, logicalType: number, required: true, logicalTypeOptions: {format: f32}}
                      - {name: paid, logicalType: boolean, required: true}
                      - {name: day, logicalType: date}
                      - {name: at, logicalType: timestamp, required: true}
                      - {name: time, logicalType: time}
                      - {name: status, logicalType: string, required: true, enum: [{value: OPEN}, {value: CLOSED}]}
                      - {name: first name, logicalType: string}
                      - name: address
                        logicalType: object
                        properties:
                          - {name: street, logicalType: string, required: true}
                          - {name: address, logicalType: object, properties: [{name: x, logicalType: integer}]}
                      - name: lines
                        logicalType: array
                        required: true
                        items:
                          logicalType: object
                          required: true
                          properties:
                            - {name: sku, logicalType: string, required: true}
                      - {name: tags, logicalType: array, items: {logicalType: string}}
                """);
    }
}
