/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.contract.ContractFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetNamingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type: duckdb, database: /data/shop.duckdb, schema: raw            | duckdb:///data/shop.duckdb | shop.raw.orders
            type: local, path: /data/orders, format: csv                      | file                       | /data/orders
            type: s3, location: s3://shop/daily/orders                        | s3://shop                  | daily/orders
            type: postgres, host: db, port: 5432, database: shop, schema: app | postgres://db:5432         | shop.app.orders
            type: bigquery, project: p, dataset: d                            | bigquery                   | p.d.orders
            type: snowflake, account: org-acc, database: D, schema: S         | snowflake://org-acc        | D.S.orders
            type: kafka, host: broker:9092                                    | kafka://broker:9092        | orders
            type: mysql, host: db, port: 3307, database: shop                 | mysql://db:3307            | shop.orders
            """)
    void namesADatasetAsOpenLineageDoes(String server, String namespace, String name) {
        Contract contract = ContractFixture.contract("""
                apiVersion: v3.1.0
                kind: DataContract
                id: orders
                version: 1.0.0
                status: active
                servers: [{server: one, %s}]
                schema: [{name: orders}]
                """.formatted(server));

        assertThat(DatasetNaming.identify(contract, contract.schema().get(0)))
                .containsExactly(new DatasetName(namespace, name));
    }
}
