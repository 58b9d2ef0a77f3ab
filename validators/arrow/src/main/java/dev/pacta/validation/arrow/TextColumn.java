/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import dev.pacta.validation.rows.SingleValue;
import java.nio.charset.StandardCharsets;
import org.apache.arrow.memory.util.ArrowBufPointer;
import org.apache.arrow.vector.ElementAddressableVector;
import org.jspecify.annotations.Nullable;

/** Text in UTF-8, whatever the width of its offsets. */
final class TextColumn implements Column {
    private final ElementAddressableVector vector;
    private final ArrowBufPointer pointer = new ArrowBufPointer();
    private byte[] room = new byte[64];

    TextColumn(ElementAddressableVector vector) {
        this.vector = vector;
    }

    @Override
    public @Nullable Object value(int row) {
        return vector.isNull(row) ? null : new String(Bytes.copy(vector.getDataPointer(row)), StandardCharsets.UTF_8);
    }

    @Override
    public boolean read(int row, SingleValue into) {
        if (vector.isNull(row)) {
            return false;
        }
        vector.getDataPointer(row, pointer);
        int length = Bytes.length(pointer);
        if (length > room.length) {
            room = new byte[Math.max(length, 2 * room.length)];
        }
        Bytes.into(pointer, room, length);
        into.text(room, 0, length);
        return true;
    }
}
