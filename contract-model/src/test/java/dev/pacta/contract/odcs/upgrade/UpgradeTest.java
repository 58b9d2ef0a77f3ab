/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.lint.Lint;
import dev.pacta.contract.lint.LintProfile;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.odcs.ContractDocument;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.contract.odcs.upgrade.UpgradeNote.Kind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpgradeTest {
    private static final String TWO = """
            # Sellers of the shop
            datasetDomain: seller # the domain
            quantumName: sales
            userConsumptionMode: Analytical
            version: 1.1.0
            status: current
            uuid: 53581432-6c55-4ba2-a65f-72344a91553a
            kind: DataContract
            apiVersion: v2.2.2
            type: tables
            productSlackChannel: '#help'
            productFeedbackUrl: https://shop.example/feedback
            sourceSystem: bigQuery
            datasetProject: edw
            datasetName: views
            password: '${env.password}'
            dataset:
              # one table
              - table: tbl
                priorTableName: old
                tags: null
                columns:
                  - column: txn
                    isPrimaryKey: true
                    logicalType: VARCHAR(18)
                    physicalType: varchar(18)
                    isNullable: false # always there
                    clusterStatus: true
                    sampleValues: ["a", "b"]
                    quality:
                      - code: nullCheck
                        templateName: NullCheck
                        toolName: Elevate
                        dimension: cm
                        type: reconciliation
                        scheduleCronExpression: 0 20 * * *
            price:
              priceAmount: 9.95
            stakeholders:
              - {username: ada, role: Owner, comment: knows all}
            roles:
              - {role: reader, access: read, owner: bob}
            slaProperties:
              - {property: latency, value: 4, unit: d, column: tbl.txn}
            customProperties:
              - {property: a, value: 1}
            systemInstance: x
            """;

    private static final String SPECIFICATION = """
            dataContractSpecification: 1.1.0 # deprecated
            id: orders
            info:
              title: Orders
              version: 2.0.0
              description: All orders
              owner: Checkout
              contact: {name: John, email: john@shop.example}
              team: extra
            servers:
              production: {type: s3, environment: prod, location: "s3://shop/*", format: json, delimiter: new_line}
              cloud: {type: gcs, location: "gs://shop"}
              db: {type: postgres, host: h}
            terms:
              usage: for analysis
              billing: 5000 USD
              policies: [{type: privacy, url: https://shop.example/privacy}]
            models:
              orders:
                type: table
                title: All orders
                primaryKey: [order_id]
                fields:
                  # the key
                  order_id:
                    $ref: '#/definitions/order_id'
                    required: true
                  total: {type: decimal, precision: 10, scale: 2, minimum: 0, pii: false, config: {avroType: long}}
                  state: {type: string, enum: [open, paid], maxLength: 10}
                  customer: {type: text, references: customers.id, title: Customer}
                  lines:
                    type: array
                    items: {type: record, fields: {sku: {type: string}}}
                  attributes: {type: map, keys: {type: string}, values: {type: string}}
                quality:
                  - {type: sql, query: select 1, mustBe: 1}
            definitions:
              order_id: {type: string, format: uuid, description: the key of an order, domain: checkout}
              unused: {type: string}
            servicelevels:
              availability: {description: nearly always, percentage: 99.9%}
              retention: {period: P1Y, unlimited: false}
              freshness: {threshold: 25h, timestampField: orders.at}
              support: {time: 9am to 5pm, responseTime: 1h}
            links: {catalog: https://shop.example/orders}
            tags: [checkout]
            """;

    @Test
    void aDocumentOfTwoBecomesOneOf31AndKeepsItsComments() {
        UpgradeResult.Upgraded upgraded = upgraded(TWO);
        Contract contract = contract(upgraded.text());

        assertThat(upgraded.from()).isEqualTo("ODCS v2.2.2");
        assertThat(contract.id().value()).startsWith("53581432");
        assertThat(contract.domain()).isEqualTo("seller");
        assertThat(contract.servers()).singleElement().satisfies(server -> {
            assertThat(server.type()).isEqualTo("bigquery");
            assertThat(server.settings()).containsEntry("project", "edw").containsEntry("dataset", "views");
        });
        assertThat(contract.team().members())
                .extracting(member -> member.username())
                .containsExactly("ada");
        assertThat(contract.schema().get(0).property("txn")).hasValueSatisfying(property -> {
            assertThat(property.required()).isTrue();
            assertThat(property.primaryKey()).isTrue();
            assertThat(property.logicalType()).isEqualTo(LogicalType.STRING);
            assertThat(property.quality()).singleElement().satisfies(rule -> {
                assertThat(rule.engine()).isEqualTo("Elevate");
                assertThat(rule.dimension()).isNull();
            });
        });
        assertThat(upgraded.text())
                .contains("# Sellers of the shop", "# the domain", "# one table", "# always there", "0 20 * * *");
    }

    @Test
    void nothingOfTwoIsLostAndWhatHasNoPlaceIsTold() {
        UpgradeResult.Upgraded upgraded = upgraded(TWO);

        assertThat(contract(upgraded.text()).customProperties())
                .extracting(custom -> custom.property())
                .contains("a", "userConsumptionMode", "type", "systemInstance", "password");
        assertThat(upgraded.text()).contains("priorTableName", "clusterStatus", "cm", "bob");
        assertThat(upgraded.notes())
                .filteredOn(note -> note.kind() == Kind.KEPT_ASIDE)
                .extracting(UpgradeNote::from)
                .contains("/systemInstance");
        assertThat(upgraded.notes())
                .filteredOn(note -> note.kind() == Kind.BY_HAND)
                .extracting(UpgradeNote::from)
                .containsExactly("/password");
    }

    @Test
    void aDocumentOfTwoIsReadAsTheContractThatItsUpgradeDescribes() {
        ContractDocument document = document(TWO);

        assertThat(document.bytes()).isEqualTo(TWO.getBytes(StandardCharsets.UTF_8));
        assertThat(document.contract().orElseThrow().schema())
                .isEqualTo(contract(upgraded(TWO).text()).schema());
        assertThat(document.position("/schema/0/properties/0").orElseThrow().line())
                .isEqualTo(23);
    }

    @Test
    void aDocumentOfTheSpecificationBecomesOneOf31() {
        UpgradeResult.Upgraded upgraded = upgraded(SPECIFICATION);
        Contract contract = contract(upgraded.text());

        assertThat(contract.name()).isEqualTo("Orders");
        assertThat(contract.version().toString()).isEqualTo("2.0.0");
        assertThat(contract.team().name()).isEqualTo("Checkout");
        assertThat(contract.description().usage()).isEqualTo("for analysis");
        assertThat(contract.servers()).extracting(server -> server.type()).containsExactly("s3", "custom", "custom");
        assertThat(contract.slaProperties())
                .extracting(level -> level.property())
                .containsExactly("availability", "retention", "freshness", "support");
        assertThat(contract.schema().get(0).properties())
                .extracting(property -> property.name())
                .containsExactly("order_id", "total", "state", "customer", "lines", "attributes");
        assertThat(contract.schema().get(0).property("order_id")).hasValueSatisfying(property -> {
            assertThat(property.required()).isTrue();
            assertThat(property.primaryKey()).isTrue();
            assertThat(property.description()).isEqualTo("the key of an order");
            assertThat(property.options().format()).isEqualTo("uuid");
        });
        assertThat(contract.schema().get(0).property("total"))
                .hasValueSatisfying(
                        property -> assertThat(property.physicalType()).isEqualTo("decimal(10,2)"));
        assertThat(contract.schema().get(0).property("lines"))
                .hasValueSatisfying(
                        property -> assertThat(property.items().properties()).hasSize(1));
    }

    @Test
    void nothingOfTheSpecificationIsLost() {
        String text = upgraded(SPECIFICATION).text();

        assertThat(text)
                .contains("# deprecated", "# the key", "billing", "5000 USD", "extra", "responseTime", "unused")
                .contains("avroType", "gcs", "unlimited", "john@shop.example", "https://shop.example/privacy")
                .contains("keys", "values", "pii", "value: checkout", "validValues");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a: [", "- a", "name: x", "apiVersion: v9.0.0", "apiVersion: [1]"})
    void whatIsNoOldContractIsRefused(String text) {
        assertThat(Upgrade.of(text.getBytes(StandardCharsets.UTF_8), "x")).isInstanceOf(UpgradeResult.Refused.class);
    }

    @Test
    void aDocumentOf31IsLeftAlone() {
        assertThat(Upgrade.of("apiVersion: v3.1.0\n".getBytes(StandardCharsets.UTF_8), "x"))
                .isEqualTo(new UpgradeResult.UpToDate("v3.1.0"));
    }

    private static UpgradeResult.Upgraded upgraded(String text) {
        return (UpgradeResult.Upgraded) Upgrade.of(text.getBytes(StandardCharsets.UTF_8), "old.yaml");
    }

    private static Contract contract(String text) {
        assertThat(Lint.lintBytes(text.getBytes(StandardCharsets.UTF_8), "new.yaml", LintProfile.LENIENT))
                .as(text)
                .filteredOn(message -> message.severity() == Severity.ERROR)
                .isEmpty();
        return document(text).contract().orElseThrow();
    }

    private static ContractDocument document(String text) {
        ReadResult result = new OdcsReader().read(text.getBytes(StandardCharsets.UTF_8), "document");
        assertThat(result).isInstanceOf(ReadResult.Readable.class);
        ContractDocument document = ((ReadResult.Readable) result).document();
        assertThat(document.structure())
                .filteredOn(message -> message.severity() == Severity.ERROR)
                .isEmpty();
        return document;
    }
}
