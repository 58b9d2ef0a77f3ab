/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What more an object has where a condition holds; made when it is first asked for. Safe for many threads, of which two may make the same. */
final class ShapePart {
    private final Versions versions;
    private final Condition condition;
    private final Supplier<ObjectShape> maker;
    private volatile @Nullable ObjectShape made;

    ShapePart(Versions versions, Condition condition, Supplier<ObjectShape> maker) {
        this.versions = versions;
        this.condition = condition;
        this.maker = maker;
    }

    Versions versions() {
        return versions;
    }

    Condition condition() {
        return condition;
    }

    ObjectShape shape() {
        ObjectShape known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
