/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.Conversion;
import dev.pacta.validation.rows.SingleValue;
import java.util.IdentityHashMap;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Bytes, behind their length or of a fixed one; a decimal is its unscaled number, highest byte first. */
final class BytesPart extends Part {
    private final int fixed;
    private final Conversion conversion;
    private final Single single;

    BytesPart(Schema schema) {
        this.fixed = schema.getType() == Schema.Type.FIXED ? schema.getFixedSize() : -1;
        this.conversion = Conversions.of(schema, new IdentityHashMap<>());
        this.single = Single.of(schema);
    }

    @Override
    int behind(Input input, int at, int depth) {
        return input.behind(start(input, at), length(input, at));
    }

    @Override
    @Nullable
    Object value(Input input, int at) {
        return conversion.of(input.buffer(start(input, at), length(input, at)));
    }

    @Override
    boolean read(Input input, int at, SingleValue into) {
        return single.read(input.buffer(start(input, at), length(input, at)), into);
    }

    private int start(Input input, int at) {
        return fixed < 0 ? input.behindNumber(at) : at;
    }

    private int length(Input input, int at) {
        return fixed < 0 ? (int) Math.min(input.number(at), Integer.MAX_VALUE) : fixed;
    }
}
