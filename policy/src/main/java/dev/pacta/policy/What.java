/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import java.util.List;

/**
 * Which data a policy is about. An empty list of classifications or data categories sets no limit; an empty list of contracts is every
 * contract in a denial and none in a permission.
 *
 * @param contracts ids of contracts, where {@code *} stands for any characters
 * @param classifications compared without case
 * @param dataCategories dotted keys; each covers what is below it
 */
public record What(List<String> contracts, List<String> classifications, List<String> dataCategories) {
    private static final String SPECIAL = "[]{}?!\\";

    /** No limit is set. */
    public static final What UNNAMED = new What(List.of(), List.of(), List.of());

    public What {
        contracts = List.copyOf(contracts);
        classifications = List.copyOf(classifications);
        dataCategories = List.copyOf(dataCategories);
        for (String contract : contracts) {
            if (!isPattern(contract)) {
                throw new IllegalArgumentException("not a pattern for contracts: '" + contract + "'");
            }
        }
    }

    /** Whether a text may stand for contracts: not blank, no character with a meaning in globs but the star. */
    static boolean isPattern(String text) {
        return !text.isBlank() && text.chars().noneMatch(sign -> sign < ' ' || SPECIAL.indexOf(sign) >= 0);
    }
}
