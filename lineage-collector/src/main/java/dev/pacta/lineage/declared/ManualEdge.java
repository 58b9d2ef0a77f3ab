/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.declared;

import java.time.Instant;

/**
 * An edge that a person added.
 *
 * @param why in that person's words
 * @param by who added it
 * @param at when
 */
public record ManualEdge(Place from, Place to, String why, String by, Instant at) {
    /** Whether it joins the same ends. */
    boolean joins(Place source, Place target) {
        return from.equals(source) && to.equals(target);
    }
}
