/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.SingleValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of one of several schemas, behind the number of its own. */
final class UnionPart extends Part {
    private final Part[] branches;

    UnionPart(List<Part> branches) {
        this.branches = branches.toArray(new Part[0]);
    }

    @Override
    int behind(Input input, int at, int depth) {
        int value = input.behindNumber(at);
        long branch = input.number(at);
        if (branch < 0 || branch >= branches.length) {
            throw new UnreadableAvroException("a union has no branch of that number");
        }
        return branches[(int) branch].behind(input, value, depth);
    }

    @Override
    @Nullable
    Object value(Input input, int at) {
        return branch(input, at).value(input, input.behindNumber(at));
    }

    @Override
    boolean read(Input input, int at, SingleValue into) {
        return branch(input, at).read(input, input.behindNumber(at), into);
    }

    private Part branch(Input input, int at) {
        return branches[(int) input.number(at)];
    }
}
