/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.sources.BaseRelation;
import org.apache.spark.sql.sources.TableScan;
import org.apache.spark.sql.types.StructType;

/** One part of checked data as Spark reads it: its rows are in Spark's own form already and are not converted. Immutable. */
final class CheckedPart extends BaseRelation implements TableScan {
    /** Which of the two parts. */
    @FunctionalInterface
    interface Choice extends Serializable {
        byte[] of(CheckedRows rows);
    }

    private final SQLContext context;
    private final JavaRDD<CheckedRows> checked;
    private final StructType schema;
    private final Choice choice;

    CheckedPart(SQLContext context, JavaRDD<CheckedRows> checked, StructType schema, Choice choice) {
        this.context = context;
        this.checked = checked;
        this.schema = schema;
        this.choice = choice;
    }

    @Override
    public SQLContext sqlContext() {
        return context;
    }

    @Override
    public StructType schema() {
        return schema;
    }

    @Override
    public boolean needConversion() {
        return false;
    }

    /** Rows of Catalyst, as Spark expects of a relation that asks for no conversion. */
    @Override
    @SuppressWarnings("unchecked") // the contract of needConversion
    public RDD<Row> buildScan() {
        return (RDD<Row>) (RDD<?>)
                checked.flatMap(reading(choice, schema.fields().length)).rdd();
    }

    /** Apart from the relation, which does not travel. */
    private static FlatMapFunction<CheckedRows, InternalRow> reading(Choice choice, int fields) {
        return rows -> rowsOf(rows, choice, fields);
    }

    private static Iterator<InternalRow> rowsOf(CheckedRows rows, Choice choice, int fields) {
        return CheckedRows.rows(choice.of(rows), fields);
    }
}
