/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be done to the data before it may be used.
 *
 * <p>In a policy, a mask names the data categories or fields that it covers. In a decision it names the fields asked for that must be
 * masked, with their categories; of several masks for one field the strongest is named ({@code null, redact, partial, hash}).
 *
 * @param mask {@code redact}, {@code hash}, {@code null} or {@code partial}; absent in a row filter
 * @param filter condition that each row must meet; absent in a mask
 */
public record Obligation(
        Kind kind,
        List<String> dataCategories,
        List<String> fields,
        @Nullable String mask,
        @Nullable String filter) {
    /** The masks, strongest first. */
    public static final List<String> MASKS = List.of("null", "redact", "partial", "hash");

    /** The kinds of obligations. */
    public enum Kind {
        MASK,
        ROW_FILTER
    }

    public Obligation {
        dataCategories = List.copyOf(dataCategories);
        fields = List.copyOf(fields);
        switch (kind) {
            case MASK -> {
                if (mask == null || !MASKS.contains(mask)) {
                    throw new IllegalArgumentException("mask is '%s', expected one of %s".formatted(mask, MASKS));
                }
            }
            case ROW_FILTER -> {
                if (filter == null || filter.isBlank()) {
                    throw new IllegalArgumentException("a row filter needs a filter");
                }
            }
        }
    }
}
