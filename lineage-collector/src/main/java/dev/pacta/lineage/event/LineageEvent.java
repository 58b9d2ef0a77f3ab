/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An OpenLineage event. The facets are JSON as they came, understood or not. Not to be changed after it was read.
 *
 * @param raw the bytes and their digest
 * @param state the transition of a run event that names one
 * @param run of a run event
 * @param job of a run event or job event
 * @param dataset of a dataset event
 */
public record LineageEvent(
        EventKind kind,
        Raw raw,
        Origin origin,
        Instant eventTime,
        @Nullable RunState state,
        @Nullable Run run,
        @Nullable Job job,
        List<DatasetUse> inputs,
        List<DatasetUse> outputs,
        @Nullable DatasetUse dataset) {

    public LineageEvent {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** The event as it was sent. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy per event of megabytes is waste
    public record Raw(byte[] bytes, String digest) {}

    /** Who speaks, and by which specification; both as they came. */
    public record Origin(
            @Nullable String producer, @Nullable String schemaUrl) {}

    public record Run(String id, ObjectNode facets) {}

    public record Job(JobKey key, ObjectNode facets) {}

    /**
     * A dataset in an event.
     *
     * @param facets of the dataset itself
     * @param useFacets of this reading or writing of it ({@code inputFacets} or {@code outputFacets})
     */
    public record DatasetUse(DatasetKey key, ObjectNode facets, ObjectNode useFacets) {}

    /** No run was seen: the event declares. */
    public boolean isStatic() {
        return kind != EventKind.RUN;
    }
}
