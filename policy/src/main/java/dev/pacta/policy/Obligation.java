/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be done to the data before it may be used.
 *
 * <p>In a policy, a mask names the data categories or fields that it covers. In a decision it names the fields asked for that must be
 * masked, with their categories; of several masks for one field the strongest is named, in the order of {@link Mask.Kind}, and of one kind
 * the one that leaves less. A mask on a field holds for all that is nested in it. Row filters are joined: a row must meet all of them.
 *
 * @param mask as {@link Mask} writes it; absent in a row filter
 * @param filter condition that each row must meet, as {@link dev.pacta.policy.filter.RowFilter} reads it; absent in a mask
 */
public record Obligation(
        Kind kind,
        List<String> dataCategories,
        List<String> fields,
        @Nullable String mask,
        @Nullable String filter) implements Serializable {
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
                if (mask == null || Mask.read(mask).isEmpty()) {
                    throw new IllegalArgumentException(
                            "mask is '%s', expected one of %s".formatted(mask, Mask.forms()));
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
