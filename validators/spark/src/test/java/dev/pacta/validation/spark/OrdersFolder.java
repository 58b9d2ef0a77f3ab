/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Orders that arrive as files, each of which is a batch of a stream, with a contract and a checkpoint beside them. */
record OrdersFolder(Path folder) {
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders
            status: active
            version: VERSION
            schema:
              - name: orders
                properties:
                  - {name: id, logicalType: integer, required: true, unique: true}
                  - {name: total, logicalType: number, logicalTypeOptions: {maximum: MAXIMUM}}
                quality:
                  - {id: rows, type: library, metric: rowCount, mustBe: 1000}
            """;
    private static final StructType ORDERS = new StructType()
            .add("id", DataTypes.LongType)
            .add("total", DataTypes.DoubleType)
            .add("unreadable", DataTypes.StringType);

    /** A contract by which totals are at most so much. */
    Path contract(String version, int maximum) {
        return write(
                "orders.odcs.yaml", CONTRACT.replace("VERSION", version).replace("MAXIMUM", String.valueOf(maximum)));
    }

    /** A file that is there as a whole or not at all. */
    void arrive(String name, String... lines) {
        Path whole = write(name, String.join("\n", lines) + "\n");
        try {
            Files.createDirectories(folder.resolve("source"));
            Files.move(whole, folder.resolve("source").resolve(name));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    static String order(int id, int total) {
        return "{\"id\": %d, \"total\": %d}".formatted(id, total);
    }

    /** A query over what arrives, a file in each batch. */
    DataStreamWriter<Row> query(BatchChecks checks) {
        return LocalSpark.session()
                .readStream()
                .schema(ORDERS)
                .option("maxFilesPerTrigger", 1)
                .option("columnNameOfCorruptRecord", "unreadable")
                .json(folder.resolve("source").toString())
                .writeStream()
                .option("checkpointLocation", folder.resolve("checkpoint").toString())
                .foreachBatch(checks::check);
    }

    /** Runs a query of its own over what is there, to its end. */
    void runToTheEnd(BatchChecks checks) throws Exception {
        query(checks).trigger(Trigger.AvailableNow()).start().awaitTermination();
    }

    String place(String name) {
        return folder.resolve(name).toString();
    }

    static List<Long> ids(Dataset<Row> rows) {
        return rows.select("id").sort("id").collectAsList().stream()
                .map(row -> row.isNullAt(0) ? -1 : row.getLong(0))
                .toList();
    }
}
