/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.nested;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.ImportResult.NotImported;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.SomeContract;
import dev.pacta.exchange.bigquery.BigQueryExporter;
import dev.pacta.exchange.bigquery.BigQueryImporter;
import dev.pacta.exchange.facts.Statement;
import dev.pacta.exchange.facts.Statements;
import dev.pacta.exchange.iceberg.IcebergExporter;
import dev.pacta.exchange.iceberg.IcebergImporter;
import dev.pacta.exchange.spark.SparkExporter;
import dev.pacta.exchange.spark.SparkImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What all formats of nested columns have in common, in both directions. */
class NestedFormatsTest {
    private static final String EVERYTHING = """
        apiVersion: v3.2.0
        kind: DataContract
        id: orders
        version: 1.0.0
        status: active
        team: {name: sales}
        schema:
          - name: orders
            physicalType: table
            description: All "orders"
            quality: [{type: library, metric: rowCount, mustBeGreaterThan: 0}]
            properties:
              - {name: id, logicalType: integer, primaryKey: true, primaryKeyPosition: 1, required: true, logicalTypeOptions: {format: i64}, description: The id}
              - {name: first name, logicalType: string, logicalTypeOptions: {maxLength: 10, pattern: "^a"}}
              - {name: plain, logicalType: integer}
              - {name: tiny, logicalType: integer, logicalTypeOptions: {format: u8}}
              - {name: huge, logicalType: integer, logicalTypeOptions: {format: u128}}
              - {name: total, logicalType: number, physicalType: "decimal(10,2)"}
              - {name: ratio, logicalType: number, required: true, logicalTypeOptions: {format: f32}}
              - {name: number, logicalType: number}
              - {name: paid, logicalType: boolean, required: true, tags: [money]}
              - {name: day, logicalType: date, partitioned: true, partitionKeyPosition: 1}
              - {name: at, logicalType: timestamp, logicalTypeOptions: {timezone: true}}
              - {name: local, logicalType: timestamp, logicalTypeOptions: {timezone: false}}
              - {name: time, logicalType: time}
              - {name: key, logicalType: string, logicalTypeOptions: {format: uuid}}
              - {name: bytes, logicalType: string, logicalTypeOptions: {format: binary}}
              - {name: status, logicalType: string, enum: [{value: OPEN}, {value: CLOSED}]}
              - {name: anything}
              - {name: blob, logicalType: object}
              - name: address
                logicalType: object
                required: true
                properties:
                  - {name: street, logicalType: string, required: true, description: with number}
                  - {name: inner, logicalType: object, properties: [{name: x, logicalType: integer, logicalTypeOptions: {format: i32}}]}
              - name: lines
                logicalType: array
                items:
                  logicalType: object
                  required: true
                  properties: [{name: sku, logicalType: string, required: true}]
              - {name: tags, logicalType: array, items: {logicalType: string}}
              - {name: lists, logicalType: array, items: {logicalType: array, required: true, items: {logicalType: number, logicalTypeOptions: {format: f64}}}}
              - {name: some, logicalType: array}
              - name: labels
                logicalType: map
                map: {key: {logicalType: string}, value: {logicalType: integer, required: true, logicalTypeOptions: {format: i64}}}
              - {name: embedding, logicalType: vector, logicalTypeOptions: {dimensions: 3}}
        """;

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of(new BigQueryImporter(), new BigQueryExporter()),
                Arguments.of(new IcebergImporter(), new IcebergExporter()),
                Arguments.of(new SparkImporter(), new SparkExporter()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatComesBackIsWhatWasThereButForTheLossesSaid(Importer importer, Exporter exporter) {
        Contract before = SomeContract.of(EVERYTHING);

        Exported exported = exporter.export(before);
        Imported imported = imported(
                importer,
                exported.files().get(0).name(),
                exported.files().get(0).text());

        assertThat(exported.files()).hasSize(1);
        assertThat(differences(before, imported.draft(), exported.losses())).isEmpty();
    }

    /** Statements of the one that the other does not repeat, and no loss explains. */
    private static List<String> differences(Contract before, Contract after, List<Loss> losses) {
        Map<Statement, Object> was = Statements.of(before);
        Map<Statement, Object> is = Statements.of(after);
        Stream<String> gone = was.keySet().stream()
                .filter(each -> !was.get(each).equals(is.get(each)) && !isSaid(each, losses))
                .map(each -> "%s was %s, is %s".formatted(each, was.get(each), is.get(each)));
        // A format with types of its own says how it stores a column, which the contract had left open.
        Stream<String> come = is.keySet().stream()
                .filter(each -> !was.containsKey(each) && !isSaid(each, losses))
                .filter(each -> each.fact() != Fact.PHYSICAL_TYPE && each.fact() != Fact.REQUIRED)
                .map(each -> "%s is new: %s".formatted(each, is.get(each)));
        return Stream.concat(gone, come).toList();
    }

    private static boolean isSaid(Statement statement, List<Loss> losses) {
        return losses.stream()
                .anyMatch(loss ->
                        loss.path().equals(statement.path()) && loss.facts().contains(statement.fact())
                                || isInside(statement, loss));
    }

    /** What lies inside a property that lost its own inside is lost with it. */
    private static boolean isInside(Statement statement, Loss loss) {
        Set<Fact> inside = Set.of(Fact.ITEMS, Fact.MEMBERS, Fact.MAP, Fact.TYPE);
        return (statement.path().startsWith(loss.path() + "[")
                        || statement.path().startsWith(loss.path() + "."))
                && loss.facts().stream().anyMatch(inside::contains);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyRoundAfterTheFirstChangesNothing(Importer importer, Exporter exporter) {
        Exported first = exporter.export(SomeContract.of(EVERYTHING));
        Contract once =
                imported(importer, "orders.json", first.files().get(0).text()).draft();

        Exported second = exporter.export(once);
        Contract twice =
                imported(importer, "orders.json", second.files().get(0).text()).draft();

        assertThat(second.files().get(0).text()).isEqualTo(first.files().get(0).text());
        assertThat(twice).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void nestedColumnsKeepTheirForm(Importer importer, Exporter exporter) {
        Exported exported = exporter.export(SomeContract.of(EVERYTHING));
        SchemaObject orders = imported(
                        importer, "orders.json", exported.files().get(0).text())
                .draft()
                .schema()
                .get(0);

        Property address = orders.property("address").orElseThrow();
        assertThat(address.properties()).extracting(Property::name).containsExactly("street", "inner");
        assertThat(address.properties().get(0).description()).isEqualTo("with number");
        Property lines = orders.property("lines").orElseThrow();
        assertThat(lines.items().properties().get(0).required()).isTrue();
        assertThat(orders.property("total").orElseThrow().physicalType().replace(" ", ""))
                .matches("(decimal|NUMERIC)\\(10,2\\)");
        assertThat(orders.property("at").orElseThrow().logicalType()).isEqualTo(LogicalType.TIMESTAMP);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatIsNoSuchDocumentIsRefusedWithAReason(Importer importer, Exporter exporter) {
        for (String text : List.of(
                "",
                "{",
                "[]",
                "{}",
                "null",
                "3",
                "{\"type\": \"struct\"}",
                "{\"a\":1,\"a\":2}",
                "{\"type\":\"struct\",\"fields\":[{}]}",
                "{\"type\":\"struct\",\"fields\":[{\"name\":\"a\",\"type\":{}}]}",
                "{\"type\":\"struct\",\"fields\":[3]}",
                "[".repeat(5_000))) {
            ImportResult result = importer.read(ImportSource.of("x.json", text));

            assertThat(result)
                    .as(text)
                    .isInstanceOfSatisfying(
                            NotImported.class,
                            refused -> assertThat(refused.messages().get(0).message())
                                    .isNotBlank());
        }
    }

    private static Imported imported(Importer importer, String name, String text) {
        ImportResult result = importer.read(ImportSource.of(name, text));
        assertThat(result).as(text).isInstanceOf(Imported.class);
        return (Imported) result;
    }
}
