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

/**
 * Whom a job tells what it found.
 *
 * @param dataset what was read
 */
public record RunReporting(
        LineageOutlet outlet, String jobNamespace, String jobName, DatasetName dataset, Clock clock) {
    /** Tells the end of a run. Never fails. */
    public void tell(ValidationReport report, UUID run, RunEvent.EventType end) {
        outlet.tell(new OpenLineageReporter(clock).event(report, run, jobNamespace, jobName, dataset, end));
    }
}
