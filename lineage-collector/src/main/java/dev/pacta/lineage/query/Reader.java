/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job that reads a dataset.
 *
 * @param dataset what it reads
 * @param fields of the dataset that it is seen to use, sorted; empty when no column lineage tells
 * @param owner of the job, when an event named one
 * @param hops jobs between the asked dataset and this reading; 0 for a direct reader
 */
public record Reader(
        JobKey job,
        DatasetKey dataset,
        List<String> fields,
        @Nullable String owner,
        Instant lastSeen,
        int hops) {
    public Reader {
        fields = List.copyOf(fields);
    }

    /** Whether column lineage says which fields the job uses. */
    public boolean fieldsAreKnown() {
        return !fields.isEmpty();
    }
}
