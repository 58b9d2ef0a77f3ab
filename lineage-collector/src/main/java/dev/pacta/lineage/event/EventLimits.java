/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.event;

/** How large events and their facets may be, in bytes. */
public record EventLimits(long event, long facet) {
    public EventLimits {
        if (event < 1 || facet < 1) {
            throw new IllegalArgumentException("limits are %d and %d, expected 1 or more".formatted(event, facet));
        }
    }
}
