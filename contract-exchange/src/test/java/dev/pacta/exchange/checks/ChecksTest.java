/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Formats;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.SomeContract;
import org.junit.jupiter.api.Test;

/** The golden texts were run against tables with good and with bad rows: by Soda Core 3 on DuckDB, by Great Expectations 1 on SQLite. */
class ChecksTest {
    private static final Contract SHOP = SomeContract.of("""
            apiVersion: v3.2.0
            kind: DataContract
            id: shop
            version: 1.0.0
            status: active
            schema:
              - name: customers
                properties: [{name: id, logicalType: integer, required: true, primaryKey: true, physicalName: customer_id}]
              - name: orders
                quality:
                  - {metric: rowCount, mustBeGreaterThan: 0}
                  - {metric: duplicateValues, mustBe: 0, arguments: {properties: [id, status]}}
                  - {type: text, description: looks right}
                properties:
                  - name: id
                    logicalType: string
                    required: true
                    unique: true
                    logicalTypeOptions: {pattern: "^O-[0-9]+$", minLength: 3, maxLength: 9}
                  - name: status
                    logicalType: string
                    enum: [{value: open}, {value: paid}]
                    quality:
                      - {metric: missingValues, mustBeLessOrEqualTo: 5, unit: percent, arguments: {missingValues: [none]}}
                      - {metric: nullValues, mustBeLessThan: 3}
                  - name: total
                    logicalType: number
                    logicalTypeOptions: {minimum: 0, exclusiveMaximum: 1000.5}
                    quality:
                      - {name: no free orders, type: sql, query: "SELECT COUNT(*) FROM {object} WHERE {property} = 0", mustBe: 0}
                  - name: customer
                    logicalType: integer
                    relationships: [{to: customers.id}]
                  - name: placed
                    logicalType: date
                    logicalTypeOptions: {minimum: "2020-01-01"}
                  - {name: 'odd "name"', logicalType: string, required: true}
            """);

    @Test
    void sodaChecksEachDemand() {
        Exported exported = export("sodacl");

        assertThat(exported.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("checks.yml");
            assertThat(file.text()).isEqualTo("""
                    checks for customers:
                      - schema:
                          fail:
                            when required column missing: [customer_id]
                      - missing_count(customer_id) = 0
                      - duplicate_count(customer_id) = 0
                    checks for orders:
                      - schema:
                          fail:
                            when required column missing: [id, status, total, customer, placed, odd "name"]
                      - missing_count(id) = 0
                      - duplicate_count(id) = 0
                      - invalid_count(id) = 0:
                          valid min length: 3
                      - invalid_count(id) = 0:
                          valid max length: 9
                      - invalid_count(id) = 0:
                          valid regex: ^O-[0-9]+$
                      - invalid_count(status) = 0:
                          valid values: [open, paid]
                      - missing_percent(status) <= 5:
                          missing values: [none]
                      - missing_count(status) < 3
                      - failed rows:
                          name: bounds of total
                          fail condition: total < 0 or total >= 1000.5
                      - no_free_orders_1 = 0:
                          name: no free orders
                          no_free_orders_1 query: SELECT COUNT(*) FROM orders WHERE total = 0
                      - failed rows:
                          name: bounds of placed
                          fail condition: placed < '2020-01-01'
                      - values in (customer) must exist in customers (customer_id)
                      - row_count > 0
                      - duplicate_count(id, status) = 0
                    """);
        });
        assertThat(exported.losses())
                .extracting(Loss::text)
                .contains(
                        "orders: SodaCL checks cannot check the rule 'looks right'",
                        "orders.odd \"name\": SodaCL checks cannot check required as it is said");
    }

    @Test
    void greatExpectationsExpectsEachDemand() {
        Exported exported = export("great-expectations");

        assertThat(exported.files())
                .extracting(file -> file.name())
                .containsExactly("customers.suite.json", "orders.suite.json");
        assertThat(exported.files().get(1).text()).isEqualTo("""
                {
                  "name": "shop.orders",
                  "expectations": [
                    {
                      "type": "expect_table_columns_to_match_set",
                      "kwargs": {
                        "column_set": [
                          "id",
                          "status",
                          "total",
                          "customer",
                          "placed",
                          "odd \\"name\\""
                        ],
                        "exact_match": false
                      }
                    },
                    {
                      "type": "expect_column_values_to_not_be_null",
                      "kwargs": {
                        "column": "id"
                      }
                    },
                    {
                      "type": "expect_column_values_to_be_unique",
                      "kwargs": {
                        "column": "id"
                      }
                    },
                    {
                      "type": "expect_column_value_lengths_to_be_between",
                      "kwargs": {
                        "column": "id",
                        "min_value": 3
                      }
                    },
                    {
                      "type": "expect_column_value_lengths_to_be_between",
                      "kwargs": {
                        "column": "id",
                        "max_value": 9
                      }
                    },
                    {
                      "type": "expect_column_values_to_match_regex",
                      "kwargs": {
                        "column": "id",
                        "regex": "^O-[0-9]+$"
                      }
                    },
                    {
                      "type": "expect_column_values_to_be_in_set",
                      "kwargs": {
                        "column": "status",
                        "value_set": [
                          "open",
                          "paid"
                        ]
                      }
                    },
                    {
                      "type": "expect_column_values_to_not_be_in_set",
                      "kwargs": {
                        "column": "status",
                        "mostly": 0.95,
                        "value_set": [
                          "none"
                        ]
                      }
                    },
                    {
                      "type": "expect_column_values_to_be_between",
                      "kwargs": {
                        "column": "total",
                        "min_value": 0,
                        "max_value": 1000.5,
                        "strict_max": true
                      }
                    },
                    {
                      "type": "unexpected_rows_expectation",
                      "kwargs": {
                        "unexpected_rows_query": "SELECT * FROM (SELECT (SELECT COUNT(*) FROM {batch} WHERE total = 0) AS measured) AS checked WHERE NOT (measured = 0)"
                      },
                      "meta": {
                        "notes": "no free orders"
                      }
                    },
                    {
                      "type": "expect_column_values_to_not_be_null",
                      "kwargs": {
                        "column": "odd \\"name\\""
                      }
                    },
                    {
                      "type": "unexpected_rows_expectation",
                      "kwargs": {
                        "unexpected_rows_query": "SELECT * FROM (SELECT * FROM {batch}) AS referring WHERE referring.customer IS NOT NULL AND NOT EXISTS (SELECT 1 FROM customers AS referred WHERE referred.customer_id = referring.customer)"
                      }
                    },
                    {
                      "type": "expect_table_row_count_to_be_between",
                      "kwargs": {
                        "min_value": 1
                      }
                    },
                    {
                      "type": "expect_compound_columns_to_be_unique",
                      "kwargs": {
                        "column_list": [
                          "id",
                          "status"
                        ]
                      }
                    }
                  ],
                  "meta": {
                    "contract": "shop",
                    "contract_version": "1.0.0"
                  }
                }
                """);
        assertThat(exported.losses())
                .extracting(Loss::text)
                .contains(
                        "orders: Great Expectations suite cannot check the rule 'looks right'",
                        "orders.status: Great Expectations suite cannot check the rule 'nullValues'",
                        "orders.placed: Great Expectations suite cannot check minimum and maximum as it is said");
    }

    private static Exported export(String format) {
        return Formats.exporter(format).orElseThrow().export(SHOP);
    }
}
