/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.jsonschema.JsonSchema;
import dev.pacta.validation.jsonschema.SchemaVerdict;
import dev.pacta.validation.source.PortableSchema;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.jspecify.annotations.Nullable;

/** Why a JSON text does not fit a JSON Schema, or null. Immutable. */
record JsonSchemaFunction(PortableSchema schema) implements UDF1<@Nullable Object, @Nullable Row> {
    private static final long serialVersionUID = 1L;
    private static final byte[] NOTHING = {};

    @Override
    public @Nullable Row call(@Nullable Object json) {
        SchemaVerdict verdict = verdict(json, schema.schema());
        return verdict.isValid()
                ? null
                : RowFactory.create(
                        schema.address(),
                        schema.digest(),
                        verdict.kind().name().toLowerCase(Locale.ROOT),
                        verdict.rules().toArray(String[]::new));
    }

    private static SchemaVerdict verdict(@Nullable Object json, JsonSchema schema) {
        if (json instanceof byte[] bytes) {
            return schema.validate(bytes);
        }
        if (json == null || json instanceof String) {
            return schema.validate(json == null ? NOTHING : ((String) json).getBytes(StandardCharsets.UTF_8));
        }
        throw new IllegalArgumentException("a JSON Schema checks text or bytes, not %s; to_json makes text of structs"
                .formatted(json.getClass().getSimpleName()));
    }
}
