/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.ImportResult.NotImported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats of single schemas, found by their names. */
class SchemaFormatsTest {
    private final Contract contract =
            Draft.named("orders").contract(java.util.List.of(SomeContract.everything()), java.util.List.of());

    @ParameterizedTest
    @ValueSource(strings = {"avro", "jsonschema"})
    void whatIsExportedIsImportedWithTheSameNamesAndTypes(String format) {
        Exported exported = Formats.exporter(format).orElseThrow().export(contract);
        TextFile file = exported.files().get(0);
        ImportResult result = Formats.importer(format).orElseThrow().read(ImportSource.of(file.name(), file.text()));

        assertThat(result).isInstanceOf(Imported.class);
        Contract back = ((Imported) result).draft();
        assertThat(back.schema()).hasSize(1);
        assertThat(back.schema().get(0).name()).isEqualTo("orders");
        assertThat(back.schema().get(0).properties())
                .extracting(Property::name)
                .containsExactlyElementsOf(contract.schema().get(0).properties().stream()
                        .map(Property::name)
                        .toList());
        assertThat(back.schema().get(0).properties())
                .filteredOn(property -> !property.name().equals("time"))
                .extracting(Property::logicalType)
                .containsExactlyElementsOf(contract.schema().get(0).properties().stream()
                        .filter(property -> !property.name().equals("time"))
                        .map(Property::logicalType)
                        .toList());
        assertThat(back.schema().get(0).properties())
                .extracting(Property::required)
                .containsExactlyElementsOf(contract.schema().get(0).properties().stream()
                        .map(Property::required)
                        .toList());
    }

    @Test
    void aJsonSchemaIsReadWithItsLimitsReferencesAndMaps() {
        ImportResult result = Formats.importer("jsonschema").orElseThrow().read(ImportSource.of("order.json", """
                {"type":"object","required":["id","maybe"],"additionalProperties":false,"$defs":{
                    "node":{"type":"object","properties":{"next":{"$ref":"#/$defs/node"},"v":{"type":"integer"}}}},
                 "properties":{
                    "id":{"type":"string","minLength":3,"maxLength":9,"pattern":"^a"},
                    "maybe":{"anyOf":[{"type":"null"},{"type":"number","exclusiveMinimum":0}]},
                    "tags":{"type":"array","items":{"type":"string"},"uniqueItems":true},
                    "labels":{"type":"object","additionalProperties":{"type":"integer"}},
                    "tree":{"$ref":"#/$defs/node"},
                    "either":{"oneOf":[{"type":"string"},{"type":"integer"}]},
                    "odd":{"type":"string","if":{},"then":{}}}}
                """));
        Imported imported = (Imported) result;
        var object = imported.draft().schema().get(0);
        Property id = object.property("id").orElseThrow();
        assertThat(id.required()).isTrue();
        assertThat(id.options().minLength()).isEqualTo(3);
        assertThat(id.options().pattern()).isEqualTo("^a");
        Property maybe = object.property("maybe").orElseThrow();
        assertThat(maybe.required()).isFalse();
        assertThat(maybe.logicalType()).isEqualTo(LogicalType.NUMBER);
        assertThat(maybe.options().minimum()).isNotNull();
        assertThat(object.property("tags").orElseThrow().options().uniqueItems())
                .isTrue();
        assertThat(object.property("labels").orElseThrow().logicalType()).isEqualTo(LogicalType.MAP);
        assertThat(object.property("tree").orElseThrow().properties()).hasSize(2);
        assertThat(imported.losses())
                .extracting(Loss::path)
                .contains("order.tree.next", "order.either", "order.odd", "order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"avro", "jsonschema"})
    void whatIsNoSuchSchemaIsRefused(String format) {
        Importer importer = Formats.importer(format).orElseThrow();
        assertThat(importer.read(ImportSource.of("x", "{"))).isInstanceOf(NotImported.class);
        assertThat(importer.read(ImportSource.of("x", "[]"))).isInstanceOf(NotImported.class);
        assertThat(importer.read(ImportSource.of("x", ""))).isInstanceOf(NotImported.class);
    }

    @Test
    void protobufIsExportedWithItsLosses() {
        Exported exported = Formats.exporter("protobuf").orElseThrow().export(contract);
        assertThat(exported.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("orders.proto");
            assertThat(file.text()).contains("message orders {");
        });
        assertThat(exported.losses()).isNotEmpty();
    }
}
