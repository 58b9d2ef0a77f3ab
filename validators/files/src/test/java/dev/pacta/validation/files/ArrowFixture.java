/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.ArrowWriter;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/** Rows as an Arrow file, or as a stream when the name ends with .arrows. The first row says the types. */
final class ArrowFixture {
    private ArrowFixture() {}

    static Path write(Path file, List<? extends Map<String, ? extends @Nullable Object>> rows) throws IOException {
        List<Field> fields = new ArrayList<>();
        rows.get(0).forEach((name, value) -> fields.add(Field.nullable(name, type(value))));
        try (BufferAllocator allocator = new RootAllocator();
                VectorSchemaRoot root = VectorSchemaRoot.create(new Schema(fields), allocator);
                WritableByteChannel out = Channels.newChannel(Files.newOutputStream(file));
                ArrowWriter writer = file.toString().endsWith(".arrows")
                        ? new ArrowStreamWriter(root, null, out)
                        : new ArrowFileWriter(root, null, out)) {
            for (int row = 0; row < rows.size(); row++) {
                for (FieldVector vector : root.getFieldVectors()) {
                    set(vector, row, rows.get(row).get(vector.getName()));
                }
            }
            root.setRowCount(rows.size());
            writer.writeBatch();
            writer.end();
        }
        return file;
    }

    private static ArrowType type(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return new ArrowType.Int(64, true);
        }
        if (value instanceof BigDecimal number) {
            return new ArrowType.Decimal(18, number.scale(), 128);
        }
        return value instanceof LocalDate ? new ArrowType.Date(DateUnit.DAY) : ArrowType.Utf8.INSTANCE;
    }

    private static void set(FieldVector vector, int row, @Nullable Object value) {
        if (value == null) {
            vector.setNull(row);
        } else if (vector instanceof BigIntVector whole) {
            whole.setSafe(row, ((Number) value).longValue());
        } else if (vector instanceof DecimalVector exact) {
            exact.setSafe(row, (BigDecimal) value);
        } else if (vector instanceof DateDayVector day) {
            day.setSafe(row, (int) ((LocalDate) value).toEpochDay());
        } else {
            ((VarCharVector) vector).setSafe(row, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
