/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import dev.pacta.validation.jsonschema.JsonSchema;
import dev.pacta.validation.jsonschema.SchemaVerdict;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/**
 * What the records of a stream are, and so how they are held to a JSON Schema.
 *
 * @param <T> the records
 */
@FunctionalInterface
public interface JsonForm<T> extends Serializable {
    /** Holds a record to a schema. */
    SchemaVerdict check(T record, JsonSchema schema);

    /** JSON in UTF-8. */
    static JsonForm<byte[]> json() {
        return (record, schema) -> schema.validate(record);
    }

    /** JSON as text. */
    static JsonForm<String> jsonText() {
        return (record, schema) -> schema.validate(record.getBytes(StandardCharsets.UTF_8));
    }

    /** Parsed values: maps, collections, Jackson trees, as {@link JsonSchema#validate(Object)} reads them. */
    static <T> JsonForm<T> values() {
        return (record, schema) -> schema.validate((Object) record);
    }
}
