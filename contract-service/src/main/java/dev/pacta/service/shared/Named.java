/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.shared;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;

/** A dataset or a job as clients see it: OpenLineage's namespace and name. */
public record Named(String namespace, String name) {
    public static Named of(DatasetKey dataset) {
        return new Named(dataset.namespace(), dataset.name());
    }

    public static Named of(JobKey job) {
        return new Named(job.namespace(), job.name());
    }
}
