/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.ContractFixture;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceNamesTest {
    @Test
    void knowsATableAndItsFieldsByEveryNameThatAContractMayGiveThem() {
        Map<String, String> names = SourceNames.of(Optional.of(ContractFixture.contract("""
                apiVersion: v3.1.0
                kind: DataContract
                id: orders
                version: 1.0.0
                status: active
                servers: [{server: one, type: postgres, host: db, port: 5432, database: shop, schema: app}]
                schema:
                  - name: orders
                    physicalName: ord
                    properties:
                      - { name: total, physicalName: tot, logicalType: number }
                      - { name: lines, logicalType: array, items: { logicalType: object, properties: [{ name: sku, logicalType: string }] } }
                """)));

        assertThat(names)
                .containsEntry("orders", "orders")
                .containsEntry("ord", "orders")
                .containsEntry("app.ord", "orders")
                .containsEntry("shop.app.ord", "orders")
                .containsEntry("shop.app.ord.tot", "orders.total")
                .containsEntry("orders.total", "orders.total")
                .containsEntry("ord.lines.sku", "orders.lines.sku")
                .doesNotContainKeys("tot", "app.orders", "shop.ord");
    }

    @Test
    void knowsNothingWithoutAContract() {
        assertThat(SourceNames.of(Optional.empty())).isEmpty();
    }
}
