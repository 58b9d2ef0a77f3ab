/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run did and had otherwise than another.
 *
 * @param facets of the runs themselves, where they differ
 * @param reads datasets that only one of them read, or that they read otherwise
 * @param writes likewise of what they wrote
 * @param same how many readings and writings are the same
 * @param leftOut how many of {@code reads} and {@code writes} together were not given
 */
public record RunDifference(
        Side left,
        Side right,
        List<FacetDifference> facets,
        List<UseDifference> reads,
        List<UseDifference> writes,
        long same,
        int leftOut) {
    /** A run. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Side(
            String id,
            JobKey job,
            String state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant nominalStart,
            @Nullable Instant nominalEnd) {}

    /**
     * A facet that differs.
     *
     * @param only {@code left} or {@code right} when the other has none of that name
     * @param keys of the facet's own keys those whose values differ, when both have one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FacetDifference(
            String name, @Nullable String only, @Nullable List<String> keys) {}

    /**
     * A dataset that was read or written otherwise.
     *
     * @param only {@code left} or {@code right} when the other run left it alone
     * @param leftVersion of the dataset as the left run met or left it, when they differ; nothing when it did not say
     * @param facets of the reading or writing that differ, {@code subset} among them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UseDifference(
            DatasetKey dataset,
            @Nullable String only,
            @Nullable String leftVersion,
            @Nullable String rightVersion,
            List<FacetDifference> facets) {}
}
