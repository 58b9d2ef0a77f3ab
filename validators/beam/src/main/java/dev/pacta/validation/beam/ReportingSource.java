/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.report.RunReporting;
import java.io.Serializable;

/**
 * Makes on a worker what tells a lineage server the results. It is sent to the workers, so it says where a token is, such as a variable of the
 * environment, and does not hold it.
 */
@FunctionalInterface
public interface ReportingSource extends Serializable {
    /** Called once by each worker that has something to tell. */
    RunReporting open();
}
