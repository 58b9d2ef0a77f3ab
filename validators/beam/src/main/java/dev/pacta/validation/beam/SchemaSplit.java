/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.POutput;
import org.apache.beam.sdk.values.PValue;
import org.apache.beam.sdk.values.TupleTag;

/**
 * A collection that was split by a JSON Schema. For the program that makes the pipeline; not thread-safe.
 *
 * @param <T> the records
 */
public final class SchemaSplit<T> implements POutput {
    private final PCollectionTuple all;
    private final TupleTag<T> valid;
    private final TupleTag<KV<T, Reasons>> refused;

    SchemaSplit(PCollectionTuple all, TupleTag<T> valid, TupleTag<KV<T, Reasons>> refused) {
        this.all = all;
        this.valid = valid;
        this.refused = refused;
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
