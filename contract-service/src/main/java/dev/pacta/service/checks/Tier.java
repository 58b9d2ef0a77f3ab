/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.checks;

import java.util.Locale;

/** How hard a change hits somebody, the hardest first. */
enum Tier {
    /** The job is seen to read the field. */
    BREAKING,
    /** The job reads the dataset; no lineage says which fields. */
    POSSIBLY_BREAKING,
    /** The job reads what is made from the dataset. */
    REVALIDATE,
    /** Nobody is seen to read it. */
    UNUSED;

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
