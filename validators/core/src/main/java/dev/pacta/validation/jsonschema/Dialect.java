/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.util.Arrays;
import java.util.Optional;

/** The drafts of JSON Schema that are known. */
public enum Dialect {
    DRAFT_2019_09("https://json-schema.org/draft/2019-09/"),
    DRAFT_2020_12("https://json-schema.org/draft/2020-12/");

    private final String base;

    Dialect(String base) {
        this.base = base;
    }

    /** The identifier of its meta-schema, as {@code $schema} names it. */
    public String uri() {
        return base + "schema";
    }

    /** The identifier of one of its vocabularies. */
    String vocabulary(String name) {
        return base + "vocab/" + name;
    }

    /** The identifier of the meta-schema of one of its vocabularies. */
    String part(String name) {
        return base + "meta/" + name;
    }

    static Optional<Dialect> of(String uri) {
        String plain = uri.endsWith("#") ? uri.substring(0, uri.length() - 1) : uri;
        return Arrays.stream(values())
                .filter(dialect -> dialect.uri().equals(plain))
                .findFirst();
    }
}
