/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.source.PortableGuard;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;

/**
 * Collections as they may be seen for a purpose.
 *
 * <pre>{@code
 * PortableGuard guard = PortableGuard.open(decisions, Access.reading("daily-report", "analytics.reporting"), contract, null, key);
 * PCollection<String> people = split.valid().apply(ContractGuards.jsonText(guard));
 * }</pre>
 *
 * <p>A denied job never comes to make its pipeline: {@link PortableGuard#open} throws. A record that cannot be read fails its bundle, because
 * nobody knows what is in it; where that may happen, {@link ContractChecks#split} goes first and the guard is on the valid ones.
 */
public final class ContractGuards {
    private ContractGuards() {}

    /** Records as JSON in UTF-8. */
    public static PTransform<PCollection<byte[]>, PCollection<byte[]>> json(PortableGuard guard) {
        return new Guarding<>(guard, (here, record) -> here.guard().apply(record));
    }

    /** Records as JSON text. */
    public static PTransform<PCollection<String>, PCollection<String>> jsonText(PortableGuard guard) {
        return new Guarding<>(
                guard,
                (here, record) -> here.guard()
                        .apply(record.getBytes(StandardCharsets.UTF_8))
                        .map(seen -> new String(seen, StandardCharsets.UTF_8)));
    }

    /**
     * Rows of a collection that has a schema. A field whose masked values are texts, such as hashes of numbers, is a field of texts; masked ones
     * may be null; one that the decision is not about is not there. Rows of a schema that lacks a field that a row filter asks for, or that
     * cannot hold what a mask leaves, are refused with an {@code ObligationException} when the pipeline is made.
     */
    public static PTransform<PCollection<Row>, PCollection<Row>> rows(PortableGuard guard) {
        return new GuardingRows(guard);
    }

    private static final class GuardingRows extends PTransform<PCollection<Row>, PCollection<Row>> {
        private static final long serialVersionUID = 1L;
        private final PortableGuard guard;

        GuardingRows(PortableGuard guard) {
            super("Guard " + guard.schemaObject());
            this.guard = guard;
        }

        @Override
        public PCollection<Row> expand(PCollection<Row> records) {
            RowGuard rows = new RowGuard(guard, records.getSchema());
            Masking<Row> masking = (here, row) -> rows.apply(row);
            return records.apply("Mask", ParDo.of(new MaskFunction<>(guard, masking)))
                    .setRowSchema(rows.masked());
        }
    }

    /** Masks a record, or leaves it out. */
    @FunctionalInterface
    private interface Masking<T> extends Serializable {
        Optional<T> mask(PortableGuard guard, T record);
    }

    private static final class Guarding<T> extends PTransform<PCollection<T>, PCollection<T>> {
        private static final long serialVersionUID = 1L;

        private final PortableGuard guard;
        private final Masking<T> masking;

        Guarding(PortableGuard guard, Masking<T> masking) {
            super("Guard " + guard.schemaObject());
            this.guard = guard;
            this.masking = masking;
        }

        @Override
        public PCollection<T> expand(PCollection<T> records) {
            return records.apply("Mask", ParDo.of(new MaskFunction<>(guard, masking)))
                    .setCoder(records.getCoder());
        }
    }

    private static final class MaskFunction<T> extends DoFn<T, T> {
        private static final long serialVersionUID = 1L;

        private final PortableGuard guard;
        private final Masking<T> masking;

        MaskFunction(PortableGuard guard, Masking<T> masking) {
            this.guard = guard;
            this.masking = masking;
        }

        /** Masks. */
        @ProcessElement
        public void process(@Element T record, OutputReceiver<T> out) {
            masking.mask(guard, record).ifPresent(out::output);
        }
    }
}
