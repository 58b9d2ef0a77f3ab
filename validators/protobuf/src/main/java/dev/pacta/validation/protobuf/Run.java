/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

/** Goes through the items of a repeated field that stand one behind the other. Not thread-safe. */
final class Run {
    private final byte[] bytes;
    private final int wireType;
    private final long tag;
    private final boolean packed;
    private final int end;
    private int at;
    private boolean broken;

    /**
     * @param first where the tag of the first item, or of all of them, begins
     * @param wireType that of each item
     */
    Run(Span message, int first, int wireType) {
        this.bytes = message.bytes();
        this.wireType = wireType;
        this.tag = Wire.number(bytes, first);
        this.packed = (tag & MessageForm.WIRE_TYPE) != wireType;
        int value = Wire.behindNumber(bytes, first, message.end());
        if (packed) {
            Span block = Wire.inside(bytes, value);
            this.end = block.end();
            this.at = block.length() == 0 ? Wire.NONE : block.start();
        } else {
            this.end = message.end();
            this.at = value;
        }
    }

    /** Whether there is an item. */
    boolean isOpen() {
        return at != Wire.NONE;
    }

    /** Where the item begins. */
    int at() {
        return at;
    }

    void next() {
        int behind = Wire.behind(bytes, wireType, at, end);
        broken = behind == Wire.NONE;
        if (broken || behind == end) {
            at = Wire.NONE;
        } else {
            at = packed ? behind : behindSameTag(behind);
        }
    }

    /** Whether the last item does not end where the block of all does. */
    boolean isBroken() {
        return broken;
    }

    private int behindSameTag(int next) {
        return Wire.number(bytes, next) == tag ? Wire.behindNumber(bytes, next, end) : Wire.NONE;
    }
}
