/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.quality;

import dev.pacta.contract.lint.rule.Quantity;
import java.util.List;

/** Which thresholds no count, or every count, passes. Between includes both ends. */
final class Thresholds {
    private static final int HUNDRED = 100;

    private Thresholds() {}

    static boolean isImpossible(Measure measure) {
        List<Quantity> operands = measure.operands();
        if (operands.isEmpty()) {
            return false;
        }
        Quantity first = operands.get(0);
        boolean percent = measure.isPercent();
        return switch (measure.comparison()) {
            case MUST_BE -> isOutside(first, percent) || (!percent && !first.isWhole());
            case MUST_BE_LESS_THAN -> first.signum() <= 0;
            case MUST_BE_LESS_OR_EQUAL_TO -> first.signum() < 0;
            case MUST_BE_GREATER_THAN -> percent && first.compareTo(HUNDRED) >= 0;
            case MUST_BE_GREATER_OR_EQUAL_TO -> percent && first.compareTo(HUNDRED) > 0;
            case MUST_BE_BETWEEN ->
                operands.size() == 2 && (operands.get(1).signum() < 0 || (percent && first.compareTo(HUNDRED) > 0));
            case MUST_NOT_BE_BETWEEN -> percent && coversAll(operands);
            case MUST_NOT_BE -> false;
        };
    }

    static boolean isTrivial(Measure measure) {
        List<Quantity> operands = measure.operands();
        if (operands.isEmpty()) {
            return false;
        }
        Quantity first = operands.get(0);
        boolean percent = measure.isPercent();
        return switch (measure.comparison()) {
            case MUST_NOT_BE -> isOutside(first, percent);
            case MUST_BE_GREATER_THAN -> first.signum() < 0;
            case MUST_BE_GREATER_OR_EQUAL_TO -> first.signum() <= 0;
            case MUST_BE_LESS_THAN -> percent && first.compareTo(HUNDRED) > 0;
            case MUST_BE_LESS_OR_EQUAL_TO -> percent && first.compareTo(HUNDRED) >= 0;
            case MUST_BE_BETWEEN -> percent && coversAll(operands);
            case MUST_NOT_BE_BETWEEN ->
                operands.size() == 2 && (operands.get(1).signum() < 0 || (percent && first.compareTo(HUNDRED) > 0));
            case MUST_BE -> false;
        };
    }

    private static boolean isOutside(Quantity number, boolean percent) {
        return number.signum() < 0 || (percent && number.compareTo(HUNDRED) > 0);
    }

    private static boolean coversAll(List<Quantity> operands) {
        return operands.size() == 2
                && operands.get(0).signum() <= 0
                && operands.get(1).compareTo(HUNDRED) >= 0;
    }
}
