/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.jsonschema.SchemaVerdict;
import dev.pacta.validation.source.JsonForm;
import dev.pacta.validation.source.PortableSchema;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Passes on the records that a JSON Schema accepts, and the others to an output of their own.
 *
 * @param <T> the records
 */
final class JsonSchemaFunction<T> extends DoFn<T, T> {
    private static final long serialVersionUID = 1L;

    private final JsonForm<T> form;
    private final PortableSchema schema;
    private final TupleTag<T> valid;
    private final TupleTag<KV<T, Reasons>> refused;
    private final Counter records = Metrics.counter(JsonSchemaChecks.METRICS, "records");
    private final Counter invalid = Metrics.counter(JsonSchemaChecks.METRICS, "invalid");
    private final Counter unfinished = Metrics.counter(JsonSchemaChecks.METRICS, "unfinished");

    JsonSchemaFunction(JsonForm<T> form, PortableSchema schema, TupleTag<T> valid, TupleTag<KV<T, Reasons>> refused) {
        this.form = form;
        this.schema = schema;
        this.valid = valid;
        this.refused = refused;
    }

    /** Checks. */
    @ProcessElement
    public void process(@Element T record, MultiOutputReceiver outputs) {
        SchemaVerdict verdict = form.check(record, schema.schema());
        records.inc();
        if (verdict.isValid()) {
            outputs.get(valid).output(record);
            return;
        }
        (verdict.kind() == SchemaVerdict.Kind.UNFINISHED ? unfinished : invalid).inc();
        outputs.get(refused).output(KV.of(record, Reasons.of(schema, verdict)));
    }
}
