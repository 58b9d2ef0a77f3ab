/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a report: what it says and where that comes from.
 *
 * @param source the contract or the lineage that says so; of a missing cell, where it was looked for
 * @param action what to do about a missing cell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Cell(
        String status,
        @Nullable String value,
        String source,
        @Nullable String action) {
    static final String DERIVED = "derived";
    static final String DECLARED = "declared";
    static final String MISSING = "missing";

    static Cell derived(Collection<String> values, String source) {
        return new Cell(DERIVED, String.join(", ", values), source, null);
    }

    static Cell missing(String source, String action) {
        return new Cell(MISSING, null, source, action);
    }

    /** What is declared, or what to do when nothing is. */
    static Cell declared(Collection<String> values, String source, String action) {
        return values.isEmpty() ? missing(source, action) : new Cell(DECLARED, String.join(", ", values), source, null);
    }

    static Cell declared(@Nullable String value, String source, String action) {
        return declared(value == null || value.isBlank() ? List.of() : List.of(value), source, action);
    }
}
