/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.List;

/**
 * A foreign key.
 *
 * @param from empty when it stands at a property, which is then the one that refers
 */
public record Relationship(String type, List<String> from, List<String> to) {
    public Relationship {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }
}
