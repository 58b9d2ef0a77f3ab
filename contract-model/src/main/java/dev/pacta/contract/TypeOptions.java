/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code logicalTypeOptions} of a property. */
public record TypeOptions(
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable String pattern,
        @Nullable String format,
        @Nullable Bound minimum,
        @Nullable Bound maximum,
        @Nullable BigDecimal multipleOf,
        @Nullable Integer minItems,
        @Nullable Integer maxItems,
        boolean uniqueItems,
        @Nullable Integer minProperties,
        @Nullable Integer maxProperties,
        List<String> required,
        @Nullable Integer dimensions,
        @Nullable String elementType) {
    /** Nothing was said. */
    public static final TypeOptions NONE = new TypeOptions(
            null, null, null, null, null, null, null, null, null, false, null, null, List.of(), null, null);

    public TypeOptions {
        required = List.copyOf(required);
    }
}
