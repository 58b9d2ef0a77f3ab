/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.source.JsonForm;
import dev.pacta.validation.source.PortableSchema;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Checks collections against a JSON Schema, where there is no contract.
 *
 * <pre>{@code
 * PortableSchema schema = PortableSchema.read("classpath:orders.json", Orders.class.getClassLoader());
 * SchemaSplit<String> orders = lines.apply(JsonSchemaChecks.split(JsonForm.jsonText(), schema));
 * }</pre>
 *
 * <p>The schema travels with the pipeline. Counters of {@code records}, {@code invalid} and {@code unfinished} are in the metrics, in the
 * namespace {@link #METRICS}.
 */
public final class JsonSchemaChecks {
    /** The namespace of Beam's metrics. A runner that cannot tell committed metrics from attempted ones counts a repeated bundle again. */
    public static final String METRICS = "pacta-schema";

    private JsonSchemaChecks() {}

    /** Splits a collection. In the reasons {@link Reasons#contract} is the address of the schema, and {@link Reasons#version} its digest. */
    public static <T> PTransform<PCollection<T>, SchemaSplit<T>> split(JsonForm<T> form, PortableSchema schema) {
        return new Splitting<>(form, schema);
    }

    private static final class Splitting<T> extends PTransform<PCollection<T>, SchemaSplit<T>> {
        private static final long serialVersionUID = 1L;

        private final JsonForm<T> form;
        private final PortableSchema schema;

        Splitting(JsonForm<T> form, PortableSchema schema) {
            super("JSON Schema");
            this.form = form;
            this.schema = schema;
        }

        @Override
        public SchemaSplit<T> expand(PCollection<T> records) {
            TupleTag<T> valid = new TupleTag<>("valid");
            TupleTag<KV<T, Reasons>> refused = new TupleTag<>("quarantined");
            PCollectionTuple all = records.apply(
                    "Check",
                    ParDo.of(new JsonSchemaFunction<>(form, schema, valid, refused))
                            .withOutputTags(valid, TupleTagList.of(refused)));
            all.get(valid).setCoder(records.getCoder());
            all.get(refused).setCoder(Reasons.coder(records));
            return new SchemaSplit<>(all, valid, refused);
        }
    }
}
