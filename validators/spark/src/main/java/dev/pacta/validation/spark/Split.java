/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.RunPart;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.report.RunReporting;
import io.openlineage.client.OpenLineage.RunEvent;
import java.util.UUID;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Data that was split by a contract. Until it is closed, Spark keeps the checked rows, so that both parts and the report come from one pass
 * over the data. For the driver; not thread-safe.
 */
public final class Split implements AutoCloseable {
    /**
     * The column of {@link #quarantined} with the reasons: {@code contract}, {@code version}, {@code verdict} and {@code rules}, the ids of
     * the rules that are broken. No value of the data is in it.
     */
    public static final String REASONS = "_pacta";

    private final SparkSession session;
    private final JavaRDD<CheckedRows> checked;
    private final CheckedPart good;
    private final CheckedPart bad;
    private final PartsOfPartitions parts;
    private final RowChecks checks;
    private final SplitSettings settings;
    private final UUID run = UUID.randomUUID();
    private @Nullable ValidationReport report;

    Split(
            SparkSession session,
            StructType schema,
            JavaRDD<CheckedRows> checked,
            PartsOfPartitions parts,
            RowChecks checks,
            SplitSettings settings) {
        this.session = session;
        this.checked = checked;
        this.good = new CheckedPart(session.sqlContext(), checked, schema, CheckedRows::good);
        this.bad = new CheckedPart(session.sqlContext(), checked, Reasons.behind(schema), CheckedRows::bad);
        this.parts = parts;
        this.checks = checks;
        this.settings = settings;
    }

    /** The rows that fit, with the columns that they came with. */
    public Dataset<Row> valid() {
        return session.baseRelationToDataFrame(good);
    }

    /** The others, with {@link #REASONS}. */
    public Dataset<Row> quarantined() {
        return session.baseRelationToDataFrame(bad);
    }

    /** What was found in all rows; reads what no action has read yet. */
    public ValidationReport report() {
        ValidationReport known = report;
        if (known == null) {
            int all = checked.getNumPartitions();
            if (parts.value().size() < all) {
                checked.foreachPartition(Split::readAll);
            }
            known = sum().finish();
            report = known;
            RunReporting whom = settings.reporting();
            if (whom != null) {
                whom.tell(known, run, RunEvent.EventType.COMPLETE);
            }
        }
        return known;
    }

    RowChecks checks() {
        return checks;
    }

    /** What was found in the rows that were read. */
    RunPart part() {
        return sum().part();
    }

    private static void readAll(java.util.Iterator<CheckedRows> rows) {
        while (rows.hasNext()) {
            rows.next();
        }
    }

    private ValidationRun sum() {
        ValidationRun sum = checks.sum();
        parts.value().values().forEach(sum::add);
        return sum;
    }

    /** Lets Spark forget the checked rows. What was not told yet is told as a run that failed. */
    @Override
    public void close() {
        RunReporting whom = settings.reporting();
        if (report == null && whom != null) {
            whom.tell(sum().finish(), run, RunEvent.EventType.FAIL);
        }
        checked.unpersist(false);
    }
}
