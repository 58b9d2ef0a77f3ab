/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.QualityRule;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.ImportResult.NotImported;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas as tools of the field give them. */
class SchemaSourcesTest {
    @Test
    void aProtobufFileIsReadWithItsOneofsMapsEnumsAndNumbers() {
        Imported imported = read("protobuf", """
                syntax = "proto3";
                package shop.v1;
                import "google/protobuf/timestamp.proto";
                import "google/protobuf/wrappers.proto";
                // An order
                message Order {
                  reserved 4, 8 to 10, "old";
                  string order_id = 1; // its id
                  optional int32 count = 2;
                  map<string, Line> lines = 3;
                  oneof payment { string card = 5; int64 voucher = 6; }
                  repeated Status history = 7;
                  google.protobuf.Timestamp placed_at = 11;
                  google.protobuf.Int64Value points = 12;
                  other.Thing thing = 13;
                  Order parent = 14;
                  enum Status { STATUS_UNSPECIFIED = 0; STATUS_OPEN = 1; }
                }
                message Line { sint32 delta = 1; bytes data = 2 [deprecated = true]; }
                service Orders { rpc Get (Order) returns (Order); }
                """);

        SchemaObject order = imported.draft().schema().get(0);
        assertThat(imported.draft().schema()).hasSize(1);
        assertThat(order.name()).isEqualTo("Order");
        assertThat(order.description()).isEqualTo("An order");
        assertThat(custom(order.customProperties().stream(), "protobufPackage")).isEqualTo("shop.v1");
        assertThat(custom(property(order, "voucher"), "protobufOneof")).isEqualTo("payment");
        assertThat(custom(property(order, "voucher"), "protobufNumber")).isEqualTo(6);
        assertThat(property(order, "lines").logicalType()).isEqualTo(LogicalType.MAP);
        assertThat(property(order, "history").items().enumValues())
                .extracting(value -> value.value())
                .containsExactly("STATUS_UNSPECIFIED", "STATUS_OPEN");
        assertThat(property(order, "placed_at").logicalType()).isEqualTo(LogicalType.TIMESTAMP);
        assertThat(property(order, "points").logicalType()).isEqualTo(LogicalType.INTEGER);
        assertThat(imported.losses()).extracting(Loss::path).contains("", "Order.thing", "Order.parent");
        String again = Formats.exporter("protobuf")
                .orElseThrow()
                .export(imported.draft())
                .files()
                .get(0)
                .text();
        assertThat(again)
                .contains("reserved 4 to 4, 8 to 10;".replace("4 to 4", "4"), "reserved \"old\";", "oneof payment {")
                .contains("int64 voucher = 6;", "google.protobuf.Int64Value points = 12;", "sint32 delta = 1;");
    }

    @Test
    void aSubjectBringsItsOwnerTagsAndRules() {
        Imported imported = read("confluent", """
                {"subject":"orders-value","version":3,"id":7,
                 "schema":"{\\"type\\":\\"record\\",\\"name\\":\\"Order\\",\\"fields\\":[{\\"name\\":\\"email\\",\\"type\\":\\"string\\"},{\\"name\\":\\"total\\",\\"type\\":\\"long\\"}]}",
                 "metadata":{"tags":{"**.email":["PII"],"Order.nothing":["X"]},"properties":{"owner":"team-sales","tier":"gold"}},
                 "ruleSet":{"domainRules":[
                   {"name":"positive","kind":"CONDITION","type":"CEL","mode":"WRITE","expr":"message.total > 0","onFailure":"DLQ"},
                   {"name":"hide","kind":"TRANSFORM","type":"ENCRYPT","mode":"WRITEREAD","tags":["PII"]}]}}
                """);

        SchemaObject order = imported.draft().schema().get(0);
        assertThat(imported.draft().owner()).contains("team-sales");
        assertThat(property(order, "email").tags()).containsExactly("PII");
        assertThat(property(order, "total").tags()).isEmpty();
        assertThat(order.quality()).extracting(QualityRule::name).containsExactly("positive");
        assertThat(order.quality()).extracting(QualityRule::engine).containsExactly("cel");
        assertThat(imported.draft().customProperties())
                .extracting(CustomProperty::property)
                .containsExactly("confluent.subject", "tier");
        assertThat(imported.losses())
                .extracting(Loss::message)
                .containsExactly(
                        "no property is meant by the tags of Order.nothing",
                        "the rule 'hide' changes data and is left out");
    }

    @Test
    void anEventTypeBringsItsSchemaItsOwnerAndItsSettings() {
        Imported imported = read("nakadi", """
                {"name":"shop.order-placed","owning_application":"stups_shop","category":"business",
                 "compatibility_mode":"compatible","partition_strategy":"hash","partition_key_fields":["id"],
                 "authorization":{"admins":[]},
                 "schema":{"type":"json_schema","version":"1.2.0",
                  "schema":"{\\"type\\":\\"object\\",\\"properties\\":{\\"id\\":{\\"type\\":\\"string\\"}},\\"required\\":[\\"id\\"]}"}}
                """);

        assertThat(imported.draft().schema().get(0).name()).isEqualTo("shop.order-placed");
        assertThat(imported.draft().owner()).contains("stups_shop");
        assertThat(imported.draft().compatibilityMode().name()).isEqualTo("FULL");
        assertThat(imported.losses())
                .extracting(Loss::message)
                .singleElement()
                .asString()
                .contains("authorization");
        String again = Formats.exporter("nakadi")
                .orElseThrow()
                .export(imported.draft())
                .files()
                .get(0)
                .text();
        assertThat(again).contains("\"category\": \"business\"", "\"partition_strategy\": \"hash\"", "\"compatible\"");
    }

    @Test
    void componentsOfOpenApiAreReadInBothVersions() {
        Imported older = read("openapi", """
                openapi: 3.0.3
                components:
                  schemas:
                    Base: {type: object, required: [id], properties: {id: {type: integer, format: int64}}}
                    Order:
                      allOf:
                        - $ref: '#/components/schemas/Base'
                        - type: object
                          required: [note, id]
                          properties:
                            note: {type: string, nullable: true, example: hello}
                            lines: {type: array, items: {$ref: '#/components/schemas/Base'}}
                            parent: {$ref: '#/components/schemas/Order'}
                    Color: {type: string, enum: [RED]}
                """);
        SchemaObject order = older.draft().schema().get(1);
        assertThat(order.properties())
                .extracting(Property::name)
                .containsExactlyInAnyOrder("id", "note", "lines", "parent");
        assertThat(property(order, "id").required()).isTrue();
        assertThat(property(order, "id").options().format()).isEqualTo("i64");
        assertThat(property(order, "note").required()).isFalse();
        assertThat(older.losses()).extracting(Loss::path).contains("Color", "Order.parent");

        Imported newer = (Imported) Formats.importer("openapi")
                .orElseThrow()
                .read(ImportSource.of("api.json", """
                        {"openapi":"3.1.0","components":{"schemas":{"A":{"type":"object","required":["x"],
                          "properties":{"x":{"type":["string","null"],"format":"date-time"}}},"B":{"type":"object","properties":{"y":{}}}}}}
                        """).withOptions(Map.of("component", "A")));
        assertThat(newer.draft().schema()).extracting(SchemaObject::name).containsExactly("A");
        Property x = property(newer.draft().schema().get(0), "x");
        assertThat(x.required()).isFalse();
        assertThat(x.logicalType()).isEqualTo(LogicalType.TIMESTAMP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"object\",\"properties\":{\"n\":{\"anyOf\":[{\"$ref\":\"#\"},{\"type\":\"null\"}]}}}",
                "{\"type\":\"object\",\"properties\":{\"n\":{\"$ref\":\"#/properties/n\"}}}",
                "{\"type\":\"object\",\"allOf\":[{\"$ref\":\"#\"}],\"properties\":{\"n\":{}}}",
                "{\"type\":\"object\",\"properties\":{\"n\":{\"type\":\"array\",\"items\":{\"$ref\":\"#\"}}}}"
            })
    void aSchemaThatContainsItselfEnds(String schema) {
        Imported imported = read("jsonschema", schema);

        assertThat(imported.losses())
                .extracting(Loss::message)
                .anyMatch(message -> message.contains("contains itself"));
    }

    @Test
    void aSchemaThatUnfoldsWithoutEndIsRefused() {
        StringBuilder schema =
                new StringBuilder("{\"type\":\"object\",\"properties\":{\"a\":{\"$ref\":\"#/$defs/d0\"}},\"$defs\":{");
        for (int at = 0; at < 40; at++) {
            String next = "{\"$ref\":\"#/$defs/d%d\"}".formatted(at + 1);
            schema.append("\"d%d\":{\"properties\":{\"x\":%s,\"y\":%s}},".formatted(at, next, next));
        }
        schema.append("\"d40\":{}}}");

        ImportResult result =
                Formats.importer("jsonschema").orElseThrow().read(ImportSource.of("x", schema.toString()));

        assertThat(result).isInstanceOf(NotImported.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"confluent", "nakadi", "openapi", "protobuf"})
    void whatIsNoSuchSourceIsRefused(String format) {
        Importer importer = Formats.importer(format).orElseThrow();
        for (String text : new String[] {"", "{", "[]", "{}", "message", "syntax = \"proto3\";", "- a"}) {
            assertThat(importer.read(ImportSource.of("x", text))).as(text).isInstanceOf(NotImported.class);
        }
    }

    private static Imported read(String format, String text) {
        ImportResult result = Formats.importer(format).orElseThrow().read(ImportSource.of("source", text));
        assertThat(result).isInstanceOf(Imported.class);
        return (Imported) result;
    }

    private static Property property(SchemaObject object, String name) {
        return object.properties().stream()
                .flatMap(each ->
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(each), each.properties().stream()))
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object custom(Property property, String name) {
        return custom(property.customProperties().stream(), name);
    }

    private static Object custom(java.util.stream.Stream<CustomProperty> all, String name) {
        return all.filter(custom -> custom.property().equals(name))
                .map(CustomProperty::value)
                .findFirst()
                .orElseThrow();
    }
}
