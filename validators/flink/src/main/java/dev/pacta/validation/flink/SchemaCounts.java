/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.jsonschema.SchemaVerdict;
import dev.pacta.validation.source.PortableSchema;
import java.util.Locale;
import java.util.Map;

/**
 * How many records of a job had which verdict by a JSON Schema, summed up over its tasks. Immutable.
 *
 * @param valid fit
 * @param invalid break the schema, or are no JSON
 * @param unfinished are beyond the limits
 */
public record SchemaCounts(long valid, long invalid, long unfinished) {
    /**
     * The counts of a job; while it runs they are a little behind.
     *
     * @param accumulators all those of the job's client or result
     * @param schema with others of the same digest none are told apart
     */
    public static SchemaCounts of(Map<String, Object> accumulators, PortableSchema schema) {
        return new SchemaCounts(
                count(accumulators, SchemaVerdict.Kind.VALID, schema),
                count(accumulators, SchemaVerdict.Kind.INVALID, schema),
                count(accumulators, SchemaVerdict.Kind.UNFINISHED, schema));
    }

    private static long count(Map<String, Object> accumulators, SchemaVerdict.Kind kind, PortableSchema schema) {
        return accumulators.get(name(kind, schema)) instanceof Long count ? count : 0;
    }

    /** Of the accumulator. */
    static String name(SchemaVerdict.Kind kind, PortableSchema schema) {
        return "pacta-schema-%s-%s".formatted(kind.name().toLowerCase(Locale.ROOT), schema.digest());
    }
}
