/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.stream;

import dev.pacta.contract.naming.DatasetName;
import dev.pacta.validation.report.LineageOutlet;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whom a stream's checks tell what they found.
 *
 * @param datasets the lineage's name of a stream, by the name that records come with
 * @param every how often; the rest is told at the end
 * @param purpose what the records are wanted for; nothing when nobody asked
 */
public record StreamReporting(
        LineageOutlet outlet,
        String jobNamespace,
        String jobName,
        Function<String, DatasetName> datasets,
        Duration every,
        Clock clock,
        @Nullable String purpose) {
    public StreamReporting {
        if (every.isZero() || every.isNegative()) {
            throw new IllegalArgumentException("results are told every %s, expected a longer time".formatted(every));
        }
    }
}
