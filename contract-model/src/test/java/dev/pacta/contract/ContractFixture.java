/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import dev.pacta.contract.odcs.ContractDocument;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import java.nio.charset.StandardCharsets;

/** Contracts for tests: a small one, and changes of its text. */
public final class ContractFixture {
    /** A contract with two properties, a rule, a service level and a privacy block. */
    public static final String ORDERS = """
            apiVersion: v3.2.0
            kind: DataContract
            id: orders
            version: 1.0.0
            status: active
            servers:
              - {server: warehouse, type: duckdb, database: /data/shop.duckdb, schema: raw}
              - {server: lake, type: s3, location: s3://shop/orders}
            schema:
              - id: orders
                name: orders
                properties:
                  - id: order_id
                    name: order_id
                    logicalType: string
                    physicalType: varchar(20)
                    required: true
                    unique: true
                  - id: amount
                    name: amount
                    logicalType: integer
                    logicalTypeOptions: {minimum: 0, maximum: 100}
                  - id: state
                    name: state
                    logicalType: string
                    enum: [{value: open}, {value: paid}]
                quality:
                  - id: some
                    metric: rowCount
                    mustBeGreaterThan: 0
            slaProperties:
              - {property: latency, value: 6, unit: h}
            customProperties:
              - property: privacy
                value: {purposes: [essential.service], legalBasis: contract, retention: P1Y}
            """;

    private ContractFixture() {}

    /** A contract from its text. */
    public static Contract contract(String yaml) {
        return document(yaml)
                .contract()
                .orElseThrow(() -> new AssertionError("the fixture has errors in its structure"));
    }

    /** A document from its text. */
    public static ContractDocument document(String yaml) {
        ReadResult result = new OdcsReader().read(yaml.getBytes(StandardCharsets.UTF_8), "fixture.yaml");
        if (result instanceof ReadResult.Readable readable) {
            return readable.document();
        }
        throw new AssertionError(result.toString());
    }
}
