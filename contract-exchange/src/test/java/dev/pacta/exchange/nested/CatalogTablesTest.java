/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.nested;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.QualityRule;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.ImportResult.NotImported;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.bigquery.BigQueryImporter;
import dev.pacta.exchange.catalog.GlueImporter;
import dev.pacta.exchange.catalog.UnityCatalogImporter;
import dev.pacta.exchange.delta.DeltaImporter;
import dev.pacta.exchange.iceberg.IcebergImporter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables as the products themselves describe them. */
class CatalogTablesTest {
    @Test
    void deltaTakesTheLastMetadataWithConstraintsAndGeneratedColumns() {
        String schema = """
            {"type":"struct","fields":[
            {"name":"id","type":"long","nullable":false,"metadata":{"comment":"key","delta.columnMapping.id":1,"delta.columnMapping.physicalName":"col-7"}},
            {"name":"at","type":"timestamp","nullable":true,"metadata":{}},
            {"name":"day","type":"date","nullable":true,"metadata":{"delta.generationExpression":"CAST(at AS DATE)"}},
            {"name":"code","type":"string","nullable":true,"metadata":{"__CHAR_VARCHAR_TYPE_STRING":"varchar(5)","CURRENT_DEFAULT":"'x'"}},
            {"name":"places","type":{"type":"array","elementType":{"type":"struct","fields":[{"name":"zip","type":"string","nullable":true,"metadata":{}}]},"containsNull":true},"nullable":true,"metadata":{"__CHAR_VARCHAR_TYPE_STRING":"array<struct<zip:char(7)>>"}},
            {"name":"n","type":"integer","nullable":true,"metadata":{"delta.invariants":"{\\"expression\\":{\\"expression\\":\\"n > 3\\"}}"}}]}
            """.replace("\n", "").replace("\\", "\\\\").replace("\"", "\\\"");
        String log = """
            {"commitInfo":{"operation":"CREATE TABLE"}}
            {"protocol":{"minReaderVersion":2,"minWriterVersion":5}}
            {"metaData":{"id":"old","schemaString":"{}","partitionColumns":[]}}
            {"metaData":{"id":"x","name":"main.shop.orders","description":"All","format":{"provider":"parquet","options":{}},"schemaString":"%s","partitionColumns":["day"],"configuration":{"delta.constraints.later":"day > '2020-01-01'","delta.appendOnly":"true"},"createdTime":1}}
            """.formatted(schema);

        Imported imported = imported(new DeltaImporter(), log);
        SchemaObject orders = imported.draft().schema().get(0);

        assertThat(orders.name()).isEqualTo("orders");
        assertThat(orders.physicalName()).isEqualTo("main.shop.orders");
        assertThat(orders.description()).isEqualTo("All");
        assertThat(orders.property("id").orElseThrow().required()).isTrue();
        assertThat(orders.property("day").orElseThrow().transformLogic()).isEqualTo("CAST(at AS DATE)");
        assertThat(orders.property("day").orElseThrow().physical().partitionKeyPosition())
                .isEqualTo(1);
        assertThat(orders.property("code").orElseThrow().options().maxLength()).isEqualTo(5);
        Property zip = Objects.requireNonNull(
                        orders.property("places").orElseThrow().items())
                .properties()
                .get(0);
        assertThat(zip.options().maxLength()).isEqualTo(7);
        assertThat(orders.quality())
                .extracting(QualityRule::description)
                .containsExactly("Rows that break: n > 3", "Rows that break: day > '2020-01-01'");
        assertThat(imported.losses())
                .extracting(Loss::message)
                .anySatisfy(message -> assertThat(message).contains("delta.appendOnly"));
    }

    @Test
    void icebergTakesTheCurrentSchemaOfATable() {
        Imported imported = imported(new IcebergImporter(), """
            {"format-version": 3, "table-uuid": "u", "location": "s3://x", "current-schema-id": 1,
             "schemas": [
              {"type":"struct","schema-id":0,"fields":[]},
              {"type":"struct","schema-id":1,"identifier-field-ids":[2,1],"fields":[
               {"id":1,"name":"a","required":true,"type":"fixed[16]"},
               {"id":2,"name":"b","required":true,"type":"decimal(9, 2)","doc":"money","write-default":"1.00"},
               {"id":3,"name":"at","required":false,"type":"timestamptz_ns"},
               {"id":4,"name":"where","required":false,"type":"geometry(srid:4326)"},
               {"id":5,"name":"m","required":false,"type":{"type":"map","key-id":6,"key":"string","value-id":7,"value-required":true,"value":"variant"}}]}],
             "default-spec-id": 2, "partition-specs": [{"spec-id":0,"fields":[]},
              {"spec-id":2,"fields":[{"source-id":3,"field-id":1000,"name":"d","transform":"day"},{"source-id":1,"field-id":1001,"name":"a","transform":"identity"}]}],
             "properties": {"comment": "All orders"}}
            """);
        SchemaObject table = imported.draft().schema().get(0);

        assertThat(table.description()).isEqualTo("All orders");
        assertThat(table.property("b").orElseThrow().primaryKeyPosition()).isEqualTo(1);
        assertThat(table.property("a").orElseThrow().primaryKeyPosition()).isEqualTo(2);
        assertThat(table.property("at").orElseThrow().physical().partitionKeyPosition())
                .isEqualTo(1);
        assertThat(table.property("m").orElseThrow().logicalType()).isEqualTo(LogicalType.MAP);
        assertThat(imported.losses()).extracting(Loss::path).contains("x.at", "x.where");
    }

    @Test
    void glueLeavesOutWhatAnIcebergTableHasNoMore() {
        Imported imported = imported(new GlueImporter(), """
            {"Table":{"Name":"orders","DatabaseName":"shop","TableType":"EXTERNAL_TABLE",
             "Parameters":{"table_type":"ICEBERG","metadata_location":"s3://x/metadata/00003.metadata.json"},
             "StorageDescriptor":{"Location":"s3://x","Columns":[
              {"Name":"id","Type":"bigint","Parameters":{"iceberg.field.current":"true","iceberg.field.id":"1","iceberg.field.optional":"false"}},
              {"Name":"note","Type":"string","Parameters":{"iceberg.field.current":"true","iceberg.field.id":"4","iceberg.field.optional":"true"}},
              {"Name":"fax","Type":"string","Parameters":{"iceberg.field.current":"false","iceberg.field.id":"2","iceberg.field.optional":"true"}},
              {"Name":"plain","Type":"string"}]},"PartitionKeys":[]}}
            """);

        assertThat(imported.draft().schema().get(0).properties())
                .extracting(Property::name)
                .containsExactly("id", "note", "plain");
    }

    @Test
    void icebergOfVersionOneHasOneSchema() {
        Imported imported = imported(new IcebergImporter(), """
            {"format-version":1,"schema":{"type":"struct","fields":[{"id":1,"name":"a","required":true,"type":"int"}]},
             "partition-spec":[{"source-id":1,"field-id":1000,"name":"a_b","transform":"bucket[16]"}]}
            """);

        assertThat(imported.draft().schema().get(0).properties())
                .singleElement()
                .satisfies(each -> assertThat(each.options().format()).isEqualTo("i32"));
        assertThat(imported.losses())
                .extracting(Loss::message)
                .anySatisfy(message -> assertThat(message).contains("bucket[16]"));
    }

    @Test
    void bigQueryKeepsPolicyTagsModesAndPartitions() {
        Imported imported = imported(new BigQueryImporter(), """
            {"tableReference":{"tableId":"orders"},"description":"All","timePartitioning":{"type":"DAY","field":"day"},
             "schema":{"fields":[{"name":"id","type":"INTEGER","mode":"REQUIRED"},
             {"name":"mail","type":"STRING","maxLength":"20","policyTags":{"names":["projects/p/locations/eu/taxonomies/1/policyTags/2"]}},
             {"name":"day","type":"DATE","defaultValueExpression":"CURRENT_DATE"},
             {"name":"lines","type":"RECORD","mode":"REPEATED","fields":[{"name":"price","type":"NUMERIC","precision":"10","scale":"2"}]}]}}
            """);
        SchemaObject orders = imported.draft().schema().get(0);

        assertThat(orders.name()).isEqualTo("orders");
        assertThat(orders.property("id").orElseThrow().options().format()).isEqualTo("i64");
        assertThat(orders.property("mail").orElseThrow().customProperties())
                .singleElement()
                .satisfies(custom -> assertThat(custom.property()).isEqualTo("policyTags"));
        assertThat(orders.property("day").orElseThrow().physical().partitioned())
                .isTrue();
        Property price =
                orders.property("lines").orElseThrow().items().properties().get(0);
        assertThat(price.physicalType()).isEqualTo("NUMERIC(10,2)");
    }

    @Test
    void glueHasItsPartitionColumnsApart() {
        Imported imported = imported(new GlueImporter(), """
            {"Table":{"Name":"orders","DatabaseName":"shop","Description":"All","StorageDescriptor":{"Location":"s3://b/o",
             "Columns":[{"Name":"id","Type":"bigint","Comment":"key"},{"Name":"lines","Type":"array<struct<sku:string,price:decimal(10,2)>>"},
             {"Name":"at","Type":"timestamp"},{"Name":"odd","Type":"uniontype<int,string>"}]},"PartitionKeys":[{"Name":"day","Type":"date"}]}}
            """);
        SchemaObject orders = imported.draft().schema().get(0);

        assertThat(orders.physicalName()).isEqualTo("shop.orders");
        assertThat(orders.property("day").orElseThrow().physical().partitionKeyPosition())
                .isEqualTo(1);
        assertThat(orders.property("at").orElseThrow().options().zone().timezone())
                .isFalse();
        assertThat(orders.property("lines").orElseThrow().items().properties())
                .extracting(Property::name)
                .containsExactly("sku", "price");
        assertThat(imported.losses()).extracting(Loss::path).containsExactly("orders.odd");
    }

    @Test
    void unityCatalogTakesTheJsonOfATypeBeforeItsText() {
        Imported imported = imported(new UnityCatalogImporter(), """
            {"name":"orders","catalog_name":"main","schema_name":"shop","comment":"All","columns":[
             {"name":"b","type_text":"string","type_json":"\\"string\\"","position":1,"nullable":true,"partition_index":0},
             {"name":"a","type_text":"array<int>","type_json":"{\\"name\\":\\"a\\",\\"type\\":{\\"type\\":\\"array\\",\\"elementType\\":\\"integer\\",\\"containsNull\\":false},\\"nullable\\":false,\\"metadata\\":{}}","position":0,"nullable":false,"comment":"c"},
             {"name":"c","type_text":"decimal(10,2)","position":2}],
             "table_constraints":[{"primary_key_constraint":{"name":"pk","child_columns":["b"]}}]}
            """);
        SchemaObject orders = imported.draft().schema().get(0);

        assertThat(orders.properties()).extracting(Property::name).containsExactly("a", "b", "c");
        assertThat(orders.physicalName()).isEqualTo("main.shop.orders");
        assertThat(orders.property("a").orElseThrow().items().required()).isTrue();
        assertThat(orders.property("b").orElseThrow().primaryKey()).isTrue();
        assertThat(orders.property("b").orElseThrow().physical().partitioned()).isTrue();
    }

    static Stream<Importer> importers() {
        return Stream.of(new DeltaImporter(), new GlueImporter(), new UnityCatalogImporter());
    }

    @ParameterizedTest
    @MethodSource("importers")
    void whatIsNoSuchDocumentIsRefusedWithAReason(Importer importer) {
        for (String text : List.of(
                "",
                "{",
                "[]",
                "{}",
                "null",
                "3",
                "{\"metaData\":{}}",
                "{\"metaData\":{\"schemaString\":\"{\"}}",
                "{\"Table\":{}}",
                "{\"TableList\":[]}",
                "{\"tables\":[]}",
                "{\"tables\":[3]}",
                "{\"name\":\"x\",\"columns\":[{}]}")) {
            ImportResult result = importer.read(ImportSource.of("x.json", text));

            assertThat(result)
                    .as(text)
                    .isInstanceOfSatisfying(
                            NotImported.class,
                            refused -> assertThat(refused.messages().get(0).message())
                                    .isNotBlank());
        }
    }

    private static Imported imported(Importer importer, String text) {
        ImportResult result = importer.read(ImportSource.of("x.json", text));
        assertThat(result).as(String.valueOf(result)).isInstanceOf(Imported.class);
        return (Imported) result;
    }
}
