/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.report.RunReporting;
import io.openlineage.client.OpenLineage.RunEvent;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.beam.sdk.transforms.DoFn;
import org.jspecify.annotations.Nullable;

/** Tells results to a lineage server. What is told is made before, so that a bundle that is repeated tells the same run with the same time. */
final class Telling extends DoFn<Telling.Result, Void> {
    private static final long serialVersionUID = 1L;

    /** What is to be told. */
    record Result(UUID run, Instant at, FoundSoFar found) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Gives each result a run of its own. */
    static final class Naming extends DoFn<FoundSoFar, Result> {
        private static final long serialVersionUID = 1L;

        /** Gives it. */
        @ProcessElement
        public void name(@Element FoundSoFar found, OutputReceiver<Result> out) {
            out.output(new Result(UUID.randomUUID(), Clock.systemUTC().instant(), found));
        }
    }

    private final Runs runs;
    private final ReportingSource source;
    private transient @Nullable RunReporting reporting;

    Telling(Runs runs, ReportingSource source) {
        this.runs = runs;
        this.source = source;
    }

    /** Tells it. */
    @ProcessElement
    public void tell(@Element Result result) {
        RunReporting whom = reporting;
        if (whom == null) {
            whom = source.open();
            reporting = whom;
        }
        whom.at(Clock.fixed(result.at(), ZoneOffset.UTC))
                .tell(runs.report(result.found()), result.run(), RunEvent.EventType.COMPLETE);
    }
}
