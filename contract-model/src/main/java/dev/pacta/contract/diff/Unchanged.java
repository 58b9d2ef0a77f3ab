/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Annotations;
import dev.pacta.contract.QualityRule;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether rules of quality are the same in every word, as {@code equals} of their records would say. Most are, and the equality of records is
 * linked at its first call, which takes a new process two to ten milliseconds for each type.
 */
final class Unchanged {
    private Unchanged() {}

    static boolean rules(List<QualityRule> before, List<QualityRule> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int at = 0; at < before.size(); at++) {
            if (!rule(before.get(at), after.get(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean rule(QualityRule before, QualityRule after) {
        return Objects.equals(before.id(), after.id())
                && Objects.equals(before.name(), after.name())
                && before.kind() == after.kind()
                && measure(before.measure(), after.measure())
                && operator(before.operator(), after.operator())
                && Objects.equals(before.unit(), after.unit())
                && purpose(before.purpose(), after.purpose())
                && Objects.equals(before.timing().scheduler(), after.timing().scheduler())
                && Objects.equals(before.timing().schedule(), after.timing().schedule())
                && annotations(before.annotations(), after.annotations());
    }

    private static boolean measure(QualityRule.Measure before, QualityRule.Measure after) {
        return Objects.equals(before.metric(), after.metric())
                && Objects.equals(before.query(), after.query())
                && Objects.equals(before.engine(), after.engine())
                && Objects.equals(before.implementation(), after.implementation())
                && before.arguments().equals(after.arguments());
    }

    private static boolean operator(QualityRule.@Nullable Operator before, QualityRule.@Nullable Operator after) {
        if (before == null || after == null) {
            return before == after;
        }
        return before.comparison() == after.comparison() && before.operands().equals(after.operands());
    }

    private static boolean purpose(QualityRule.Purpose before, QualityRule.Purpose after) {
        return Objects.equals(before.dimension(), after.dimension())
                && Objects.equals(before.severity(), after.severity())
                && Objects.equals(before.businessImpact(), after.businessImpact())
                && Objects.equals(before.method(), after.method());
    }

    private static boolean annotations(Annotations before, Annotations after) {
        return Objects.equals(before.businessName(), after.businessName())
                && Objects.equals(before.description(), after.description())
                && before.tags().equals(after.tags())
                && before.synonyms().equals(after.synonyms())
                && before.authoritativeDefinitions().equals(after.authoritativeDefinitions())
                && before.customProperties().equals(after.customProperties());
    }
}
