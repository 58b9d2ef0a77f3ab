/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import dev.pacta.exchange.compatibility.SchemaChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A difference as it is found.
 *
 * @param path from the two schemas that were compared, such as {@code /properties/email/maxLength}
 */
record Difference(
        JsonRule rule,
        String path,
        boolean backward,
        boolean forward,
        String detail,
        @Nullable String counterexample) {
    Difference under(String prefix) {
        return new Difference(rule, prefix + path, backward, forward, detail, counterexample);
    }

    /** Keeps a verdict only where the other side does not make it harmless. */
    Difference only(boolean keepBackward, boolean keepForward) {
        return new Difference(rule, path, backward && keepBackward, forward && keepForward, detail, counterexample);
    }

    boolean breaks() {
        return backward || forward;
    }

    static boolean anyBackward(List<Difference> all) {
        return all.stream().anyMatch(Difference::backward);
    }

    static boolean anyForward(List<Difference> all) {
        return all.stream().anyMatch(Difference::forward);
    }

    SchemaChange toChange(Strictness strictness) {
        boolean forgiven = rule.isForgiven(strictness);
        String place = "#" + path;
        return new SchemaChange(
                rule.id(),
                place,
                backward && !forgiven,
                forward && !forgiven,
                place + ": " + detail,
                breaks() ? counterexample : null,
                null);
    }
}
