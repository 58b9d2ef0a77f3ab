/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import org.jspecify.annotations.Nullable;

/** What a mask makes of a single value. Immutable; safe for many threads. */
@FunctionalInterface
interface Masking {
    /** Leaves nothing. */
    Masking NOTHING = value -> null;

    /** The masked value; nothing when the value is not one that the mask can hide. */
    @Nullable
    Object of(Object value);
}
