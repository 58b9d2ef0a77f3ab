/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import dev.pacta.validation.jsonschema.SchemaVerdict;
import dev.pacta.validation.source.PortableSchema;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a record was refused. Names rules and fields, never a value. A plain object with fields, so that Flink writes it without Kryo. */
public final class Reasons {
    /** The id of the contract, or the address of the JSON Schema. */
    public String contract = "";

    /** Its version; of a JSON Schema its SHA-256 digest. */
    public String version = "";

    /** {@code INVALID}, or {@code UNFINISHED} when the record is beyond the limits. */
    public String verdict = "";

    /** The ids of the broken rules, such as {@code orders.total:maximum}; of a JSON Schema where the keywords stand. */
    public String[] rules = {};

    /** For Flink. */
    public Reasons() {}

    static Reasons of(String contract, String version, Verdict verdict) {
        Reasons reasons = new Reasons();
        reasons.contract = contract;
        reasons.version = version;
        reasons.verdict = verdict.kind().name();
        reasons.rules =
                verdict.violations().stream().map(Violation::ruleId).distinct().toArray(String[]::new);
        return reasons;
    }

    static Reasons of(PortableSchema schema, SchemaVerdict verdict) {
        Reasons reasons = new Reasons();
        reasons.contract = schema.address();
        reasons.version = schema.digest();
        reasons.verdict = verdict.kind().name();
        reasons.rules = verdict.rules().toArray(String[]::new);
        return reasons;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reasons same
                && contract.equals(same.contract)
                && version.equals(same.version)
                && verdict.equals(same.verdict)
                && Arrays.equals(rules, same.rules);
    }

    @Override
    public int hashCode() {
        return Objects.hash(contract, version, verdict, Arrays.hashCode(rules));
    }

    @Override
    public String toString() {
        return "%s by %s@%s: %s".formatted(verdict, contract, version, String.join(", ", rules));
    }
}
