/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.coverage;

import dev.pacta.lineage.coverage.CoveragePart.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much is known of the datasets that a program tells of.
 *
 * @param datasets how many it tells the writing of
 * @param score the mean of theirs
 * @param lastTold when an event named one of them last
 * @param lacking of how many of them each subject is not wholly known
 */
public record ProducerCoverage(
        String producer, int datasets, int score, @Nullable Instant lastTold, Map<Subject, Integer> lacking) {
    public ProducerCoverage {
        lacking = new TreeMap<>(lacking);
    }
}
