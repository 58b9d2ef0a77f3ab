/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.jsonschema;

import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import java.util.Set;

/** What this format holds. */
public final class JsonSchemaFormat {
    /** The custom property that keeps a default: a value, as JSON writes it. */
    static final String DEFAULT = "default";

    /** What JSON Schema can hold, and with it every format whose schemas are JSON Schemas. */
    public static final Set<Fact> HOLDS = Set.copyOf(Fact.structure(
            Fact.OBJECT_DESCRIPTION,
            Fact.DESCRIPTION,
            Fact.MAP,
            Fact.REQUIRED,
            Fact.ENUM,
            Fact.FORMAT,
            Fact.MIN_LENGTH,
            Fact.MAX_LENGTH,
            Fact.PATTERN,
            Fact.BOUNDS,
            Fact.MULTIPLE_OF,
            Fact.ITEM_LIMITS,
            Fact.MEMBER_LIMITS,
            Fact.BUSINESS_NAME,
            Fact.EXAMPLES,
            Fact.DEPRECATED,
            Fact.OBJECT_DEPRECATED));

    static final Format FORMAT = Format.of("jsonschema", "JSON Schema", "*.schema.json", HOLDS)
            .keeping(DEFAULT)
            .remarking(
                    "Draft 2020-12 is written; drafts 4 to 2020-12 are read.",
                    "A property that is not required may be absent or null; other properties are allowed.",
                    "The title of a property is its business name.");

    private JsonSchemaFormat() {}
}
