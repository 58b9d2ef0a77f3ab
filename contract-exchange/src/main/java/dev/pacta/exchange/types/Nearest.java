/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

import dev.pacta.exchange.types.DataType.Binary;
import dev.pacta.exchange.types.DataType.Decimal;
import dev.pacta.exchange.types.DataType.Document;
import dev.pacta.exchange.types.DataType.Floating;
import dev.pacta.exchange.types.DataType.Text;
import dev.pacta.exchange.types.DataType.Time;
import dev.pacta.exchange.types.DataType.Timestamp;
import dev.pacta.exchange.types.DataType.Whole;
import org.jspecify.annotations.Nullable;

/** The next wider type, for a dialect that does not have one. Every chain ends with text. */
public final class Nearest {
    private static final int[] DIGITS = {3, 5, 10, 20, 39};

    private Nearest() {}

    public static @Nullable DataType to(DataType type) {
        if (type instanceof Text text) {
            return text.fixed() ? new Text(text.length(), false) : text.length() == null ? null : new Text(null, false);
        }
        if (type instanceof Whole whole) {
            return wider(whole);
        }
        if (type instanceof Decimal decimal) {
            return decimal.precision() == null ? new Floating(64) : new Decimal(null, null);
        }
        if (type instanceof Floating floating) {
            return floating.bits() == 32 ? new Floating(64) : new Text(null, false);
        }
        if (type instanceof Time time) {
            return time.zone() ? new Time(time.precision(), false) : new Text(null, false);
        }
        if (type instanceof Timestamp timestamp) {
            return timestamp.zone()
                    ? new Timestamp(timestamp.precision(), false)
                    : new Timestamp(timestamp.precision(), true);
        }
        return nested(type);
    }

    /** The type, with members that may all be absent. */
    static DataType withoutDemands(DataType type) {
        if (type instanceof DataType.Structure structure) {
            return new DataType.Structure(structure.members().stream()
                    .map(each -> new DataType.Member(each.name(), withoutDemands(each.type()), false, each.comment()))
                    .toList());
        }
        if (type instanceof DataType.Array array) {
            return new DataType.Array(withoutDemands(array.items()));
        }
        return type instanceof DataType.Mapping map
                ? new DataType.Mapping(map.key(), withoutDemands(map.value()))
                : type;
    }

    private static DataType nested(DataType type) {
        if (type instanceof Binary binary) {
            return binary.fixed()
                    ? new Binary(binary.length(), false)
                    : binary.length() != null ? new Binary(null, false) : new Text(null, false);
        }
        if (type instanceof DataType.Uuid) {
            return new Text(36, true);
        }
        if (type instanceof DataType.Truth) {
            return new Whole(8, true);
        }
        if (type instanceof DataType.Embedding embedding) {
            return embedding.dimensions() == null ? new DataType.Array(new Floating(32)) : new DataType.Embedding(null);
        }
        boolean document = type instanceof DataType.Array
                || type instanceof DataType.Structure
                || type instanceof DataType.Mapping;
        return document ? new Document() : new Text(null, false);
    }

    /** A number without sign fits into the next wider one with a sign; the widest into digits. */
    private static DataType wider(Whole whole) {
        int digits = DIGITS[Integer.numberOfTrailingZeros(whole.bits()) - 3];
        if (whole.bits() >= 64 && !whole.signed() || whole.bits() >= 128) {
            return new Decimal(Math.min(digits, 38), 0);
        }
        return whole.bits() == 64 ? new Decimal(19, 0) : new Whole(whole.bits() * 2, true);
    }
}
