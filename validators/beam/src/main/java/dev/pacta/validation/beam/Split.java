/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.report.ReportJson;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.windowing.AfterPane;
import org.apache.beam.sdk.transforms.windowing.AfterWatermark;
import org.apache.beam.sdk.transforms.windowing.FixedWindows;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollection.IsBounded;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.POutput;
import org.apache.beam.sdk.values.PValue;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.joda.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A collection that was split by a contract. For the program that makes the pipeline; not thread-safe.
 *
 * @param <T> the records
 */
public final class Split<T> implements POutput {
    private final PCollectionTuple all;
    private final TupleTag<T> valid;
    private final TupleTag<KV<T, Reasons>> refused;
    private final TupleTag<FoundSoFar> parts;
    private final Runs runs;
    private @Nullable PCollection<FoundSoFar> found;

    Split(
            PCollectionTuple all,
            TupleTag<T> valid,
            TupleTag<KV<T, Reasons>> refused,
            TupleTag<FoundSoFar> parts,
            Runs runs) {
        this.all = all;
        this.valid = valid;
        this.refused = refused;
        this.parts = parts;
        this.runs = runs;
    }

    /** The records that fit. */
    public PCollection<T> valid() {
        return all.get(valid);
    }

    /** The others as they were, with the reasons. */
    public PCollection<KV<T, Reasons>> quarantined() {
        return all.get(refused);
    }

    /** The reasons alone, for those who count or warn and need not see the data. */
    public PCollection<Reasons> reasons() {
        return quarantined().apply("Reasons", Values.create());
    }

    /**
     * What was found, summed up for each window when it ends, and once more with all its records each time that late ones come. A bundle that
     * is repeated counts once. Over records that have an end and one window there is one sum, of no records if there are none.
     *
     * @throws IllegalStateException when the records have no end and one window, because then nothing ever ends
     */
    public PCollection<FoundSoFar> found() {
        PCollection<FoundSoFar> known = found;
        if (known == null) {
            known = sum();
            found = known;
        }
        return known;
    }

    /** The same for each period of the records' time, whatever windows the records are in. */
    public PCollection<FoundSoFar> found(Duration period) {
        PCollection<FoundSoFar> known = found;
        if (known == null) {
            known = ended(all.get(parts).apply("Periods", Window.into(FixedWindows.of(period))));
            found = known;
        }
        return known;
    }

    /**
     * Makes the report on what {@link #found} has, for functions of the pipeline. What was found by another version of the contract, from
     * before a job was updated, is left out.
     */
    public SerializableFunction<FoundSoFar, ValidationReport> judging() {
        Runs all = runs;
        return all::report;
    }

    /** The reports on what {@link #found} has, as JSON: how each rule ended, and the counts. */
    public PCollection<String> reports() {
        SerializableFunction<FoundSoFar, ValidationReport> judging = judging();
        return found().apply(
                        "Reports",
                        MapElements.into(TypeDescriptors.strings()).via(sum -> ReportJson.write(judging.apply(sum))));
    }

    /**
     * Tells a lineage server what {@link #found} has, a run for each element. A runner that repeats the telling tells the same run.
     */
    public void tellTo(ReportingSource source) {
        found().apply("Name runs", ParDo.of(new Telling.Naming()))
                .setCoder(SerializableCoder.of(Telling.Result.class))
                .apply("Keep names", Reshuffle.viaRandomKey())
                .apply("Tell", ParDo.of(new Telling(runs, source)));
    }

    private PCollection<FoundSoFar> sum() {
        PCollection<FoundSoFar> each = all.get(parts);
        if (runs.bounded()) {
            return each.apply("Sum up", Combine.globally(new FoundSum(runs)));
        }
        boolean oneWindow = each.getWindowingStrategy().getWindowFn().windowCoder() instanceof GlobalWindow.Coder;
        if (oneWindow && each.isBounded() == IsBounded.UNBOUNDED) {
            throw new IllegalStateException(
                    "the records have no end and are all in one window, so there is no end of anything to report on; say found(period) first");
        }
        return ended(each);
    }

    /** Whatever triggers the records' own windows have: a report is on a whole window. */
    private PCollection<FoundSoFar> ended(PCollection<FoundSoFar> each) {
        return each.apply(
                        "Whole windows",
                        Window.<FoundSoFar>configure()
                                .triggering(AfterWatermark.pastEndOfWindow()
                                        .withLateFirings(AfterPane.elementCountAtLeast(1)))
                                .withAllowedLateness(each.getWindowingStrategy().getAllowedLateness())
                                .accumulatingFiredPanes())
                .apply("Sum up", Combine.globally(new FoundSum(runs)).withoutDefaults());
    }

    @Override
    public Pipeline getPipeline() {
        return all.getPipeline();
    }

    @Override
    public Map<TupleTag<?>, PValue> expand() {
        return all.expand();
    }

    @Override
    public void finishSpecifyingOutput(String name, PInput input, PTransform<?, ?> transform) {
        all.finishSpecifyingOutput(name, input, transform);
    }
}
