/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.lineage.store.Check;
import java.util.List;

/** A page of checks, the newest first. */
public record CheckPage(List<Check> items, long total, int limit, int offset) {
    public CheckPage {
        items = List.copyOf(items);
    }
}
