/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import dev.pacta.validation.json.RecordState;
import dev.pacta.validation.json.RecordState.Breach;
import dev.pacta.validation.personal.Detectors;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.PlannedRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what the walk has noted into a verdict. Here, and only here, values are masked. */
final class Verdicts {
    private static final int LONGEST_VALUE = 80;
    private static final String MASK = "***";

    private Verdicts() {}

    static Verdict of(Plan plan, RecordState state, @Nullable Location location) {
        String unfinished = state.unfinished();
        if (unfinished != null) {
            return unfinished(plan, location, unfinished);
        }
        if (state.breaches().isEmpty()) {
            return Verdict.VALID;
        }
        List<Violation> violations = new ArrayList<>(state.breaches().size());
        state.breaches().forEach(breach -> violations.add(violation(plan, breach, location)));
        return new Verdict(Verdict.Kind.INVALID, violations);
    }

    static Verdict unfinished(Plan plan, @Nullable Location location, String reason) {
        PlannedRule rule = plan.recordRule();
        return new Verdict(
                Verdict.Kind.UNFINISHED,
                List.of(new Violation(rule.id(), location, "", null, rule.description(), "did not finish: " + reason)));
    }

    private static Violation violation(Plan plan, Breach breach, @Nullable Location location) {
        PlannedRule rule = breach.rule();
        String value = shown(breach);
        // The keys of an undeclared object come from the data and may be personal themselves.
        String field = Detectors.looksPersonal(breach.field()) ? MASK : breach.field();
        String subject = field.isEmpty() ? plan.schemaObject() : plan.schemaObject() + "." + field;
        String message;
        if (breach.detail() != null) {
            message = "%s: %s".formatted(subject, breach.detail());
        } else if (value == null) {
            message = "%s: is missing, expected %s".formatted(subject, rule.description());
        } else {
            message = "%s: is '%s', expected %s".formatted(subject, value, rule.description());
        }
        return new Violation(rule.id(), location, field, value, rule.description(), message);
    }

    private static @Nullable String shown(Breach breach) {
        String value = breach.value();
        if (value == null) {
            return null;
        }
        if (breach.rule().personal() || Detectors.looksPersonal(value)) {
            return MASK;
        }
        if (value.codePointCount(0, value.length()) <= LONGEST_VALUE) {
            return value;
        }
        return value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
}
