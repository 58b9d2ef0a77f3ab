/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.result;

import dev.pacta.contract.diff.Verdict;
import dev.pacta.contract.diff.Weight;
import dev.pacta.contract.yaml.Position;
import org.jspecify.annotations.Nullable;

/**
 * One change of a contract, judged.
 *
 * @param path such as {@code orders.email}
 * @param place in the file as it is now, of what is gone the nearest thing that is left
 * @param breaks whether it breaks what the mode protects and is not waived
 * @param waiver under which it passes; null when there is none in force
 */
public record ContractChange(
        String ruleId,
        String kind,
        String path,
        Position place,
        @Nullable String before,
        @Nullable String after,
        Effects effects,
        Weight weight,
        String message,
        @Nullable String counterexample,
        boolean breaks,
        @Nullable WaiverNote waiver) {
    /** What it does to readers, to writers and to what was promised. */
    public record Effects(Verdict consumer, Verdict producer, Verdict promise) {
        /** The heaviest of the three. */
        public Verdict heaviest() {
            Verdict data = consumer.compareTo(producer) >= 0 ? consumer : producer;
            return data.compareTo(promise) >= 0 ? data : promise;
        }
    }
}
