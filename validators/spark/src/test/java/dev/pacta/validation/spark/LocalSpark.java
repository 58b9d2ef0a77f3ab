/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/** A Spark of this process, with two threads, and a count of its jobs. */
final class LocalSpark {
    private static final SparkSession SESSION = start();

    private LocalSpark() {}

    private static SparkSession start() {
        try {
            Path folder = Files.createTempDirectory("pacta-spark");
            return SparkSession.builder()
                    .master("local[2]")
                    .appName("contracts")
                    .config("spark.ui.enabled", "false")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.driver.host", "127.0.0.1")
                    .config("spark.sql.shuffle.partitions", "3")
                    .config("spark.sql.session.timeZone", "UTC")
                    .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                    .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                    .config("spark.sql.warehouse.dir", folder.toString())
                    .config("spark.local.dir", folder.toString())
                    .getOrCreate();
        } catch (java.io.IOException noFolder) {
            throw new java.io.UncheckedIOException(noFolder);
        }
    }

    static SparkSession session() {
        return SESSION;
    }

    /** How many splits Spark keeps the rows of. */
    static long keptSplits() {
        return CollectionConverters.asJava(SESSION.sparkContext().getPersistentRDDs()).values().stream()
                .filter(kept -> String.valueOf(kept.name()).startsWith("pacta "))
                .count();
    }

    /** How many jobs an action takes. */
    static int jobsOf(Runnable action) {
        AtomicInteger jobs = new AtomicInteger();
        SparkListener listener = new SparkListener() {
            @Override
            public void onJobStart(SparkListenerJobStart start) {
                jobs.incrementAndGet();
            }
        };
        SESSION.sparkContext().addSparkListener(listener);
        action.run();
        try {
            SESSION.sparkContext().listenerBus().waitUntilEmpty();
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError(late);
        }
        SESSION.sparkContext().removeSparkListener(listener);
        return jobs.get();
    }
}
