/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.avro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.SomeContract;
import dev.pacta.exchange.schema.SchemaReading;
import dev.pacta.exchange.schema.SchemaReading.Read;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvroRoundTripTest {
    private static final String HOLDABLE = """
                  - {name: id, logicalType: string, required: true, logicalTypeOptions: {format: uuid}, description: The id}
                  - {name: note, logicalType: string}
                  - {name: count, logicalType: integer, required: true, logicalTypeOptions: {format: i32}}
                  - {name: big, logicalType: integer}
                  - {name: total, logicalType: number, physicalType: "decimal(10,2)"}
                  - {name: ratio, logicalType: number, required: true, logicalTypeOptions: {format: f32}}
                  - {name: double, logicalType: number, required: true}
                  - {name: paid, logicalType: boolean, required: true}
                  - {name: day, logicalType: date}
                  - {name: at, logicalType: timestamp, required: true}
                  - {name: millis, logicalType: timestamp, physicalType: timestamp-millis}
                  - {name: local, logicalType: timestamp, logicalTypeOptions: {timezone: false}}
                  - {name: time, logicalType: time}
                  - {name: data, logicalType: string, logicalTypeOptions: {format: binary}}
                  - {name: status, logicalType: string, required: true, enum: [{value: OPEN}, {value: CLOSED}]}
                  - {name: first name, logicalType: string}
                  - {name: first_name, logicalType: string}
                  - {name: with default, logicalType: string, required: true, customProperties: [{property: default, value: x}]}
                  - name: address
                    logicalType: object
                    properties:
                      - {name: street, logicalType: string, required: true}
                      - {name: address, logicalType: object, properties: [{name: x, logicalType: integer}]}
                  - name: lines
                    logicalType: array
                    required: true
                    items: {logicalType: object, required: true, properties: [{name: sku, logicalType: string, required: true}]}
                  - {name: tags, logicalType: array, items: {logicalType: string}}
                  - name: labels
                    logicalType: map
                    map: {key: {logicalType: string, required: true}, value: {logicalType: number}}
            """;

    @Test
    void whatAvroCanHoldComesBack() {
        SchemaObject object = SomeContract.object(HOLDABLE);
        Read read = read(AvroSchemaWriter.write(object).text());
        SchemaObject back = read.objects().get(0);
        assertThat(read.unheld()).isEmpty();
        assertThat(back.name()).isEqualTo(object.name());
        assertThat(back.description()).isEqualTo(object.description());
        assertThat(back.properties()).hasSameSizeAs(object.properties());
        for (int at = 0; at < back.properties().size(); at++) {
            assertThat(back.properties().get(at).name())
                    .isEqualTo(object.properties().get(at).name());
            assertThat(back.properties().get(at))
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(
                            ".*id", ".*items.name", ".*mapKey.name", ".*mapValue.name", ".*privacy")
                    .isEqualTo(object.properties().get(at));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"type":"record","name":"Order","namespace":"shop.events","doc":"d","fields":[
                  {"name":"id","type":"string"},
                  {"name":"size","type":{"type":"enum","name":"Size","namespace":"shop","symbols":["S","M"]}},
                  {"name":"note","type":["null","string"],"default":null},
                  {"name":"count","type":"int","default":7,"aliases":["n"]},
                  {"name":"line","type":{"type":"record","name":"Line","fields":[{"name":"a","type":"long"}]}},
                  {"name":"tags","type":{"type":"array","items":"string"},"default":[]},
                  {"name":"price","type":{"type":"bytes","logicalType":"decimal","precision":12,"scale":3}},
                  {"name":"when","type":{"type":"long","logicalType":"timestamp-millis"}},
                  {"name":"map","type":{"type":"map","values":["null","double"]}}]}
                """, "{\"type\":\"record\",\"name\":\"Empty\",\"fields\":[]}"})
    void whatIsImportedIsExportedAgain(String text) {
        Schema before = new Schema.Parser().parse(text);
        Read read = read(text);
        assertThat(read.unheld()).isEmpty();
        Schema after = new Schema.Parser()
                .parse(AvroSchemaWriter.write(read.objects().get(0)).text());
        assertThat(after.toString(true)).isEqualTo(before.toString(true));
    }

    @Test
    void whatAContractCannotHoldIsSaid() {
        Read read = read("""
                {"type":"record","name":"R","fields":[
                  {"name":"either","type":["int","string"]},
                  {"name":"self","type":["null","R"],"default":null},
                  {"name":"hash","type":{"type":"fixed","name":"H","size":16}},
                  {"name":"text","type":["string","null"],"default":"x"},
                  {"name":"sorted","type":"int","order":"descending","unit":"kg"}]}
                """);
        assertThat(read.unheld())
                .extracting(Loss::path)
                .containsExactly("R.either", "R.self", "R.hash", "R.text", "R.sorted", "R.sorted");
        assertThat(read.objects().get(0).properties().get(0).logicalType()).isEqualTo(LogicalType.UNSPECIFIED);
    }

    @Test
    void whatIsNoRecordIsRefused() {
        assertThat(AvroSchemaReader.read("\"int\"")).isInstanceOf(SchemaReading.Unreadable.class);
        assertThat(AvroSchemaReader.read("{")).isInstanceOf(SchemaReading.Unreadable.class);
        assertThat(AvroSchemaReader.read("[".repeat(100_000))).isInstanceOf(SchemaReading.Unreadable.class);
    }

    private static Read read(String text) {
        SchemaReading reading = AvroSchemaReader.read(text);
        assertThat(reading).isInstanceOf(Read.class);
        return (Read) reading;
    }
}
