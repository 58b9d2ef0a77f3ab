/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.guard.FieldGuard;
import dev.pacta.validation.guard.RecordGuard;
import dev.pacta.validation.rows.Conversion;
import dev.pacta.validation.source.PortableGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Data as it may be seen for a purpose.
 *
 * <pre>{@code
 * PortableGuard guard = PortableGuard.open(decisions, Access.reading("daily-report", "analytics.reporting"), contract, null, key);
 * Dataset<Row> customers = ContractGuards.apply(spark.read().parquet(path), guard);
 * }</pre>
 *
 * <p>All is done by columns: those that may not pass are never read, row filters that Spark can compare itself are pushed down to the files,
 * and only masked columns go through code of ours. It is the same for a stream.
 */
public final class ContractGuards {
    private ContractGuards() {}

    /**
     * The rows that may be seen, masked. A column whose masked values are texts, such as hashes of numbers, is a column of texts; one that
     * the decision is not about is not there.
     *
     * @throws dev.pacta.validation.guard.ObligationException when the data lacks a column that a row filter asks for, a column cannot hold what
     *     its mask leaves, or nothing of it may be seen
     */
    public static Dataset<Row> apply(Dataset<Row> data, PortableGuard guard) {
        Dataset<Row> admitted = admitted(data, guard);
        StructType masked = (StructType) MaskedTypes.OF.record(data.schema(), guard.guard());
        List<Column> columns = new ArrayList<>();
        for (StructField field : masked.fields()) {
            columns.add(guarded(data.schema().apply(field.name()), field.dataType(), guard));
        }
        return admitted.select(columns.toArray(Column[]::new));
    }

    private static Dataset<Row> admitted(Dataset<Row> data, PortableGuard guard) {
        StructType schema = data.schema();
        FilterColumns filters = new FilterColumns(schema, guard.guard().object());
        Dataset<Row> admitted = data;
        for (Column condition : filters.comparable(guard.guard().filters())) {
            admitted = admitted.filter(condition);
        }
        List<String> others = filters.columnsOfOthers(guard.guard().filters());
        if (others.isEmpty()) {
            return admitted;
        }
        StructType part = new StructType(others.stream()
                .map(name -> schema.fields()[schema.fieldIndex(name)])
                .toArray(StructField[]::new));
        RowReader reader = new RowReader(part);
        UDF1<Row, Boolean> admits = row -> guard.guard().admits(reader.read(Objects.requireNonNull(row)));
        Column whole =
                functions.struct(others.stream().map(FilterColumns::named).toArray(Column[]::new));
        return admitted.filter(functions.udf(admits, DataTypes.BooleanType).apply(whole));
    }

    private static Column guarded(StructField field, DataType type, PortableGuard guard) {
        String name = field.name();
        FieldGuard fate = guard.guard().fields().field(name).orElseThrow();
        Column column = FilterColumns.named(name);
        if (MaskedTypes.OF.isUntouched(field.dataType(), fate)) {
            return column;
        }
        if (fate.leavesNothing()) {
            return functions.lit(null).cast(type).as(name, field.metadata());
        }
        Conversion reading = RowReader.conversion(field.dataType());
        RowWriter.Conversion writing = RowWriter.conversion(type);
        UDF1<Object, Object> masking = value -> {
            RecordGuard here = guard.guard();
            Object plain = reading.ofAny(value);
            return writing.of(here.fields().field(name).orElseThrow().apply(plain));
        };
        return functions.udf(masking, type).apply(column).as(name, field.metadata());
    }
}
