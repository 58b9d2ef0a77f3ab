/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.Location;
import dev.pacta.validation.RunPart;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.joda.time.Instant;

/**
 * Passes on the records that fit, and the others to an output of their own. What a bundle has found is an output too, for each window one
 * element at the bundle's end: a bundle that is thrown away takes its counts with it, and one that is repeated counts once.
 *
 * @param <T> the records
 */
final class CheckFunction<T> extends DoFn<T, T> {
    private static final long serialVersionUID = 1L;

    /** What a bundle has found in one window. */
    private static final class InWindow {
        final ValidationRun run;
        Instant latest;

        InWindow(ValidationRun run, Instant latest) {
            this.run = run;
            this.latest = latest;
        }
    }

    private final Runs runs;
    private final RecordForm<T> form;
    private final TupleTag<T> valid;
    private final TupleTag<KV<T, Reasons>> refused;
    private final TupleTag<FoundSoFar> found;
    private final String contract;
    private final String version;
    private transient Map<BoundedWindow, InWindow> windows = new HashMap<>();
    private transient Map<String, Long> broken = new HashMap<>();
    private transient long number;

    CheckFunction(
            Runs runs,
            RecordForm<T> form,
            TupleTag<T> valid,
            TupleTag<KV<T, Reasons>> refused,
            TupleTag<FoundSoFar> found) {
        this.runs = runs;
        this.form = form;
        this.valid = valid;
        this.refused = refused;
        this.found = found;
        this.contract = runs.validator().contract().contract().id().value();
        this.version = runs.validator().contract().contract().version().value();
    }

    /** Forgets what a bundle before it, which may have failed, has left. */
    @StartBundle
    public void start() {
        windows = new HashMap<>();
        broken = new HashMap<>();
    }

    /** Checks. */
    @ProcessElement
    public void process(
            @Element T record, @Timestamp Instant timestamp, BoundedWindow window, MultiOutputReceiver outputs) {
        InWindow here = windows.get(window);
        if (here == null) {
            here = new InWindow(runs.open(), timestamp);
            windows.put(window, here);
        } else if (timestamp.isAfter(here.latest)) {
            here.latest = timestamp;
        }
        Verdict verdict = form.check(record, here.run, new Location("stream", ++number, Location.Unit.ELEMENT));
        if (verdict.isValid()) {
            outputs.get(valid).output(record);
            return;
        }
        outputs.get(refused).output(KV.of(record, Reasons.of(contract, version, verdict)));
        verdict.violations().stream()
                .map(Violation::ruleId)
                .distinct()
                .forEach(rule -> broken.merge(rule, 1L, Long::sum));
    }

    /** Hands on what was found. */
    @FinishBundle
    public void finish(FinishBundleContext context) {
        windows.forEach((window, here) -> {
            FoundSoFar part = new FoundSoFar(List.of(here.run.part()));
            context.output(found, part, here.latest, window);
            part.parts().forEach(CheckFunction::count);
        });
        broken.forEach(
                (rule, records) -> Metrics.counter(ContractChecks.METRICS, rule).inc(records));
        start();
    }

    private static void count(RunPart part) {
        Metrics.counter(ContractChecks.METRICS, "records").inc(part.records());
        Metrics.counter(ContractChecks.METRICS, "invalid").inc(part.invalid());
        Metrics.counter(ContractChecks.METRICS, "unfinished").inc(part.unfinished());
    }
}
