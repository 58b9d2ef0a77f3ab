/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.protobuf;

/** What a difference disturbs, each category being stricter than the one before it. Source: Buf, "Rules and categories". */
public enum ProtobufCategory {
    /** Bytes on the wire. */
    WIRE,
    /** Bytes, or JSON, in which names count. */
    WIRE_JSON,
    /** The code that is generated for a package, too. */
    PACKAGE,
    /** The code that is generated for each file, too. */
    FILE,
    /** Nothing. */
    NONE;

    /** Whether someone who watches this category is told of a difference of the other one. */
    public boolean watches(ProtobufCategory other) {
        return other != NONE && other.ordinal() <= ordinal();
    }
}
