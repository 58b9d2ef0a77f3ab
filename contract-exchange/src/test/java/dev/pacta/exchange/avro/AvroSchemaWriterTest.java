/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.avro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.exchange.Loss;
import dev.pacta.exchange.SomeContract;
import dev.pacta.exchange.schema.WrittenSchema;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class AvroSchemaWriterTest {
    private final WrittenSchema written = AvroSchemaWriter.write(SomeContract.everything());
    private final Schema schema = new Schema.Parser().parse(written.text());

    @Test
    void theAvroLibraryReadsWhatIsWritten() {
        assertThat(schema.getFullName()).isEqualTo("orders");
        assertThat(schema.getDoc()).isEqualTo("All orders");
        assertThat(schema.getFields()).hasSize(14);
        assertThat(schema.getField("id").doc()).isEqualTo("The id");
    }

    @Test
    void whatIsNotRequiredMayBeNullAndIsByDefault() {
        assertThat(schema.getField("note").schema().isNullable()).isTrue();
        assertThat(schema.getField("note").hasDefaultValue()).isTrue();
        assertThat(schema.getField("count").schema().getType()).isEqualTo(Schema.Type.INT);
        assertThat(schema.getField("count").hasDefaultValue()).isFalse();
    }

    @Test
    void logicalTypesAreKept() {
        assertThat(LogicalTypes.fromSchema(
                        schema.getField("total").schema().getTypes().get(1)))
                .isEqualTo(LogicalTypes.decimal(10, 2));
        assertThat(schema.getField("at").schema().getLogicalType()).isEqualTo(LogicalTypes.timestampMicros());
        assertThat(schema.getField("id").schema().getLogicalType()).isEqualTo(LogicalTypes.uuid());
        assertThat(schema.getField("status").schema().getEnumSymbols()).containsExactly("OPEN", "CLOSED");
    }

    @Test
    void namedTypesInsideLiveInTheNamespaceOfTheirRecord() {
        Schema address = schema.getField("address").schema().getTypes().get(1);
        assertThat(address.getFullName()).isEqualTo("orders.address");
        assertThat(address.getField("address").schema().getTypes().get(1).getFullName())
                .isEqualTo("orders.address.address");
    }

    @Test
    void whatAvroCannotHoldIsSaid() {
        assertThat(schema.getField("first_name").getProp("pacta.name")).isEqualTo("first name");
        assertThat(written.unheld())
                .containsExactly(
                        new Loss(
                                "orders.first name",
                                "Avro does not allow this name; it is written as first_name, the true name is kept in the attribute pacta.name"));
    }
}
