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
 * try (Split split = ContractChecks.split(orders, "registry:orders@2.x")) {
 *     split.valid().write().parquet("orders");
 *     split.quarantined().write().json("orders-bad");
 *     ValidationReport report = split.report();
 * }
 * }</pre>
 *
 * <p>The data is read and checked once, whatever is done with the parts. In structured streaming, split each batch in {@code foreachBatch}.
 */
public final class ContractChecks {
    private ContractChecks() {}

    /** Splits by a contract at an address such as {@code file:orders.odcs.yaml}; also for PySpark, through its gateway. */
    public static Split split(Dataset<Row> data, String contract) {
        ClassLoader loader = Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), ContractChecks.class.getClassLoader());
        return split(data, ContractSource.of(contract, RegistrySettings.NONE, loader), SplitSettings.DEFAULT);
    }

    /**
     * Splits. Keys that have to be there once are compared over all partitions, which takes a shuffle for each such rule.
     *
     * @throws dev.pacta.validation.source.ContractUnavailableException when there is no contract to check by
     * @throws IllegalArgumentException when the data has been split before and its reasons are still there
     */
    public static Split split(Dataset<Row> data, ContractSource contract, SplitSettings settings) {
        StructType schema = data.schema();
        if (Arrays.asList(schema.fieldNames()).contains(Split.REASONS)) {
            throw new IllegalArgumentException(
                    "the data has a column %s already; drop it before it is checked again".formatted(Split.REASONS));
        }
        PortableValidator validator =
                new PortableValidator(contract.read(), settings.schemaObject(), settings.limits());
        RepeatedKeys repeated = RepeatedKeys.in(data, validator.plan().runRules());
        SparkSession session = data.sparkSession();
        PartsOfPartitions parts = new PartsOfPartitions();
        session.sparkContext().register(parts, "pacta " + validator.schemaObject());
        // By number, not by task: the number of a partition is the same whatever the tasks above it read together.
        JavaRDD<CheckedRows> checked = repeated.data()
                .queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitionsWithIndex(
                        new CheckPartition(validator, schema, repeated.rules(), settings.now(), parts), true);
        checked.persist(settings.storage());
        return new Split(session, schema, checked, parts, validator, settings);
    }
}
