/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.PortableValidator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Checks a stream batch by batch, for {@code DataStreamWriter.foreachBatch}. Each batch is read and checked once, its valid rows are handed to
 * one sink and then the others to another, with the number of the batch; what Spark kept of it is released in any case. A batch is done when
 * both sinks are; then it is counted, and told as a run of its own where the settings name somebody. One whose sink throws is told as a run that
 * failed, stops the query and is not counted.
 *
 * <p>The contract is looked at again before each batch, and a new version takes effect there. One that cannot be read, or that has lost the
 * schema object, changes nothing; it is logged, and {@link #trouble} says so. A batch that is repeated is checked by the version that it was
 * checked by before, as long as the process lives.
 *
 * <p>Rules on keys hold within a batch: a row that repeats a key of its batch is quarantined, one that repeats a key of an earlier batch is
 * not, and the rule ends as failed or skipped, never as passed. Other rules over all rows are skipped, with the reason, but for those that a
 * single row can break.
 *
 * <p>For one query; what is read of it may be read by any thread.
 */
public final class BatchChecks {
    private final BatchContract contract;
    private final SplitSettings settings;
    private final BatchSink valid;
    private final BatchSink quarantine;
    private final BatchTotals totals = new BatchTotals();

    BatchChecks(ContractSource contract, SplitSettings settings, BatchSink valid, BatchSink quarantine) {
        this.contract = new BatchContract(contract, settings);
        this.settings = settings;
        this.valid = valid;
        this.quarantine = quarantine;
    }

    /**
     * Checks a batch and hands on its parts.
     *
     * @param id the number of the batch
     * @throws IllegalStateException when the number is less than that of a batch before, as it is when two queries share these checks
     * @throws Exception what a sink throws
     */
    public void check(Dataset<Row> batch, long id) throws Exception {
        totals.admit(id);
        PortableValidator validator = contract.of(id);
        try (Split split = ContractChecks.split(batch, validator, settings, true)) {
            valid.write(split.valid(), id);
            quarantine.write(split.quarantined(), id);
            split.report();
            totals.put(id, split.checks(), split.part());
        }
    }

    /**
     * What the batches have shown since these checks were made, one report for each contract document in the order in which they took effect. A
     * batch that was repeated counts once. After a restart of the process they begin anew.
     */
    public List<ValidationReport> totals() {
        return totals.reports();
    }

    /** Why the newest version of the contract is not used, or nothing. */
    public @Nullable String trouble() {
        return contract.trouble();
    }
}
