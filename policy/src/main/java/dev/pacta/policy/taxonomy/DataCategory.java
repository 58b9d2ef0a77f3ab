/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.taxonomy;

import java.net.URI;
import java.util.Optional;

/**
 * A kind of data, for example {@code user.contact.email}. Keys that are not in the table are as good as others: they are their own
 * name.
 *
 * @param key lower-case words joined by dots, from the general to the particular
 */
public record DataCategory(String key) {
    public DataCategory {
        DottedKey.check(key);
    }

    /** Whether the other is this one or below it. A key ends at a dot: {@code user.contact} does not cover {@code user.contacts}. */
    public boolean covers(DataCategory other) {
        return DottedKey.covers(key, other.key);
    }

    /** What people call it. */
    public String name() {
        return Terms.CATEGORIES.name(key);
    }

    /** The closest term of the W3C Data Privacy Vocabulary: its own, else that of the nearest category around it. */
    public Optional<URI> dpvTerm() {
        return Terms.CATEGORIES.dpv(key);
    }
}
