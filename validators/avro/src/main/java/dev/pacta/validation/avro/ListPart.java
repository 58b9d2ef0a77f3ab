/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.FieldListener;

/** An array. */
final class ListPart extends Part {
    private final Part item;

    ListPart(Part item) {
        this.item = item;
    }

    @Override
    int behind(Input input, int at, int depth) {
        return Blocks.walk(input, at, here -> item.behind(input, here, depth + 1));
    }

    @Override
    ListView value(Input input, int at) {
        return new ListView(item, input, at);
    }

    @Override
    int tellWhole(Input input, int at, int position, FieldListener listener) {
        ListView list = value(input, at);
        listener.value(position, list);
        return list.end();
    }
}
