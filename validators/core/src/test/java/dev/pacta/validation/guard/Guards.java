/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import dev.pacta.contract.SchemaObject;
import dev.pacta.policy.Obligation;
import dev.pacta.validation.ContractFixture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Guards for tests, and a contract with something of every kind. */
final class Guards {
    static final MaskKeys KEYS = MaskKeys.of("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    static final SchemaObject PEOPLE = ContractFixture.contract("""
                    apiVersion: v3.2.0
                    kind: DataContract
                    id: people
                    version: 1.0.0
                    schema:
                      - name: people
                        properties:
                          - {name: id, logicalType: integer, primaryKey: true, primaryKeyPosition: 1}
                          - {name: email, logicalType: string, unique: true}
                          - {name: phone, logicalType: string}
                          - {name: country, logicalType: string}
                          - {name: born, logicalType: date}
                          - {name: seen, logicalType: timestamp}
                          - {name: alarm, logicalType: time}
                          - {name: income, logicalType: number}
                          - {name: adult, logicalType: boolean}
                          - name: address
                            logicalType: object
                            properties:
                              - {name: city, logicalType: string}
                              - {name: zip, logicalType: string}
                          - name: orders
                            logicalType: array
                            items:
                              logicalType: object
                              properties:
                                - {name: sku, logicalType: string}
                                - {name: note, logicalType: string}
                          - {name: tags, logicalType: array, items: {logicalType: string}}
                          - name: contacts
                            logicalType: map
                            map:
                              key: {logicalType: string}
                              value:
                                logicalType: object
                                properties:
                                  - {name: email, logicalType: string}
                                  - {name: since, logicalType: date}
                          - {name: extra, logicalType: object}
                          - {name: raw, logicalType: array}
                          - {name: written, logicalType: date, logicalTypeOptions: {format: dd.MM.yyyy}}
                    """).schema().get(0);

    private Guards() {}

    static Obligation mask(String mask, String... fields) {
        return new Obligation(Obligation.Kind.MASK, List.of(), List.of(fields), mask, null);
    }

    static Obligation filter(String filter) {
        return new Obligation(Obligation.Kind.ROW_FILTER, List.of(), List.of(), null, filter);
    }

    static RecordGuard guard(Obligation... obligations) {
        return RecordGuard.compile(PEOPLE, List.of(), List.of(obligations), KEYS);
    }

    /** The record as it may be seen, or nothing of it. */
    static String seen(RecordGuard guard, String json) {
        return guard.apply(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .map(record -> new String(record, StandardCharsets.UTF_8).replace('"', '\''))
                .orElse("");
    }

    /** All that a guard makes of records, a line each. */
    static List<String> seen(RecordGuard guard, List<String> records) {
        List<String> seen = new ArrayList<>();
        records.forEach(record -> seen.add(seen(guard, record)));
        return seen;
    }
}
