/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;

/** A repeated field, whose items stand one behind the other: each with its tag, or all of them in one block. */
class ListPart extends Part {
    private final Part item;
    private final boolean packable;

    ListPart(FieldDescriptor field, Part item) {
        super(field);
        this.item = item;
        this.packable = field.isPackable();
    }

    @Override
    final boolean takes(int foundType) {
        return super.takes(foundType) || packable && foundType == Wire.BLOCK;
    }

    @Override
    final boolean goesOn(int foundType) {
        return foundType == wireType();
    }

    @Override
    final boolean isRepeated() {
        return true;
    }

    @Override
    final boolean isSound(Span message, int at, int depth) {
        Run run = run(message, at);
        while (run.isOpen()) {
            if (!item.isSound(message, run.at(), depth)) {
                return false;
            }
            run.next();
        }
        return !run.isBroken();
    }

    @Override
    Object value(Span message, int at) {
        return new ListView(item, message, at);
    }

    final Part item() {
        return item;
    }

    final Run run(Span message, int at) {
        return new Run(message, at, wireType());
    }
}
