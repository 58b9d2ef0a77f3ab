/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers of the standard get wrong: places where versions differ, or where its text and its schema do. */
class StandardTrapsTest {
    private static final String FINE = "fine";

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Until 3.0 the exclusive bound is a flag, from 3.1 on a value.
                "v3.0.2 | logicalType: integer, logicalTypeOptions: {minimum: 1, exclusiveMinimum: true} | fine",
                "v3.0.2 | logicalType: integer, logicalTypeOptions: {exclusiveMinimum: 1} | odcs.later-version",
                "v3.1.0 | logicalType: integer, logicalTypeOptions: {exclusiveMinimum: 1} | fine",
                "v3.1.0 | logicalType: integer, logicalTypeOptions: {minimum: 1, exclusiveMinimum: true} | odcs.type",
                "v3.1.0 | logicalType: date, logicalTypeOptions: {exclusiveMinimum: '2026-01-01'} | fine",
                "v3.1.0 | logicalType: date, logicalTypeOptions: {exclusiveMinimum: 1} | odcs.type",
                // Each type has its own options; without a type there are none.
                "v3.1.0 | logicalType: number, logicalTypeOptions: {format: f32} | fine",
                "v3.1.0 | logicalType: number, logicalTypeOptions: {format: i32} | odcs.value",
                "v3.1.0 | logicalType: integer, logicalTypeOptions: {format: f32} | odcs.value",
                "v3.1.0 | logicalType: number, logicalTypeOptions: {multipleOf: 0} | odcs.range",
                "v3.1.0 | logicalType: string, logicalTypeOptions: {minimum: 1} | odcs.key.unknown",
                "v3.1.0 | logicalTypeOptions: {maxLength: 1} | odcs.key.unknown",
                "v3.1.0 | logicalTypeOptions: {} | fine",
                "v3.1.0 | logicalType: boolean, logicalTypeOptions: {maxLength: 1} | fine",
                "v3.0.2 | logicalType: timestamp | odcs.later-version",
                "v3.1.0 | logicalType: timestamp, logicalTypeOptions: {timezone: true, defaultTimezone: UTC} | fine",
                "v3.1.0 | logicalType: decimal | odcs.value",
                // Nesting needs its type.
                "v3.1.0 | logicalType: object, properties: [{name: b}] | fine",
                "v3.1.0 | logicalType: string, properties: [{name: b}] | odcs.key.unknown",
                "v3.1.0 | logicalType: array, items: {logicalType: string} | fine",
                "v3.1.0 | logicalType: object, items: {logicalType: string} | odcs.key.unknown",
                "v3.0.2 | logicalType: array, items: {logicalType: string, properties: [{name: b}]} | fine",
                "v3.1.0 | logicalType: array, items: {logicalType: string, properties: [{name: b}]} | odcs.key.unknown",
                // A map needs both halves, and only a map has them; no type at all demands no map.
                "v3.2.0 | logicalType: map | odcs.key.missing",
                "v3.2.0 | logicalType: map, map: {key: {logicalType: string}} | odcs.key.missing",
                "v3.2.0 | logicalType: map, map: {key: {logicalType: string}, value: {}} | fine",
                "v3.2.0 | logicalType: string, map: {key: {}, value: {}} | odcs.key.unknown",
                "v3.2.0 | description: no type | fine",
                "v3.1.0 | logicalType: map | odcs.later-version",
                "v3.2.0 | logicalType: vector | odcs.key.missing",
                "v3.2.0 | logicalType: vector, logicalTypeOptions: {elementType: float32} | odcs.key.missing",
                "v3.2.0 | logicalType: vector, logicalTypeOptions: {dimensions: 3} | fine",
                "v3.2.0 | logicalType: vector, logicalTypeOptions: {dimensions: 0} | odcs.range",
                "v3.2.0 | enum: [] | odcs.size",
                "v3.2.0 | `enum: [{value: 1}, {value: 1.0}]` | odcs.enum.duplicate",
                "v3.2.0 | `enum: [{value: 1}, {value: '1'}]` | fine",
                "v3.2.0 | `enum: [{value: a, label: x}, {value: a, label: y}]` | odcs.enum.duplicate",
                "v3.1.0 | enum: [{value: 1}] | odcs.later-version",
                "v3.0.1 | physicalName: p | odcs.later-version",
                "v3.0.2 | physicalName: p | fine",
                "v3.0.2 | id: a | odcs.later-version",
                "v3.1.0 | id: a.b | odcs.pattern",
                "v3.1.0 | id: größe | fine",
                "v3.2.0 | id: größe | fine",
                "v3.1.0 | requried: true | odcs.key.unknown",
                "v3.0.0 | requried: true | odcs.key.unknown",
                // Quality: a rule without a type is a library rule until 3.0, from 3.1 on only when it has a metric.
                "v3.1.0 | quality: [{}] | fine",
                "v3.0.2 | quality: [{}] | odcs.key.missing",
                "v3.0.2 | quality: [{rule: rowCount}] | fine",
                "v3.1.0 | quality: [{mustBe: 0}] | odcs.key.unknown",
                "v3.1.0 | quality: [{metric: nullValues}] | odcs.quality.operator",
                "v3.1.0 | quality: [{type: library, mustBe: 1}] | odcs.key.missing",
                "v3.1.0 | `quality: [{metric: nullValues, mustBe: 0, mustNotBe: 1}]` | odcs.quality.operator",
                "v3.1.0 | quality: [{metric: nullValues, mustBe: null}] | fine",
                "v3.1.0 | quality: [{metric: freshness, mustBe: 0}] | odcs.value",
                "v3.1.0 | quality: [{metric: nullValues, mustBeLessThan: '1'}] | odcs.type",
                "v3.1.0 | `quality: [{metric: nullValues, mustBeBetween: [1]}]` | odcs.size",
                "v3.1.0 | `quality: [{metric: nullValues, mustBeBetween: [1, 1]}]` | odcs.duplicate",
                "v3.1.0 | `quality: [{metric: nullValues, mustBeBetween: [2, 1]}]` | fine",
                "v3.1.0 | quality: [{type: sql, mustBe: 0}] | odcs.key.missing",
                "v3.1.0 | quality: [{type: sql, query: q}] | odcs.quality.operator",
                "v3.0.2 | quality: [{type: sql, query: q}] | fine",
                "v3.1.0 | quality: [{type: sql, query: q, metric: rowCount, mustBe: 1}] | fine",
                "v3.1.0 | quality: [{type: custom, engine: soda}] | odcs.key.missing",
                "v3.1.0 | quality: [{type: custom, engine: soda, implementation: {a: 1}}] | fine",
                "v3.1.0 | quality: [{dimension: cm}] | odcs.value",
                "v3.1.0 | quality: [{type: text, description: d}] | fine",
                // Relationships.
                "v3.1.0 | relationships: [{to: orders.id}] | fine",
                "v3.1.0 | relationships: [{to: orders.address.street}] | odcs.later-version",
                "v3.2.0 | relationships: [{to: orders.address.street}] | fine",
                "v3.1.0 | relationships: [{to: orders}] | odcs.reference",
                "v3.1.0 | relationships: [{from: a.b, to: orders.id}] | odcs.key.unknown",
                "v3.1.0 | relationships: [{to: orders.id, description: d}] | odcs.key.unknown",
                "v3.1.0 | relationships: [{to: 'https://x.org/c.yaml#orders.id'}] | odcs.reference",
                "v3.1.0 | relationships: [{to: 'c.yaml#schema/o/properties/p'}] | fine",
                "v3.1.0 | relationships: [{to: 'c.yml#schema/o/properties/p'}] | odcs.later-version",
                "v3.2.0 | relationships: [{to: 'c.yml#schema/o/properties/p'}] | fine",
                "v3.1.0 | relationships: [{type: references, to: a.b}] | odcs.value",
                "v3.0.2 | relationships: [{to: a.b}] | odcs.later-version",
            })
    void ofAProperty(String version, String keys, String expected) {
        assertVerdict(document(version, "schema: [{name: t, properties: [{name: a, %s}]}]".formatted(keys)), expected);
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "v3.1.0 | servers: [{server: s, type: mysql, host: h, port: 1, database: d}] | fine",
                "v3.1.0 | servers: [{server: s, type: mysql, host: h, port: '${PORT}', database: d}] | odcs.type",
                "v3.2.0 | servers: [{server: s, type: mysql, host: h, port: '${PORT}', database: d}] | fine",
                "v3.2.0 | servers: [{server: s, type: mysql, host: h, port: 1.5, database: d}] | odcs.type",
                "v3.1.0 | servers: [{server: s, type: mysql, host: h, port: 1.0, database: d}] | fine",
                "v3.1.0 | servers: [{server: s, type: kafka, host: h, topic: t}] | odcs.key.unknown",
                "v3.0.2 | servers: [{server: s, type: kafka, host: h, topic: t}] | fine",
                "v3.0.0 | servers: [{server: s, type: athena, schema: s, stagingDir: 's3://b'}] | odcs.key.missing",
                "v3.0.0 | servers: [{server: s, type: athena, schema: s, staging_dir: 's3://b'}] | fine",
                "v3.0.2 | servers: [{server: s, type: athena, schema: s}] | odcs.key.missing",
                "v3.2.0 | servers: [{server: s, type: athena, schema: s, workgroup: w}] | fine",
                "v3.0.2 | servers: [{server: s, type: duckdb, database: d, schema: main}] | fine",
                "v3.0.2 | servers: [{server: s, type: s3, location: l, format: avro}] | odcs.value",
                "v3.1.0 | servers: [{server: s, type: s3, location: l, format: avro}] | fine",
                "v3.1.0 | servers: [{server: s, type: sftp, location: 'https://x'}] | odcs.pattern",
                "v3.0.2 | servers: [{server: s, type: hive, host: h, database: d}] | odcs.later-version",
                "v3.1.0 | servers: [{server: s, type: zen, host: h, database: d}] | fine",
                "v3.1.0 | servers: [{server: s, type: btrieve, host: h, database: d}] | odcs.later-version",
                "v3.2.0 | servers: [{server: s, type: iceberg, catalog: c}] | odcs.key.missing",
                "v3.1.0 | servers: [{server: s, type: s3, location: l, encoding: utf-8}] | odcs.later-version",
                "v3.1.0 | servers: [{server: s, type: custom, stream: x}] | fine",
                // Team: a list of members until 3.0, both from 3.1 on.
                "v3.0.2 | team: [{username: a}] | fine",
                "v3.0.2 | team: [{role: a}] | fine",
                "v3.1.0 | team: [{role: a}] | odcs.key.missing",
                "v3.0.2 | team: {name: a} | odcs.later-version",
                "v3.1.0 | team: {name: a, members: [{username: b}]} | fine",
                "v3.1.0 | team: a | odcs.type",
                // Small sections.
                "v3.0.2 | support: [{channel: c}] | odcs.key.missing",
                "v3.1.0 | support: [{channel: c}] | fine",
                "v3.0.0 | `roles: [{role: r, customProperties: 5}]` | fine",
                "v3.0.1 | `roles: [{role: r, customProperties: 5}]` | odcs.type",
                "v3.1.0 | `roles: [{role: r, firstLevelApprovers: [a]}]` | odcs.type",
                "v3.1.0 | slaProperties: [{property: latency, value: null}] | fine",
                "v3.1.0 | `slaProperties: [{property: latency, value: [1]}]` | odcs.type",
                "v3.1.0 | slaProperties: [{property: latency}] | odcs.key.missing",
                "v3.1.0 | quality: [{}] | odcs.key.unknown",
                "v3.1.0 | description: {anything: 1} | fine",
                "v3.1.0 | description: text | odcs.type",
                "v3.0.2 | customProperties: [{property: a}] | fine",
                "v3.1.0 | customProperties: [{property: a}] | odcs.key.missing",
                "v3.2.0 | customProperties: [{property: a, value: 1, vendor: A B}] | fine",
                "v3.1.0 | customProperties: [{property: a, value: 1, vendor: v}] | odcs.later-version",
                "v3.0.0 | authoritativeDefinitions: [] | odcs.later-version",
                "v3.0.1 | authoritativeDefinitions: [] | fine",
                "v3.2.0 | context: text | fine",
                "v3.2.0 | context: {verifiedStatements: [{answer: a}]} | odcs.key.missing",
                "v3.1.0 | context: text | odcs.later-version",
                "v3.1.0 | `schema: [{name: t, relationships: [{from: a.b, to: c.d}]}]` | fine",
                "v3.1.0 | `schema: [{name: t, relationships: [{from: [a.b], to: [c.d, e.f]}]}]` | fine",
                "v3.1.0 | `schema: [{name: t, relationships: [{from: [a.b], to: c.d}]}]` | odcs.relationship.kinds",
                "v3.1.0 | `schema: [{name: t, relationships: [{to: c.d}]}]` | odcs.key.missing",
                "v3.2.0 | `schema: [{name: t, deprecated: true, synonyms: [{synonym: u}]}]` | fine",
                "v3.1.0 | `schema: [{name: t, deprecated: true}]` | odcs.later-version",
            })
    void ofADocument(String version, String keys, String expected) {
        assertVerdict(document(version, keys), expected);
    }

    @ParameterizedTest
    @CsvSource({"v3.0.0, odcs.key.missing", "v3.1.0, odcs.key.missing", "v3.2.0, fine"})
    void theStatusIsRequiredUntil31(String version, String expected) {
        assertVerdict(document(version, "").replace("status: active\n", ""), expected);
    }

    @ParameterizedTest
    @CsvSource({"v3.0.0", "v3.2.0"})
    void aBlankIdIsRefused(String version) {
        assertVerdict(document(version, "").replace("id: c", "id: ' '"), "odcs.identity");
    }

    private static String document(String version, String keys) {
        return "apiVersion: %s\nkind: DataContract\nid: c\nversion: 1.0.0\nstatus: active\n%s\n"
                .formatted(version, keys);
    }

    private static void assertVerdict(String yaml, String expected) {
        ReadResult result = new OdcsReader().read(yaml.getBytes(StandardCharsets.UTF_8), "trap.yaml");
        List<LintMessage> messages = ((ReadResult.Readable) result).document().structure();
        List<String> errors = messages.stream()
                .filter(message -> message.severity() == Severity.ERROR)
                .map(LintMessage::ruleId)
                .distinct()
                .toList();
        assertThat(errors)
                .as("%s%n%s", yaml, messages)
                .isEqualTo(expected.equals(FINE) ? List.of() : List.of(expected));
    }
}
