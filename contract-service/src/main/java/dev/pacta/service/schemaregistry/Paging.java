/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import java.util.List;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many; as many as may be when it is negative
 */
record Paging(int offset, int limit) {
    /** As many as registries of the field show at most. */
    private static final int MOST = 20_000;

    Paging {
        offset = Math.max(0, offset);
    }

    int most() {
        return most(MOST);
    }

    int most(int bound) {
        return limit < 0 ? bound : Math.min(limit, bound);
    }

    /** That part of a list. */
    <T> List<T> of(List<T> all) {
        return all.stream().skip(offset).limit(most()).toList();
    }
}
