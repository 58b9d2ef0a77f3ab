/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.RunPart;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.ValidationRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the batches of one query have shown, added up by contract. The last batch may come again and then counts once. Thread-safe. */
final class BatchTotals {
    private record Total(RowChecks checks, RunPart part) {
        String digest() {
            return checks.validator().digest();
        }

        Total with(RunPart more) {
            ValidationRun sum = checks.sum();
            sum.add(part);
            sum.add(more);
            return new Total(checks, sum.part());
        }

        ValidationReport report() {
            ValidationRun sum = checks.sum();
            sum.add(part);
            return sum.finish();
        }
    }

    private record Last(long batch, Total found) {}

    /** Without the last batch. */
    private final Map<String, Total> before = new LinkedHashMap<>();

    private @Nullable Last last;

    /** @throws IllegalStateException when a later batch was here before */
    synchronized void admit(long batch) {
        if (last != null && batch < last.batch()) {
            throw new IllegalStateException(
                    "batch %d comes after batch %d; make checks of its own for each query and each new checkpoint"
                            .formatted(batch, last.batch()));
        }
    }

    synchronized void put(long batch, RowChecks checks, RunPart part) {
        if (last != null && last.batch() != batch) {
            add(before, last.found());
        }
        last = new Last(batch, new Total(checks, part));
    }

    synchronized List<ValidationReport> reports() {
        Map<String, Total> all = new LinkedHashMap<>(before);
        if (last != null) {
            add(all, last.found());
        }
        return all.values().stream().map(Total::report).toList();
    }

    private static void add(Map<String, Total> totals, Total more) {
        totals.merge(more.digest(), more, (known, batch) -> known.with(batch.part()));
    }
}
