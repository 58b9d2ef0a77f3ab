/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.contract.Contract;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.JoinedRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** Puts behind a row why it is bad. No value of the data is in it. Not thread-safe. */
final class Reasons {
    private final Contract contract;
    private final UnsafeProjection whole;
    private final UnsafeProjection data;

    Reasons(StructType schema, Contract contract) {
        this.contract = contract;
        this.data = UnsafeProjection.create(schema);
        this.whole = UnsafeProjection.create(behind(schema));
    }

    /** The columns of data with {@link Split#REASONS} behind them. */
    static StructType behind(StructType schema) {
        StructType reasons = new StructType()
                .add("contract", DataTypes.StringType, false)
                .add("version", DataTypes.StringType, false)
                .add("verdict", DataTypes.StringType, false)
                .add("rules", DataTypes.createArrayType(DataTypes.StringType, false), false);
        StructField[] fields = Arrays.copyOf(schema.fields(), schema.fields().length + 1);
        fields[fields.length - 1] = DataTypes.createStructField(Split.REASONS, reasons, true);
        return new StructType(fields);
    }

    /** The row with its reasons; what it has behind its data is left out. */
    UnsafeRow behind(InternalRow row, Verdict verdict) {
        Object[] reasons = {
            UTF8String.fromString(contract.id().value()),
            UTF8String.fromString(contract.version().value()),
            UTF8String.fromString(verdict.kind().name().toLowerCase(Locale.ROOT)),
            new GenericArrayData(verdict.violations().stream()
                    .map(Violation::ruleId)
                    .distinct()
                    .map(UTF8String::fromString)
                    .toArray(Object[]::new))
        };
        Object[] behind = {new GenericInternalRow(reasons)};
        return whole.apply(new JoinedRow(data.apply(row), new GenericInternalRow(behind)));
    }
}
