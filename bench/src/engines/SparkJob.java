/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.spark.ContractChecks;
import dev.pacta.validation.spark.Split;
import dev.pacta.validation.spark.SplitSettings;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Spark with two threads of this process: JSON is read by a schema, enriched, written as Parquet, and what is written is summed up by customer. */
public final class SparkJob {
    private static final String SCHEMA =
            """
            order_id bigint, customer_id bigint, country string, currency string, status string, channel string, sku string, quantity int, \
            price double, placed_at timestamp, express boolean, note string""";

    private SparkJob() {}

    public static void main(String[] arguments) throws Exception {
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .appName("orders")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
        Contest.run("Spark", arguments, (orders, contract, folder) -> run(spark, orders, contract, folder));
    }

    private static long run(SparkSession spark, Path orders, ContractSource contract, Path folder) throws IOException {
        Dataset<Row> rows = spark.read().schema(SCHEMA).json(orders.toString());
        if (contract == null) {
            return write(spark, rows, folder);
        }
        try (Split split = ContractChecks.split(rows, contract, SplitSettings.DEFAULT.of("orders"))) {
            long written = write(spark, split.valid(), folder);
            split.quarantined().write().json(folder.resolve("bad").toString());
            if (split.report().invalidRecords() == 0) {
                throw new IllegalStateException("no order was bad");
            }
            return written;
        }
    }

    private static long write(SparkSession spark, Dataset<Row> orders, Path folder) {
        Dataset<Row> enriched = orders.withColumn("total", col("quantity").multiply(col("price")).multiply(lit(1.23)));
        String all = folder.resolve("orders").toString();
        enriched.write().parquet(all);
        Dataset<Row> written = spark.read().parquet(all);
        written.groupBy("customer_id").agg(sum("total")).write().parquet(folder.resolve("customers").toString());
        return written.count();
    }
}
