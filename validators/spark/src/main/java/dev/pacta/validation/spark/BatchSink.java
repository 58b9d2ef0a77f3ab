/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/**
 * Where one part of each batch of a stream goes. Spark repeats the last batch, with the same number, when the query broke off before the batch
 * was done; a sink that replaces what it wrote by that number, or that leaves a number out which it has, holds each row once.
 */
@FunctionalInterface
public interface BatchSink {
    /** The column that {@link #folder} adds for whoever reads the files: the number of the batch. */
    String BATCH = "pacta_batch";

    /**
     * Writes one part of a batch, which may be empty. What it throws stops the query.
     *
     * @param batch the number that Spark gives the batch, from 0, in the query's checkpoint
     */
    void write(Dataset<Row> rows, long batch) throws Exception;

    /**
     * A folder of files with a folder for each batch in it, {@code pacta_batch=17}; a batch that is repeated replaces its own.
     *
     * @param format of Spark's writers, such as {@code parquet} or {@code json}
     */
    static BatchSink folder(String format, String path) {
        return (rows, batch) ->
                rows.write().format(format).mode(SaveMode.Overwrite).save("%s/%s=%d".formatted(path, BATCH, batch));
    }
}
