/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.util.List;

/**
 * What is to be said about one instance.
 *
 * @param errors up to the limit of the settings; for {@link Kind#UNFINISHED} none
 * @param reason why it was not finished, else empty
 */
public record SchemaVerdict(Kind kind, List<SchemaError> errors, String reason) {
    /** The rule of an instance that was not looked at to its end. */
    public static final String RECORD = "record";

    static final SchemaVerdict VALID = new SchemaVerdict(Kind.VALID, List.of(), "");

    /** The outcomes. */
    public enum Kind {
        VALID,
        INVALID,
        /** A limit was met before all was looked at; that is never the same as invalid. */
        UNFINISHED
    }

    public SchemaVerdict {
        errors = List.copyOf(errors);
    }

    static SchemaVerdict unfinished(String reason) {
        return new SchemaVerdict(Kind.UNFINISHED, List.of(), reason);
    }

    public boolean isValid() {
        return kind == Kind.VALID;
    }

    /** Where the broken keywords stand in the schema, each once; {@code json} for what is no JSON, {@link #RECORD} for what was not finished. */
    public List<String> rules() {
        return kind == Kind.UNFINISHED
                ? List.of(RECORD)
                : errors.stream().map(SchemaError::rule).distinct().toList();
    }
}
