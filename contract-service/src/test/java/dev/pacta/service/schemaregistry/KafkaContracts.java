/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import dev.pacta.service.testing.Contracts;

/** Contracts with a server of type kafka. */
final class KafkaContracts {
    private KafkaContracts() {}

    /** Publishes a contract with the topic of that name and one more property if there is one. */
    static void publish(String topic, String version, String format, String more) {
        Contracts.publish("contract-" + topic, version, contract(topic, version, format, more))
                .then()
                .statusCode(201);
    }

    private static String contract(String topic, String version, String format, String more) {
        return """
                apiVersion: v3.1.0
                kind: DataContract
                id: contract-%1$s
                version: %2$s
                status: active
                description:
                  purpose: What was ordered.
                servers:
                  - server: events
                    type: kafka
                    host: kafka.example.test:9092
                    format: %3$s
                team:
                  name: order-team
                  members:
                    - {username: olga, role: owner}
                schema:
                  - name: order
                    physicalName: %1$s
                    logicalType: object
                    properties:
                      - {name: order_id, logicalType: string, required: true, primaryKey: true, primaryKeyPosition: 1}
                      - {name: total, logicalType: number}
                %4$s
                """.formatted(topic, version, format, more);
    }
}
