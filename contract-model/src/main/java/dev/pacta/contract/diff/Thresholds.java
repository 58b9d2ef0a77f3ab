/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.QualityRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether one threshold lets more results pass than another: each is the set of results that pass, as ranges of numbers. Counts are
 * whole and not below zero, shares lie between 0 and 100.
 */
final class Thresholds {
    private static final BigDecimal FAR = new BigDecimal("1e30");
    private static final BigDecimal STEP = new BigDecimal("1e-9");

    /** What the later threshold is, compared with the earlier. */
    enum Order {
        SAME,
        LOOSER,
        TIGHTER,
        OTHER
    }

    /** Both ends are inside; an open end lies one step further in. */
    private record Range(BigDecimal from, BigDecimal to) {}

    private Thresholds() {}

    static Order compare(QualityRule before, QualityRule after) {
        QualityRule.Operator old = before.operator();
        QualityRule.Operator now = after.operator();
        if (old == null || now == null) {
            return old == null && now == null ? Order.SAME : Order.OTHER;
        }
        if (sameValue(old, now)) {
            return Order.SAME;
        }
        List<Range> oldRanges = ranges(before, old);
        List<Range> newRanges = ranges(after, now);
        if (oldRanges == null || newRanges == null) {
            return Order.OTHER;
        }
        boolean looser = holds(newRanges, oldRanges);
        boolean tighter = holds(oldRanges, newRanges);
        if (looser && tighter) {
            return Order.SAME;
        }
        return looser ? Order.LOOSER : tighter ? Order.TIGHTER : Order.OTHER;
    }

    private static boolean sameValue(QualityRule.Operator old, QualityRule.Operator now) {
        return old.comparison() == now.comparison() && Meaning.same(old.operands(), now.operands());
    }

    private static boolean holds(List<Range> larger, List<Range> smaller) {
        return smaller.stream()
                .allMatch(one -> larger.stream()
                        .anyMatch(other -> other.from().compareTo(one.from()) <= 0
                                && other.to().compareTo(one.to()) >= 0));
    }

    private static @Nullable List<Range> ranges(QualityRule rule, QualityRule.Operator operator) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Object operand : operator.operands()) {
            if (!(operand instanceof Number number)) {
                return null;
            }
            numbers.add(new BigDecimal(number.toString()));
        }
        if (numbers.isEmpty()) {
            return null;
        }
        numbers.sort(Comparator.naturalOrder());
        boolean library = rule.kind() == QualityRule.Kind.LIBRARY;
        boolean share =
                "percent".equals(Objects.requireNonNullElse(rule.unit(), "").toLowerCase(Locale.ROOT));
        BigDecimal least = library ? BigDecimal.ZERO : FAR.negate();
        BigDecimal most = library && share ? BigDecimal.valueOf(100) : FAR;
        BigDecimal step = library && !share ? BigDecimal.ONE : STEP;
        List<Range> ranges = new ArrayList<>();
        for (Range range : ranges(operator.comparison(), numbers.get(0), numbers.get(numbers.size() - 1), step)) {
            Range inside = new Range(range.from().max(least), range.to().min(most));
            if (inside.from().compareTo(inside.to()) <= 0) {
                ranges.add(inside);
            }
        }
        return ranges;
    }

    private static List<Range> ranges(
            QualityRule.Comparison comparison, BigDecimal from, BigDecimal to, BigDecimal step) {
        BigDecimal least = FAR.negate();
        return switch (comparison) {
            case MUST_BE, MUST_BE_BETWEEN -> List.of(new Range(from, to));
            case MUST_NOT_BE, MUST_NOT_BE_BETWEEN ->
                List.of(new Range(least, from.subtract(step)), new Range(to.add(step), FAR));
            case MUST_BE_GREATER_THAN -> List.of(new Range(from.add(step), FAR));
            case MUST_BE_GREATER_OR_EQUAL_TO -> List.of(new Range(from, FAR));
            case MUST_BE_LESS_THAN -> List.of(new Range(least, from.subtract(step)));
            case MUST_BE_LESS_OR_EQUAL_TO -> List.of(new Range(least, from));
        };
    }
}
