/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.PortableValidator;
import dev.pacta.validation.source.RegistrySettings;
import java.util.Arrays;
import java.util.Objects;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Checks data sets against contracts.
 *
 * <pre>{@code
 * try (Split split = ContractChecks.split(orders, "file:orders.odcs.yaml")) {
 *     split.valid().write().parquet("orders");
 *     split.quarantined().write().json("orders-bad");
 *     ValidationReport report = split.report();
 * }
 * }</pre>
 *
 * <p>The data is read and checked once, whatever is done with the parts. A stream is divided batch by batch:
 *
 * <pre>{@code
 * BatchChecks checks = ContractChecks.stream(
 *         "file:orders.odcs.yaml", BatchSink.folder("parquet", "orders"), BatchSink.folder("json", "orders-bad"));
 * orders.writeStream().option("checkpointLocation", place).foreachBatch(checks::check).start();
 * }</pre>
 */
public final class ContractChecks {
    private ContractChecks() {}

    /** Splits by a contract at an address such as {@code file:orders.odcs.yaml}; also for PySpark, through its gateway. */
    public static Split split(Dataset<Row> data, String contract) {
        return split(data, source(contract), SplitSettings.DEFAULT);
    }

    /**
     * Splits. Keys that have to be there once are compared over all partitions, which takes a shuffle for each such rule.
     *
     * @throws dev.pacta.validation.source.ContractUnavailableException when there is no contract to check by
     * @throws IllegalArgumentException when the data has been split before and its reasons are still there
     */
    public static Split split(Dataset<Row> data, ContractSource contract, SplitSettings settings) {
        PortableValidator validator =
                new PortableValidator(contract.read(), settings.schemaObject(), settings.limits());
        return split(data, validator, settings, false);
    }

    /** Checks a stream by a contract at an address such as {@code file:orders.odcs.yaml}; also for PySpark, through its gateway. */
    public static BatchChecks stream(String contract, BatchSink valid, BatchSink quarantine) {
        return stream(source(contract), SplitSettings.DEFAULT, valid, quarantine);
    }

    /**
     * Checks for a stream, to be handed to {@code foreachBatch}.
     *
     * @param valid where the rows that fit go, with the columns that they came with
     * @param quarantine where the others go, with {@link Split#REASONS}
     * @throws dev.pacta.validation.source.ContractUnavailableException when there is no contract to begin with
     */
    public static BatchChecks stream(
            ContractSource contract, SplitSettings settings, BatchSink valid, BatchSink quarantine) {
        return new BatchChecks(contract, settings, valid, quarantine);
    }

    private static ContractSource source(String address) {
        ClassLoader loader = Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), ContractChecks.class.getClassLoader());
        return ContractSource.of(address, RegistrySettings.NONE, loader);
    }

    static Split split(Dataset<Row> data, PortableValidator validator, SplitSettings settings, boolean batch) {
        StructType schema = data.schema();
        if (Arrays.asList(schema.fieldNames()).contains(Split.REASONS)) {
            throw new IllegalArgumentException(
                    "the data has a column %s already; drop it before it is checked again".formatted(Split.REASONS));
        }
        // In a batch, a rule on keys that no row can break by itself is not checked, and costs no shuffle.
        RepeatedKeys repeated = RepeatedKeys.in(
                data,
                validator.plan().runRules().stream()
                        .filter(rule -> !batch || rule.breaksRecords())
                        .toList());
        RowChecks checks = new RowChecks(validator, repeated.rules(), settings.now(), batch);
        SparkSession session = data.sparkSession();
        PartsOfPartitions parts = new PartsOfPartitions();
        String name = "pacta " + validator.schemaObject();
        session.sparkContext().register(parts, name);
        // By number, not by task: the number of a partition is the same whatever the tasks above it read together.
        JavaRDD<CheckedRows> checked = repeated.data()
                .queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitionsWithIndex(new CheckPartition(checks, schema, parts), true);
        checked.setName(name).persist(settings.storage());
        return new Split(session, schema, checked, parts, checks, settings);
    }
}
