/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import dev.pacta.validation.rows.Conversion;
import dev.pacta.validation.rows.Items;
import dev.pacta.validation.rows.SingleValue;
import java.util.List;

/** A repeated field of a message, where it stands. */
final class MessageItems extends Items {
    private final List<?> items;
    private final Conversion conversion;
    private final Single single;

    MessageItems(List<?> items, Conversion conversion, Single single) {
        this.items = items;
        this.conversion = conversion;
        this.single = single;
    }

    @Override
    public Object get(int position) {
        return conversion.of(items.get(position));
    }

    @Override
    public boolean read(int position, SingleValue into) {
        return single.read(items.get(position), into);
    }

    @Override
    public int size() {
        return items.size();
    }
}
