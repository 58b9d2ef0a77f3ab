/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.source.ContractSource;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;

/**
 * Checks collections against contracts.
 *
 * <pre>{@code
 * Split<Row> orders = rows.apply(ContractChecks.split(RecordForm.rows(), ContractSource.file(path), "orders"));
 * orders.valid().apply(warehouse);
 * orders.quarantined().apply(deadLetters);
 * }</pre>
 *
 * <p>The contract is read when the pipeline is made, and travels with it.
 */
public final class ContractChecks {
    /**
     * The namespace of Beam's metrics: counters of {@code records}, {@code invalid}, {@code unfinished} and, by its id, of the records that
     * break each rule. A runner that cannot tell committed metrics from attempted ones counts a repeated bundle again; {@link Split#found}
     * does not.
     */
    public static final String METRICS = "pacta";

    private ContractChecks() {}

    /**
     * Splits a collection.
     *
     * @param schemaObject may be left out when the contract has only one
     * @throws dev.pacta.validation.source.ContractUnavailableException when there is no contract to check by
     */
    public static <T> PTransform<PCollection<T>, Split<T>> split(
            RecordForm<T> form, ContractSource contract, @Nullable String schemaObject) {
        return new Splitting<>(form, Runs.of(contract, schemaObject));
    }

    private static final class Splitting<T> extends PTransform<PCollection<T>, Split<T>> {
        private static final long serialVersionUID = 1L;

        private final RecordForm<T> form;
        private final Runs runs;

        Splitting(RecordForm<T> form, Runs runs) {
            super("Contract " + runs.validator().contract().contract().id().value());
            this.form = form;
            this.runs = runs;
        }

        @Override
        public Split<T> expand(PCollection<T> records) {
            TupleTag<T> valid = new TupleTag<>("valid");
            TupleTag<KV<T, Reasons>> refused = new TupleTag<>("quarantined");
            TupleTag<FoundSoFar> found = new TupleTag<>("found");
            Runs over = runs.over(records);
            PCollectionTuple all = records.apply(
                    "Check",
                    ParDo.of(new CheckFunction<>(over, form, valid, refused, found))
                            .withOutputTags(valid, TupleTagList.of(refused).and(found)));
            all.get(valid).setCoder(records.getCoder());
            all.get(refused).setCoder(Reasons.coder(records));
            all.get(found).setCoder(SerializableCoder.of(FoundSoFar.class));
            return new Split<>(all, valid, refused, found, over);
        }
    }
}
