/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.FieldListener;
import dev.pacta.validation.rows.SingleValue;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** What always takes as many bytes: truth values, floating numbers, and null, which takes none. */
abstract class FixedPart extends Part {
    private final int length;

    private FixedPart(int length) {
        this.length = length;
    }

    static FixedPart of(Schema.Type type) {
        return switch (type) {
            case BOOLEAN -> new Truth();
            case FLOAT -> new Float32();
            case DOUBLE -> new Float64();
            default -> new Nothing();
        };
    }

    @Override
    int behind(Input input, int at, int depth) {
        return input.behind(at, length);
    }

    @Override
    int behindKnown(Input input, int at) {
        return at + length;
    }

    private static final class Nothing extends FixedPart {
        Nothing() {
            super(0);
        }

        @Override
        @Nullable
        Object value(Input input, int at) {
            return null;
        }
    }

    /** Of the two bytes that are allowed, 1 is true. */
    private static final class Truth extends FixedPart {
        Truth() {
            super(1);
        }

        @Override
        Object value(Input input, int at) {
            return input.bytes()[at] == 1;
        }

        @Override
        boolean read(Input input, int at, SingleValue into) {
            into.truth(input.bytes()[at] == 1);
            return true;
        }
    }

    private static final class Float32 extends FixedPart {
        Float32() {
            super(Float.BYTES);
        }

        @Override
        Object value(Input input, int at) {
            return input.float32(at);
        }
    }

    private static final class Float64 extends FixedPart {
        Float64() {
            super(Double.BYTES);
        }

        @Override
        Object value(Input input, int at) {
            return input.float64(at);
        }

        @Override
        boolean read(Input input, int at, SingleValue into) {
            into.real(input.float64(at));
            return true;
        }

        @Override
        int tell(Input input, int at, int position, FieldListener listener) {
            listener.real(position, input.float64(at));
            return at + Double.BYTES;
        }
    }
}
