/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.report;

import dev.pacta.contract.naming.DatasetName;
import dev.pacta.validation.ValidationReport;
import io.openlineage.client.OpenLineage.RunEvent;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a job tells what it found.
 *
 * @param dataset what was read
 * @param purpose what the data was wanted for, such as {@code analytics.reporting}; nothing when nobody asked
 */
public record RunReporting(
        LineageOutlet outlet,
        String jobNamespace,
        String jobName,
        DatasetName dataset,
        Clock clock,
        @Nullable String purpose) {
    /** Of data that nobody asked for by a purpose. */
    public RunReporting(LineageOutlet outlet, String jobNamespace, String jobName, DatasetName dataset, Clock clock) {
        this(outlet, jobNamespace, jobName, dataset, clock, null);
    }

    /** The same of data that was wanted for a purpose, that of the {@code Access} it was asked for by. */
    public RunReporting forPurpose(String wanted) {
        return new RunReporting(outlet, jobNamespace, jobName, dataset, clock, wanted);
    }

    /** The same at the time of another clock. */
    public RunReporting at(Clock other) {
        return new RunReporting(outlet, jobNamespace, jobName, dataset, other, purpose);
    }

    /** Tells the end of a run. Never fails. */
    public void tell(ValidationReport report, UUID run, RunEvent.EventType end) {
        outlet.tell(new OpenLineageReporter(clock).event(report, run, jobNamespace, jobName, dataset, end, purpose));
    }
}
