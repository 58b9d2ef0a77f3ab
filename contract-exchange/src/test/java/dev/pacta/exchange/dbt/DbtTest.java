/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.EnumValue;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Draft;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.ImportResult.NotImported;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.SomeContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DbtTest {
    private static final String MANIFEST = """
        {"metadata":{"dbt_schema_version":"https://schemas.getdbt.com/dbt/manifest/v12.json","adapter_type":"duckdb"},
         "nodes":{
          "model.shop.orders":{"resource_type":"model","name":"orders","alias":"orders_v2","schema":"main","description":"All","tags":["gold"],
           "meta":{"tier":1},"group":"sales",
           "columns":{"id":{"name":"id","data_type":"integer","description":"key","tags":[],"meta":{},"constraints":[{"type":"not_null"}]},
            "status":{"name":"status","data_type":null,"tags":["code"],"meta":{"a":"b"},"constraints":[]},
            "total":{"name":"total","data_type":"decimal(10,2)","constraints":[{"type":"check","expression":"total < 100"}]},
            "customer":{"name":"customer","constraints":[]}},
           "constraints":[{"type":"primary_key","columns":["id"]},{"type":"foreign_key","columns":["customer"],"to":"source('raw','customers')","to_columns":["id"]},
            {"type":"custom","expression":"x"}]},
          "test.1":{"resource_type":"test","name":"u","attached_node":"model.shop.orders","column_name":"total","config":{"severity":"ERROR","where":null},
           "test_metadata":{"name":"unique","namespace":null,"kwargs":{"column_name":"total"}}},
          "test.2":{"resource_type":"test","name":"a","attached_node":"model.shop.orders","config":{"severity":"ERROR"},
           "test_metadata":{"name":"accepted_values","kwargs":{"column_name":"status","values":["open","it's"]}}},
          "test.3":{"resource_type":"test","name":"w","attached_node":"model.shop.orders","config":{"severity":"warn"},
           "test_metadata":{"name":"not_null","kwargs":{"column_name":"status"}}},
          "test.4":{"resource_type":"test","name":"own_sql","depends_on":{"nodes":["model.shop.orders"]},"config":{}},
          "test.5":{"resource_type":"test","name":"s","attached_node":null,"depends_on":{"nodes":["source.shop.raw.customers"]},"config":{"severity":"ERROR"},
           "test_metadata":{"name":"not_null","kwargs":{"column_name":"id"}}},
          "test.6":{"resource_type":"test","name":"e","attached_node":"model.shop.orders","config":{"severity":"ERROR"},
           "test_metadata":{"name":"expect_x","namespace":"dbt_expectations","kwargs":{"column_name":"status"}}}},
         "sources":{"source.shop.raw.customers":{"resource_type":"source","source_name":"raw","name":"customers","identifier":"customers","schema":"main",
           "description":"","columns":{"id":{"name":"id","data_type":"bigint","constraints":[]}}}},
         "groups":{"group.shop.sales":{"name":"sales","owner":{"name":"Team Sales","email":null}}}}
        """;

    @TempDir
    Path folder;

    @Test
    void modelsAndSourcesComeWithTheirConstraintsAndTests() {
        Imported imported = imported(ImportSource.of("manifest.json", MANIFEST));

        assertThat(imported.draft().schema()).extracting(SchemaObject::name).containsExactly("customers", "orders_v2");
        SchemaObject orders = imported.draft().schema().get(1);
        assertThat(orders.tags()).containsExactly("gold");
        assertThat(orders.customProperties())
                .extracting(each -> each.property())
                .containsExactly("dbtMeta", "owner");
        assertThat(orders.property("id").orElseThrow().primaryKey()).isTrue();
        assertThat(orders.property("total").orElseThrow().unique()).isTrue();
        assertThat(orders.property("total").orElseThrow().options().maximum())
                .hasToString("Bound[text=100, exclusive=true]");
        Property status = orders.property("status").orElseThrow();
        assertThat(status.enumValues()).extracting(EnumValue::value).containsExactly("open", "it's");
        assertThat(status.required()).isFalse();
        assertThat(status.tags()).containsExactly("code");
        assertThat(orders.property("customer").orElseThrow().relationships())
                .singleElement()
                .satisfies(each -> assertThat(each.to()).containsExactly("customers.id"));
        assertThat(imported.draft().schema().get(0).property("id").orElseThrow().required())
                .isTrue();
    }

    @Test
    void whatIsNoRuleForEveryRowIsNamed() {
        assertThat(imported(ImportSource.of("manifest.json", MANIFEST)).losses())
                .extracting(Loss::text)
                .anySatisfy(text -> assertThat(text).contains("not_null", "only warns"))
                .anySatisfy(text -> assertThat(text).contains("own_sql"))
                .anySatisfy(text -> assertThat(text).contains("expect_x"))
                .anySatisfy(text -> assertThat(text).contains("'custom'"))
                .anySatisfy(text -> assertThat(text).contains("no catalog.json"));
    }

    @Test
    void theCatalogBesideTheManifestKnowsTheTypesOfTheDatabase() throws Exception {
        Path manifest = Files.writeString(folder.resolve("manifest.json"), MANIFEST);
        Files.writeString(folder.resolve("catalog.json"), """
            {"nodes":{"model.shop.orders":{"columns":{"STATUS":{"type":"VARCHAR","index":2,"name":"STATUS"},
             "id":{"type":"BIGINT","index":1,"name":"id"},"extra":{"type":"DATE","index":3,"name":"extra"}}}},"sources":{}}
            """);

        Imported imported = imported(new ImportSource(
                manifest.toString(), new ImportSource.Content.File(manifest), Draft.named("shop"), Map.of()));
        SchemaObject orders = imported.draft().schema().get(1);

        assertThat(orders.properties())
                .extracting(Property::name)
                .containsExactly("id", "status", "extra", "total", "customer");
        assertThat(orders.property("id").orElseThrow().options().format()).isEqualTo("i64");
        assertThat(imported.losses())
                .extracting(Loss::text)
                .anySatisfy(
                        text -> assertThat(text).contains("orders_v2.id", "declares the type integer", "has BIGINT"));
        assertThat(orders.property("status").orElseThrow().physicalType()).isEqualTo("VARCHAR");
    }

    /** dbt puts the values of a test into quotes unless it is told not to, and a database compares them by the column's type. */
    @Test
    void valuesThatATestQuotesHaveTheTypeOfTheirColumn() {
        SchemaObject orders =
                imported(ImportSource.of("manifest.json", """
            {"metadata":{"adapter_type":"duckdb"},"nodes":{
              "model.orders":{"resource_type":"model","name":"orders","schema":"main","description":"","columns":{
                "level":{"name":"level","data_type":"integer"},"code":{"name":"code","data_type":"varchar"},"odd":{"name":"odd"}}},
              "test.1":{"resource_type":"test","name":"a","attached_node":"model.orders","test_metadata":{"name":"accepted_values","kwargs":{"column_name":"level","values":["1","-2"]}}},
              "test.2":{"resource_type":"test","name":"b","attached_node":"model.orders","test_metadata":{"name":"accepted_values","kwargs":{"column_name":"code","values":[1,2],"quote":false}}},
              "test.3":{"resource_type":"test","name":"c","attached_node":"model.orders","test_metadata":{"name":"accepted_values","kwargs":{"column_name":"odd","values":["1"]}}}}}
            """)).draft().schema().get(0);

        assertThat(orders.property("level").orElseThrow().enumValues())
                .extracting(EnumValue::value)
                .hasToString("[1, -2]")
                .allMatch(Number.class::isInstance);
        assertThat(orders.property("code").orElseThrow().enumValues())
                .extracting(EnumValue::value)
                .containsExactly("1", "2");
        assertThat(orders.property("odd").orElseThrow().enumValues())
                .extracting(EnumValue::value)
                .containsExactly("1");
        assertThat(orders.property("odd").orElseThrow().physicalType()).isNull();
        assertThat(orders.description()).isNull();
    }

    @Test
    void twoNodesOfOneRelationHaveNamesOfTheirOwn() {
        assertThat(imported(ImportSource.of("manifest.json", """
            {"nodes":{"model.a":{"resource_type":"model","name":"a","alias":"t","schema":"main"},
              "model.b":{"resource_type":"model","name":"b","alias":"t","schema":"main"}},
             "sources":{"source.c":{"resource_type":"source","name":"t","schema":"raw"}}}
            """)).draft().schema())
                .extracting(SchemaObject::name)
                .containsExactly("raw_t", "main_t", "main_t_2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "3", "{\"nodes\":{}}", "{\"nodes\":{\"a\":{\"resource_type\":\"model\"}}}"})
    void whatIsNoManifestIsRefused(String text) {
        assertThat(new DbtImporter().read(ImportSource.of("manifest.json", text)))
                .isInstanceOf(NotImported.class);
    }

    @Test
    void modelsAreWrittenWithAnEnforcedContractAndTests() {
        Exported exported = DbtExporter.models().export(SomeContract.of(CONTRACT));

        assertThat(exported.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("models/shop_1.yml");
            assertThat(file.text())
                    .contains(
                            "enforced: true",
                            "data_contract: shop-1",
                            "type: primary_key",
                            "to: ref('customers')",
                            "values: [1, 2]",
                            "values: [it''s, new]",
                            "quote: false",
                            "{{ '{{' }} no template }}")
                    .doesNotContain("identifier");
        });
        assertThat(exported.losses()).extracting(Loss::path).contains("orders.total");
    }

    @Test
    void sourcesAreWrittenWithTestsInsteadOfConstraints() {
        Exported exported = DbtExporter.sources().export(SomeContract.of(CONTRACT));

        assertThat(exported.files().get(0).text())
                .contains(
                        "sources:",
                        "identifier: raw_orders",
                        "to: source('shop_1', 'customers')",
                        "data_tests: [not_null, unique]")
                .doesNotContain("constraints", "enforced");
    }

    private static final String CONTRACT = """
        apiVersion: v3.2.0
        kind: DataContract
        id: shop-1
        version: 1.0.0
        status: active
        servers: [{server: s, type: duckdb, database: d, schema: main}]
        schema:
          - name: orders
            physicalName: main.raw_orders
            description: "All orders, {{ no template }}"
            tags: [gold]
            properties:
              - {name: id, logicalType: integer, primaryKey: true, primaryKeyPosition: 1, required: true, logicalTypeOptions: {format: i32}}
              - {name: customer, logicalType: integer, logicalTypeOptions: {format: i64}, relationships: [{to: customers.id}]}
              - {name: level, logicalType: integer, logicalTypeOptions: {format: i32}, enum: [{value: 1}, {value: 2}]}
              - {name: state, logicalType: string, unique: true, enum: [{value: "it's"}, {value: new}]}
              - {name: total, logicalType: number, physicalType: "DECIMAL(10,2)", logicalTypeOptions: {minimum: 0}, description: money}
              - {name: odd name, logicalType: string}
          - name: customers
            properties:
              - {name: id, logicalType: integer, primaryKey: true, primaryKeyPosition: 1, required: true, logicalTypeOptions: {format: i64}}
        """;

    private static Imported imported(ImportSource source) {
        ImportResult result = new DbtImporter().read(source);
        assertThat(result).as(String.valueOf(result)).isInstanceOf(Imported.class);
        return (Imported) result;
    }
}
