/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.QualityRule;
import dev.pacta.contract.QualityRule.Comparison;
import dev.pacta.contract.QualityRule.Operator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what was measured. Between includes both bounds. Immutable. */
public final class Threshold {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Comparison comparison;
    private final List<BigDecimal> operands;
    private final boolean percent;
    private final String words;

    Threshold(QualityRule rule) {
        Operator operator = Objects.requireNonNull(rule.operator(), "a rule without operator is never measured");
        this.comparison = operator.comparison();
        this.operands = operator.operands().stream()
                .map(operand -> new BigDecimal(String.valueOf(operand)))
                .toList();
        this.percent = "percent".equalsIgnoreCase(rule.unit());
        this.words = words(rule);
    }

    private Threshold(Comparison comparison, List<BigDecimal> operands, String words) {
        this.comparison = comparison;
        this.operands = operands;
        this.percent = false;
        this.words = words;
    }

    /** Whether both ends are numbers, the second one only if there is one. */
    static boolean isRange(@Nullable Object least, @Nullable Object most) {
        return least instanceof Number && (most == null || most instanceof Number);
    }

    /** No less than one number and no more than another, if there is one. */
    static Threshold ofRange(@Nullable Object least, @Nullable Object most) {
        BigDecimal first = new BigDecimal(String.valueOf(least));
        return most == null
                ? new Threshold(Comparison.MUST_BE_GREATER_OR_EQUAL_TO, List.of(first), least + " or more")
                : new Threshold(
                        Comparison.MUST_BE_BETWEEN,
                        List.of(first, new BigDecimal(most.toString())),
                        "%s to %s".formatted(least, most));
    }

    static boolean isMeasurable(QualityRule rule) {
        Operator operator = rule.operator();
        return operator != null && operator.operands().stream().allMatch(Number.class::isInstance);
    }

    static String words(QualityRule rule) {
        Operator operator = rule.operator();
        if (operator == null) {
            return "";
        }
        String operands = operator.operands().stream().map(String::valueOf).collect(Collectors.joining(" and "));
        String unit = "percent".equalsIgnoreCase(rule.unit()) ? " percent" : "";
        String comparison =
                operator.comparison().key().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return "%s %s%s".formatted(comparison, operands, unit);
    }

    String words() {
        return words;
    }

    /** Whether a single one is already too many; then each record that counts is a breach by itself. */
    boolean allowsNone() {
        boolean zero = operands.get(0).signum() == 0;
        return switch (comparison) {
            case MUST_BE, MUST_BE_LESS_OR_EQUAL_TO -> zero;
            case MUST_BE_LESS_THAN -> operands.get(0).compareTo(BigDecimal.ONE) <= 0 && !percent;
            case MUST_BE_BETWEEN -> zero && operands.get(1).signum() == 0;
            case MUST_NOT_BE, MUST_NOT_BE_BETWEEN, MUST_BE_GREATER_THAN, MUST_BE_GREATER_OR_EQUAL_TO -> false;
        };
    }

    /** The measured value in the unit of the rule; a share of nothing is 0. */
    BigDecimal measured(long count, long records) {
        if (!percent) {
            return BigDecimal.valueOf(count);
        }
        return records == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(count)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(records), MathContext.DECIMAL64);
    }

    boolean holds(BigDecimal measured) {
        int order = measured.compareTo(operands.get(0));
        return switch (comparison) {
            case MUST_BE -> order == 0;
            case MUST_NOT_BE -> order != 0;
            case MUST_BE_GREATER_THAN -> order > 0;
            case MUST_BE_GREATER_OR_EQUAL_TO -> order >= 0;
            case MUST_BE_LESS_THAN -> order < 0;
            case MUST_BE_LESS_OR_EQUAL_TO -> order <= 0;
            case MUST_BE_BETWEEN -> order >= 0 && measured.compareTo(operands.get(1)) <= 0;
            case MUST_NOT_BE_BETWEEN -> order < 0 || measured.compareTo(operands.get(1)) > 0;
        };
    }

    /** The result, with what was measured when it does not hold. */
    RunRule.Result judge(long count, long records) {
        return judged(measured(count, records), Math.max(1, count));
    }

    /** The same for a number that is measured elsewhere, in the unit of the rule. */
    RunRule.Result judgeMeasured(BigDecimal measured) {
        return judged(measured, 1);
    }

    private RunRule.Result judged(BigDecimal measured, long failures) {
        if (holds(measured)) {
            return RunRule.Result.passed();
        }
        String unit = percent ? " percent" : "";
        return new RunRule.Result(
                failures, null, "measured %s%s, expected: %s".formatted(measured.toPlainString(), unit, words));
    }
}
