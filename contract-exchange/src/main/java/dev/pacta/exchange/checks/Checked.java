/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.checks;

import dev.pacta.exchange.Fact;
import java.util.EnumSet;
import java.util.Set;

/** What tools check that test tables. */
final class Checked {
    static final Set<Fact> FACTS = EnumSet.of(
            Fact.OBJECT_NAME,
            Fact.OBJECT_PHYSICAL_NAME,
            Fact.OBJECT_RELATIONSHIPS,
            Fact.OBJECT_QUALITY,
            Fact.NAME,
            Fact.PHYSICAL_NAME,
            Fact.REQUIRED,
            Fact.UNIQUE,
            Fact.PRIMARY_KEY,
            Fact.RELATIONSHIPS,
            Fact.ENUM,
            Fact.MIN_LENGTH,
            Fact.MAX_LENGTH,
            Fact.PATTERN,
            Fact.BOUNDS,
            Fact.QUALITY);

    private Checked() {}
}
