/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.validation.rows.Struct;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

/** Items of arrays are found in whatever order they are asked for, in one block or in several. */
class ListsInBytesTest {
    private static final int SMALLEST_BLOCK = 64;
    private static final Schema SCHEMA = new Schema.Parser().parse("""
            {"type": "record", "name": "Outer", "fields": [
              {"name": "rows", "type": {"type": "array", "items": {"type": "record", "name": "Row", "fields": [
                {"name": "text", "type": "string"}, {"name": "number", "type": "long"}]}}},
              {"name": "last", "type": "string"}]}
            """);

    @Test
    void inAnyOrderAndInSeveralBlocks() throws Exception {
        for (boolean blocks : new boolean[] {false, true}) {
            for (int size : new int[] {0, 1, 2, 50}) {
                Struct record = AvroBytes.of(SCHEMA).struct(encoded(size, blocks));
                List<?> rows = (List<?>) record.value(0);
                List<Integer> order =
                        new ArrayList<>(IntStream.range(0, size).boxed().toList());
                order.addAll(IntStream.range(0, size)
                        .map(at -> size - 1 - at)
                        .boxed()
                        .toList());

                for (int at : order) {
                    Struct row = (Struct) rows.get(at);
                    assertThat(row.value(1)).isEqualTo((long) at);
                    assertThat(row.value(0)).isEqualTo("row " + at);
                }
                assertThat(rows).hasSize(size);
                assertThatThrownBy(() -> rows.get(size)).isInstanceOf(IndexOutOfBoundsException.class);
                assertThat(record.value(1)).isEqualTo("behind");
            }
        }
    }

    private static byte[] encoded(int size, boolean blocks) throws IOException {
        GenericRecord outer = new GenericData.Record(SCHEMA);
        List<GenericRecord> rows = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            GenericRecord row =
                    new GenericData.Record(SCHEMA.getField("rows").schema().getElementType());
            row.put("text", "row " + number);
            row.put("number", (long) number);
            rows.add(row);
        }
        outer.put("rows", rows);
        outer.put("last", "behind");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = blocks
                ? new EncoderFactory().configureBlockSize(SMALLEST_BLOCK).blockingBinaryEncoder(out, null)
                : EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(SCHEMA).write(outer, encoder);
        encoder.flush();
        return out.toByteArray();
    }
}
