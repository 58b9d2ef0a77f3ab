/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

import org.jspecify.annotations.Nullable;

/** Types in words for people. */
final class Words {
    private Words() {}

    static String of(DataType type) {
        if (type instanceof DataType.Text text) {
            return text.length() == null
                    ? "text"
                    : "text of %s %d characters".formatted(text.fixed() ? "exactly" : "at most", text.length());
        }
        if (type instanceof DataType.Whole whole) {
            return "a whole number of %d bits%s".formatted(whole.bits(), whole.signed() ? "" : " without sign");
        }
        if (type instanceof DataType.Decimal decimal) {
            return "an exact number" + digits(decimal.precision(), decimal.scale());
        }
        if (type instanceof DataType.Timestamp timestamp) {
            return "a timestamp " + (timestamp.zone() ? "with" : "without") + " a zone"
                    + precision(timestamp.precision());
        }
        if (type instanceof DataType.Time time) {
            return "a time of day" + (time.zone() ? " with a zone" : "") + precision(time.precision());
        }
        return nested(type);
    }

    private static String nested(DataType type) {
        if (type instanceof DataType.Array array) {
            return "a list of " + of(array.items());
        }
        if (type instanceof DataType.Mapping) {
            return "values by key";
        }
        if (type instanceof DataType.Structure) {
            return "named members";
        }
        if (type instanceof DataType.Floating floating) {
            return "a floating-point number of %d bits".formatted(floating.bits());
        }
        if (type instanceof DataType.Enumeration) {
            return "one of several texts";
        }
        if (type instanceof DataType.Document) {
            return "a JSON document";
        }
        return type instanceof DataType.Unknown unknown
                ? "the type '" + unknown.text() + "'"
                : "the type " + type.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private static String digits(@Nullable Integer precision, @Nullable Integer scale) {
        return precision == null
                ? ""
                : " of %d digits, %d after the point".formatted(precision, scale == null ? 0 : scale);
    }

    private static String precision(@Nullable Integer precision) {
        return precision == null ? "" : " and %d digits of the second".formatted(precision);
    }
}
