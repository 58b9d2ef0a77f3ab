/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import static org.apache.spark.sql.functions.udf;

import dev.pacta.validation.source.PortableSchema;
import java.util.Arrays;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Checks a column of JSON against a JSON Schema, where there is no contract; in data sets, in streams, and in SQL.
 *
 * <pre>{@code
 * PortableSchema schema = PortableSchema.read("file:orders.json", Orders.class.getClassLoader());
 * Dataset<Row> checked = orders.withColumn(Split.REASONS, JsonSchemaChecks.reasons(orders.col("value"), schema));
 * checked.where("_pacta IS NULL");
 * }</pre>
 *
 * <p>The schema travels with the job.
 */
public final class JsonSchemaChecks {
    /** Of the reasons: those of {@link Split#REASONS}, {@code contract} the address of the schema, {@code version} its digest. */
    private static final StructType REASONS = new StructType(new StructField[] {
        DataTypes.createStructField("contract", DataTypes.StringType, false),
        DataTypes.createStructField("version", DataTypes.StringType, false),
        DataTypes.createStructField("verdict", DataTypes.StringType, false),
        DataTypes.createStructField("rules", new ArrayType(DataTypes.StringType, false), false)
    });

    private JsonSchemaChecks() {}

    /**
     * Why the JSON of a column does not fit, or null where it does; null in the column does not. No value of the data is in it.
     *
     * @param json text, or bytes in UTF-8
     */
    public static Column reasons(Column json, PortableSchema schema) {
        return function(schema).apply(json);
    }

    /**
     * The same for a schema at an address such as {@code file:orders.json}; also for PySpark, through its gateway.
     *
     * @throws dev.pacta.validation.source.SchemaUnavailableException when it cannot be read or is none
     */
    public static Column reasons(Column json, String schema) {
        return reasons(json, read(schema));
    }

    /** Gives the function of {@link #reasons} a name for SQL. */
    public static void register(SparkSession session, String name, PortableSchema schema) {
        session.udf().register(name, function(schema));
    }

    /**
     * The same for a schema at an address such as {@code file:orders.json}; also for PySpark, through its gateway.
     *
     * @throws dev.pacta.validation.source.SchemaUnavailableException when it cannot be read or is none
     */
    public static void register(SparkSession session, String name, String schema) {
        register(session, name, read(schema));
    }

    /**
     * The data with {@link Split#REASONS} behind its columns, null in the rows that fit.
     *
     * @param column has the JSON
     * @throws IllegalArgumentException when the column is no text and no bytes, or the data has such reasons already
     */
    public static Dataset<Row> check(Dataset<Row> data, String column, PortableSchema schema) {
        StructType columns = data.schema();
        if (Arrays.asList(columns.fieldNames()).contains(Split.REASONS)) {
            throw new IllegalArgumentException(
                    "the data has a column %s already; drop it before it is checked again".formatted(Split.REASONS));
        }
        Column json = data.col(column);
        String type = data.select(json).schema().fields()[0].dataType().typeName();
        if (!type.equals("string") && !type.equals("binary")) {
            throw new IllegalArgumentException(
                    "the column %s is %s, expected string or binary; to_json makes text of structs"
                            .formatted(column, type));
        }
        return data.withColumn(Split.REASONS, reasons(json, schema));
    }

    private static UserDefinedFunction function(PortableSchema schema) {
        return udf(new JsonSchemaFunction(schema), REASONS).withName("pacta_json_schema");
    }

    private static PortableSchema read(String address) {
        return PortableSchema.read(
                address,
                Objects.requireNonNullElse(
                        Thread.currentThread().getContextClassLoader(), JsonSchemaChecks.class.getClassLoader()));
    }
}
