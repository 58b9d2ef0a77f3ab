/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import org.jspecify.annotations.Nullable;

/** What a property says about personal data: the custom property {@code privacy}. Keys are dotted, as in the fideslang taxonomy. */
public record PropertyPrivacy(
        @Nullable String dataCategory,
        @Nullable String dataSubject,
        @Nullable String identifiability) {
    /** Nothing was said. */
    public static final PropertyPrivacy NONE = new PropertyPrivacy(null, null, null);

    /** Whether the data category lies below {@code user}. */
    public boolean personal() {
        return dataCategory != null && (dataCategory.equals("user") || dataCategory.startsWith("user."));
    }
}
