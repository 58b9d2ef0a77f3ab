/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import dev.pacta.validation.jsonschema.SchemaVerdict;
import dev.pacta.validation.source.PortableSchema;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.schemas.JavaFieldSchema;
import org.apache.beam.sdk.schemas.NoSuchSchemaException;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.jspecify.annotations.Nullable;

/**
 * Why a record was refused. Names rules and fields, never a value. A plain object with fields, so that Beam knows its schema:
 * {@code Convert.toRows()} makes rows of it.
 */
@DefaultSchema(JavaFieldSchema.class)
public final class Reasons {
    /** The id of the contract, or the address of the JSON Schema. */
    public String contract = "";

    /** Its version; of a JSON Schema its SHA-256 digest. */
    public String version = "";

    /** {@code INVALID}, or {@code UNFINISHED} when the record is beyond the limits. */
    public String verdict = "";

    /** The ids of the broken rules, such as {@code orders.total:maximum}; of a JSON Schema where the keywords stand. */
    public List<String> rules = List.of();

    /** For Beam. */
    public Reasons() {}

    static Reasons of(String contract, String version, Verdict verdict) {
        Reasons reasons = new Reasons();
        reasons.contract = contract;
        reasons.version = version;
        reasons.verdict = verdict.kind().name();
        reasons.rules =
                verdict.violations().stream().map(Violation::ruleId).distinct().toList();
        return reasons;
    }

    static Reasons of(PortableSchema schema, SchemaVerdict verdict) {
        Reasons reasons = new Reasons();
        reasons.contract = schema.address();
        reasons.version = schema.digest();
        reasons.verdict = verdict.kind().name();
        reasons.rules = verdict.rules();
        return reasons;
    }

    /** How records with their reasons are written. */
    static <T> Coder<KV<T, Reasons>> coder(PCollection<T> records) {
        try {
            return KvCoder.of(
                    records.getCoder(),
                    records.getPipeline().getSchemaRegistry().getSchemaCoder(Reasons.class));
        } catch (NoSuchSchemaException annotated) {
            throw new IllegalStateException(annotated);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reasons same && toString().equals(same.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return "%s by %s@%s: %s".formatted(verdict, contract, version, String.join(", ", rules));
    }
}
