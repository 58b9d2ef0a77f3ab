/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.quality;

import dev.pacta.contract.QualityRule.Comparison;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule of quality that is measured: what is counted, how it is compared and with what.
 *
 * @param metric null for an SQL rule
 * @param operands empty when one of them is no number
 */
record Measure(Place place, @Nullable String metric, Comparison comparison, List<Quantity> operands) {
    /** The measure of a rule; none when it has no operator. */
    static Optional<Measure> of(Place rule) {
        for (Comparison comparison : Comparison.values()) {
            if (rule.has(comparison.key())) {
                List<Quantity> operands = new ArrayList<>();
                rule.oneOrMore(comparison.key())
                        .forEach(value -> Stream.ofNullable(value.number()).forEach(operands::add));
                return Optional.of(new Measure(rule, metric(rule), comparison, List.copyOf(operands)));
            }
        }
        return Optional.empty();
    }

    /** Until 3.0 the metric was called {@code rule}. */
    static @Nullable String metric(Place rule) {
        return rule.has("metric") ? rule.text("metric") : rule.text("rule");
    }

    boolean isPercent() {
        return "percent".equals(place.text("unit"));
    }

    /** JSON pointer of the operator. */
    String operatorPath() {
        return place.at(comparison.key());
    }

    /** Whether it demands that there are none. */
    boolean demandsNone() {
        boolean upper = comparison == Comparison.MUST_BE || comparison == Comparison.MUST_BE_LESS_OR_EQUAL_TO;
        return upper && operands.size() == 1 && operands.get(0).signum() == 0;
    }

    /** Whether it demands that there is at least one. */
    boolean demandsSome() {
        if (operands.isEmpty()) {
            return false;
        }
        int sign = operands.get(0).signum();
        return switch (comparison) {
            case MUST_BE, MUST_BE_GREATER_OR_EQUAL_TO, MUST_BE_BETWEEN -> sign > 0;
            case MUST_BE_GREATER_THAN -> sign >= 0;
            case MUST_NOT_BE, MUST_BE_LESS_THAN, MUST_BE_LESS_OR_EQUAL_TO, MUST_NOT_BE_BETWEEN -> false;
        };
    }
}
