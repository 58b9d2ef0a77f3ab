/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.testing;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;

/** Contracts of tests, written as their authors would, and their publication. */
public final class Contracts {
    private Contracts() {}

    /** A contract with one table of three columns, one of them an e-mail address collected for orders. */
    public static String orders(String id, String version) {
        return """
                # kept as it came
                apiVersion: v3.1.0
                kind: DataContract
                id: %1$s
                name: Orders of %1$s
                version: %2$s
                status: active
                domain: sales
                tags: [shop, %1$s-tag]
                description:
                  purpose: What was ordered, and by whom.
                servers:
                  - server: warehouse
                    type: postgres
                    host: db.example.test
                    port: 5432
                    database: shop
                    schema: %1$s
                team:
                  name: order-team
                  members:
                    - username: olga
                      role: owner
                schema:
                  - name: orders
                    physicalName: orders
                    logicalType: object
                    properties:
                      - name: order_id
                        logicalType: string
                        required: true
                        primaryKey: true
                        primaryKeyPosition: 1
                      - name: email
                        logicalType: string
                        classification: confidential
                        customProperties:
                          - property: privacy
                            value: {dataCategory: user.contact.email, dataSubject: customer}
                      - name: total
                        logicalType: number
                customProperties:
                  - property: privacy
                    value:
                      purposes: [essential.service.operations]
                      legalBasis: contract
                      retention: 10 years
                      controller: Example Shop Ltd
                      locations: [DE]
                """.formatted(id, version);
    }

    /** The lineage name of its table. */
    public static String namespace() {
        return "postgres://db.example.test:5432";
    }

    public static Response publish(String id, String version, String yaml) {
        return Caller.as("producer")
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/contracts/{id}/versions/{version}", id, version);
    }

    /** Publishes the contract of {@link #orders}. */
    public static void publishOrders(String id, String version) {
        publish(id, version, orders(id, version)).then().statusCode(201);
    }
}
