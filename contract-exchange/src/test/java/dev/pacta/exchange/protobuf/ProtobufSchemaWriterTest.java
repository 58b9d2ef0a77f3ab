/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.exchange.SomeContract;
import dev.pacta.exchange.compatibility.protobuf.ProtobufField;
import dev.pacta.exchange.compatibility.protobuf.ProtobufFile;
import dev.pacta.exchange.schema.WrittenSchema;
import org.junit.jupiter.api.Test;

class ProtobufSchemaWriterTest {
    private final WrittenSchema written = ProtobufSchemaWriter.write(SomeContract.everything());
    private final ProtobufFile file = ProtobufFile.parse(written.text());

    @Test
    void theParserReadsWhatIsWritten() {
        assertThat(file.isProto3()).isTrue();
        assertThat(file.messages())
                .containsOnlyKeys("orders", "orders.Address", "orders.Address.Address", "orders.Lines");
        assertThat(file.enums()).containsOnlyKeys("orders.Status");
        assertThat(file.element().getImports()).containsExactly("google/protobuf/timestamp.proto");
        assertThat(ProtobufField.of(file.messages().get("orders")))
                .hasSize(14)
                .allSatisfy((number, field) -> assertThat(number).isBetween(1, 14));
    }

    @Test
    void namesThatAreNotAllowedAreKeptAsNamesInJson() {
        assertThat(written.text()).contains("optional string first_name = 11 [json_name = \"first name\"];");
        assertThat(written.unheld()).anyMatch(each -> each.path().equals("orders.first name"));
    }

    @Test
    void givenNumbersAreKeptAndTheRestFillsTheGaps() {
        String text = ProtobufSchemaWriter.write(SomeContract.object("""
                              - {name: a, logicalType: string}
                              - {name: b, logicalType: string, customProperties: [{property: protobufNumber, value: 1}]}
                              - {name: c, logicalType: string}
                        """)).text();
        assertThat(text).contains("a = 2;", "b = 1;", "c = 3;");
    }

    @Test
    void whatProtobufCannotHoldIsSaid() {
        assertThat(written.unheld())
                .extracting(each -> each.path() + ": " + each.message())
                .contains(
                        "orders.total: Protobuf has no decimal numbers; written as text",
                        "orders.id: Protobuf has no texts of the format uuid",
                        "orders.day: Protobuf has no date; written as text");
    }
}
