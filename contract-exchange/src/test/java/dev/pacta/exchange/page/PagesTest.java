/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.OdcsWriter;
import dev.pacta.exchange.Formats;
import dev.pacta.exchange.SomeContract;
import dev.pacta.exchange.pairs.RandomContract;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PagesTest {
    private static final String HOSTILE = "<script>alert('x')</script> & \"quoted\" | `code` *bold* [a](b) $x$ #1";
    private static final Contract FULL = SomeContract.of("""
            apiVersion: v3.2.0
            kind: DataContract
            id: shop
            version: 1.2.3
            status: active
            name: The "shop" & <more>
            tags: [a, b]
            description: {purpose: %1$s, usage: "two\\nlines"}
            schema:
              - name: orders
                description: "- no list"
                properties:
                  - name: id
                    logicalType: string
                    physicalType: varchar(20)
                    primaryKey: true
                    required: true
                    logicalTypeOptions: {pattern: "^[a-z|]+$"}
                  - name: lines
                    logicalType: array
                    items: {logicalType: object, properties: [{name: sku, logicalType: string, description: %1$s}]}
                  - name: labels
                    logicalType: map
                    map: {key: {logicalType: string}, value: {logicalType: integer, description: how many}}
                quality:
                  - {name: enough, metric: rowCount, mustBeGreaterThan: 5}
            team: {name: team-shop, members: [{username: ada, role: owner}]}
            slaProperties: [{property: latency, value: 4, unit: d}]
            servers: [{server: prod, type: kafka, host: "broker:9092", format: json}]
            customProperties: [{property: privacy, value: {purposes: [billing]}}, {property: x, value: {deep: [1, {y: z}]}}]
            """.formatted("\"" + HOSTILE.replace("\"", "\\\"") + "\""));

    @Test
    void anHtmlPageIsWellFormedAndSaysEverythingThatTheContractSays() throws Exception {
        String html = text("html", FULL);

        String shown = parse(html).getDocumentElement().getTextContent().replaceAll("\\s+", " ");

        assertThat(leaves(OdcsWriter.tree(FULL)))
                .allSatisfy(leaf -> assertThat(shown).contains(leaf.strip().replaceAll("\\s+", " ")));
        assertThat(html).doesNotContain("<script", "javascript:", "http://", "https://");
    }

    @Test
    void anyContractIsAWellFormedPageThatSaysItAll() throws Exception {
        for (int seed = 0; seed < 60; seed++) {
            Contract contract = RandomContract.of(seed);
            String shown = parse(text("html", contract)).getDocumentElement().getTextContent();

            assertThat(leaves(OdcsWriter.tree(contract)))
                    .as("seed %d", seed)
                    .allSatisfy(leaf -> assertThat(plain(shown)).contains(plain(leaf)));
        }
    }

    @Test
    void aMarkdownPageHasATableOfPropertiesInWhichNothingIsMarkup() {
        String page = text("markdown", FULL);

        assertThat(page)
                .startsWith("# The \"shop\" \\& \\<more\\>\n")
                .contains(
                        "| Property | Type | Required | Key | Description | More |\n| --- | --- | --- | --- | --- | --- |\n")
                .contains(
                        "| id | string<br>(varchar(20)) | yes | primary |  | Logical type options: pattern: ^\\[a-z\\|\\]+$ |\n"
                                .replace("$ |", "\\$ |"))
                .contains("| lines\\[\\].sku | string |  |  | \\<script\\>alert('x')\\</script\\>")
                .contains("| labels\\[key\\] | string |")
                .contains("\n\\- no list\n")
                .contains("**Usage.** two<br>lines\n")
                .contains("| enough | rowCount | 5 |")
                .doesNotContainPattern("[^\\\\]<script");
    }

    @Test
    void aDiagramShowsKeysAndRelationships() {
        Contract contract = SomeContract.of("""
                apiVersion: v3.1.0
                kind: DataContract
                id: shop
                version: 1.0.0
                status: active
                schema:
                  - name: customers
                    properties: [{name: id, logicalType: integer, primaryKey: true}, {name: x, logicalType: string}]
                    relationships: [{from: [customers.id, customers.x], to: [lots.a, lots.b]}]
                  - name: order "items"
                    properties:
                      - {name: pk, logicalType: string, unique: true}
                      - name: customer id
                        logicalType: integer
                        required: true
                        relationships: [{to: customers.id}]
                      - name: passport
                        unique: true
                        relationships: [{to: people.odcs.yaml#/schema/people/properties/passport}]
                """);

        assertThat(text("mermaid", contract)).isEqualTo("""
                erDiagram
                    "customers" {
                        integer id PK, FK
                        string x FK
                    }
                    "order \u201Ditems\u201D" {
                        string _pk UK "pk"
                        integer customer_id FK "customer id"
                        any passport FK, UK
                    }
                    "lots" |o--o{ "customers" : "id, x"
                    "customers" ||--o{ "order \u201Ditems\u201D" : "customer id"
                    "people" |o--o| "order \u201Ditems\u201D" : "passport"
                """);
        assertThat(text("markdown", contract)).contains("```mermaid\nerDiagram\n");
    }

    private static String text(String format, Contract contract) {
        return Formats.exporter(format)
                .orElseThrow()
                .export(contract)
                .files()
                .get(0)
                .text();
    }

    private static Document parse(String html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        DocumentBuilder builder = factory.newDocumentBuilder();
        return builder.parse(new InputSource(new StringReader(html)));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", "");
    }

    /** Every value of the document as text; whether something is so, and that a schema object is one, the page says its own way. */
    private static List<String> leaves(@Nullable Object value) {
        List<String> all = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> all.addAll(leaves(each)));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> all.addAll(leaves(each)));
        } else if (!(value instanceof Boolean) && !"object".equals(value)) {
            all.add(String.valueOf(value));
        }
        return all;
    }
}
