/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How large the cards of a picture are, in CSS pixels. */
final class CardSize {
    static final double WIDTH = 260;
    private static final double HEAD = 56;
    private static final double FIELD = 24;
    private static final int MOST_FIELDS = 12;

    private CardSize() {}

    /** A card shows its first fields; the page lets them be scrolled when there are more. */
    static double height(@Nullable List<GraphAnswer.Field> fields) {
        return fields == null ? HEAD : HEAD + FIELD * Math.min(fields.size(), MOST_FIELDS);
    }
}
