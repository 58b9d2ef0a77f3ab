/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import java.util.List;

/**
 * What a scan would write at one property.
 *
 * @param category the one that covers all cards
 * @param cards the evidence, of this verdict: personal
 */
record Suggestion(ContractFields.Field field, String category, List<EvidenceCard> cards) {
    /** A value of another kind here and there does not make a column one of that kind. */
    private static final double STRAY = 0.1;

    Suggestion {
        cards = List.copyOf(cards);
    }

    /** Whether the finding is about the column, and not about a few values that do not belong there. */
    static boolean isOfColumn(EvidenceCard card) {
        return card.basis() == Basis.TEXT || card.counts().share() >= STRAY;
    }
}
