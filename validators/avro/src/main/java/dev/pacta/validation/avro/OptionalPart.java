/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.SingleValue;
import org.jspecify.annotations.Nullable;

/** The union of null and one other schema, which most unions are: a byte, and the value unless it is null. */
final class OptionalPart extends Part {
    private final byte nothing;
    private final Part value;

    /** @param branch the number of null, 0 or 1 */
    OptionalPart(int branch, Part value) {
        this.nothing = (byte) (branch << 1);
        this.value = value;
    }

    @Override
    int behind(Input input, int at, int depth) {
        int start = input.behind(at, 1);
        int branch = input.bytes()[at];
        if (branch == nothing) {
            return start;
        }
        if (branch != 0 && branch != 2) {
            throw new UnreadableAvroException("a union has no branch of that number");
        }
        return value.behind(input, start, depth);
    }

    @Override
    @Nullable
    Object value(Input input, int at) {
        return input.bytes()[at] == nothing ? null : value.value(input, at + 1);
    }

    @Override
    boolean read(Input input, int at, SingleValue into) {
        return input.bytes()[at] != nothing && value.read(input, at + 1, into);
    }
}
