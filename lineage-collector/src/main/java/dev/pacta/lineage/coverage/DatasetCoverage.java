/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.coverage;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.coverage.CoveragePart.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much is known of a dataset.
 *
 * @param score the mean of the parts that count for it, from 0 to 100
 * @param producers the programs that told who writes it, by the producer of their newest event
 * @param lastTold when an event named it last
 */
public record DatasetCoverage(
        DatasetKey dataset,
        int score,
        @Nullable String owner,
        List<String> producers,
        @Nullable Instant lastTold,
        List<CoveragePart> parts) {
    public DatasetCoverage {
        producers = List.copyOf(producers);
        parts = List.copyOf(parts);
    }

    static DatasetCoverage of(
            DatasetKey dataset,
            @Nullable String owner,
            List<String> producers,
            @Nullable Instant lastTold,
            List<CoveragePart> parts) {
        double mean = parts.stream().mapToDouble(CoveragePart::share).average().orElse(0);
        return new DatasetCoverage(dataset, (int) Math.floor(100 * mean), owner, producers, lastTold, parts);
    }

    Optional<CoveragePart> lacking(Subject subject) {
        return parts.stream()
                .filter(part -> part.subject() == subject && part.reason() != null)
                .findFirst();
    }
}
