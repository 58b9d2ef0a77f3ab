/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.taxonomy;

import java.net.URI;
import java.util.Optional;

/**
 * What data are used for, for example {@code marketing.advertising}. Keys that are not in the table are as good as others: they are
 * their own name.
 *
 * @param key lower-case words joined by dots, from the general to the particular
 */
public record Purpose(String key) {
    public Purpose {
        DottedKey.check(key);
    }

    /** Whether the other is this one or below it. A key ends at a dot: {@code analytics} does not cover {@code analyticsx}. */
    public boolean covers(Purpose other) {
        return DottedKey.covers(key, other.key);
    }

    /** What people call it. */
    public String name() {
        return Terms.PURPOSES.name(key);
    }

    /** The closest term of the W3C Data Privacy Vocabulary: its own, else that of the nearest purpose around it. */
    public Optional<URI> dpvTerm() {
        return Terms.PURPOSES.dpv(key);
    }
}
