/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class CheckedRowsTest {
    private static final StructType SCHEMA =
            new StructType().add("id", DataTypes.LongType).add("text", DataTypes.StringType);

    @Test
    void rowsOfAnyLengthComeBackAsTheyWereAndAgainAfterTheyWereTaken() {
        UnsafeProjection projection = UnsafeProjection.create(SCHEMA);
        CheckedRows.Builder builder = new CheckedRows.Builder();
        List<String> expected = new ArrayList<>();
        for (int turn = 0; turn < 2; turn++) {
            expected.clear();
            for (int id = 0; id < 200; id++) {
                String text = "x".repeat(id * id);
                expected.add(id + text);
                builder.add(projection.apply(
                        new GenericInternalRow(new Object[] {(long) id, UTF8String.fromString(text)})));
            }
            assertThat(read(builder.take())).isEqualTo(expected);
            assertThat(builder.size()).isZero();
        }
        assertThat(read(builder.take())).isEmpty();
    }

    private static List<String> read(byte[] bytes) {
        List<String> read = new ArrayList<>();
        Iterator<InternalRow> rows = CheckedRows.rows(bytes, 2);
        while (rows.hasNext()) {
            InternalRow row = rows.next();
            read.add(row.getLong(0) + row.getString(1));
        }
        return read;
    }
}
