/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.util.Map;

/**
 * How a schema is compiled.
 *
 * @param dialect of a schema that does not name its own
 * @param assertsFormats whether {@code format} is demanded; otherwise it is a remark, unless the schema's vocabulary says more
 * @param documents further schemas that references may lead to, as JSON by identifier; a relative one is resolved against the schema's own
 */
public record SchemaSettings(
        Dialect dialect, boolean assertsFormats, Map<String, String> documents, SchemaLimits limits) {
    /** 2020-12, formats are remarks, no other documents. */
    public static final SchemaSettings DEFAULT =
            new SchemaSettings(Dialect.DRAFT_2020_12, false, Map.of(), SchemaLimits.DEFAULT);

    public SchemaSettings {
        documents = Map.copyOf(documents);
    }
}
