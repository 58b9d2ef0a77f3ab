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
        return isNothing(input.bytes()[at]) ? start : value.behind(input, start, depth);
    }

    /**
     * Whether a byte says null.
     *
     * @throws UnreadableAvroException when it says neither that nor that there is a value
     */
    boolean isNothing(byte branch) {
        if (branch != 0 && branch != 2) {
            throw new UnreadableAvroException("a union has no branch of that number");
        }
        return branch == nothing;
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

    @Override
    int behindKnown(Input input, int at) {
        return input.bytes()[at] == nothing ? at + 1 : value.behindKnown(input, at + 1);
    }

    /** What stands behind another byte. */
    Part value() {
        return value;
    }
}
