/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.rows.Conversion;
import java.time.temporal.Temporal;
import java.util.UUID;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.Schema.LogicalType;
import org.apache.beam.sdk.schemas.logicaltypes.EnumerationType;

/** What values of Beam's logical types mean: times stay times, enumerations are their names, and any other is what it is kept as. */
final class LogicalTypes {
    private LogicalTypes() {}

    static Conversion conversion(FieldType type) {
        LogicalType<?, ?> logical = type.getLogicalType();
        if (logical == null) {
            throw new IllegalArgumentException("the schema of the rows has a logical type that nobody describes");
        }
        if (logical instanceof EnumerationType names) {
            return value -> value instanceof EnumerationType.Value number ? names.toString(number) : value;
        }
        Conversion base = RowReader.conversion(logical.getBaseType());
        return value -> value instanceof Temporal
                ? value
                : value instanceof UUID id ? id.toString() : base(logical, base, value);
    }

    @SuppressWarnings("unchecked") // A value of a field is one of the field's type.
    private static <I, B> Object base(LogicalType<I, B> logical, Conversion conversion, Object value) {
        B kept = logical.toBaseType((I) value);
        if (kept == null) {
            throw new IllegalArgumentException(
                    "the logical type %s keeps a value as nothing".formatted(logical.getIdentifier()));
        }
        return conversion.of(kept);
    }
}
