/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.Conversion;
import dev.pacta.validation.rows.Items;
import dev.pacta.validation.rows.SingleValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array of a record, where it stands. */
final class AvroItems extends Items {
    private final List<?> array;
    private final Conversion conversion;
    private final Single single;

    AvroItems(List<?> array, Conversion conversion, Single single) {
        this.array = array;
        this.conversion = conversion;
        this.single = single;
    }

    @Override
    public @Nullable Object get(int position) {
        Object item = array.get(position);
        return item == null ? null : conversion.of(item);
    }

    @Override
    public boolean read(int position, SingleValue into) {
        Object item = array.get(position);
        return item != null && single.read(item, into);
    }

    @Override
    public int size() {
        return array.size();
    }
}
