/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.QualityRule;
import java.util.List;
import java.util.Objects;

/** Rules of data quality. A rule that is gone is a promise that is no longer kept. */
final class QualityDiff {
    private QualityDiff() {}

    static void compare(List<QualityRule> before, List<QualityRule> after, Place place, Changes changes) {
        Pairs<QualityRule> rules = Pairs.of(before, after, QualityRule::id, QualityDiff::name);
        rules.removed()
                .forEach(gone -> changes.removed(
                        "quality.removed",
                        place,
                        name(gone),
                        Effect.PROMISE_BREAKS,
                        "the quality rule '%s' is removed; what it promised is no longer checked"
                                .formatted(name(gone))));
        rules.added()
                .forEach(added -> changes.added(
                        "quality.added",
                        place,
                        name(added),
                        Effect.NONE.producer(Verdict.RISKY),
                        "the quality rule '%s' is new; data that is there may fail it".formatted(name(added))));
        rules.both().stream()
                .filter(pair -> !sameMeaning(pair.before(), pair.after()))
                .forEach(pair -> changes.changed(
                        "quality.changed",
                        place,
                        shape(pair.before()),
                        shape(pair.after()),
                        Effect.NONE.producer(Verdict.RISKY).promise(Verdict.RISKY),
                        "the quality rule '%s' measures or allows something else".formatted(name(pair.after()))));
    }

    private static String name(QualityRule rule) {
        if (rule.name() != null) {
            return rule.name();
        }
        return rule.id() != null ? rule.id() : shape(rule);
    }

    private static boolean sameMeaning(QualityRule before, QualityRule after) {
        return shape(before).equals(shape(after)) && Objects.equals(before.severity(), after.severity());
    }

    private static String shape(QualityRule rule) {
        return "%s %s %s %s %s %s"
                .formatted(
                        rule.kind(),
                        Objects.requireNonNullElse(rule.metric(), ""),
                        Objects.requireNonNullElse(rule.query(), ""),
                        Objects.requireNonNullElse(rule.implementation(), ""),
                        rule.arguments(),
                        rule.operator() == null
                                ? ""
                                : rule.operator().comparison().key()
                                        + rule.operator().operands()
                                        + Objects.requireNonNullElse(rule.unit(), ""))
                .strip();
    }
}
