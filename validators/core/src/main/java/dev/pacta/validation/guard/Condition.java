/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import java.util.List;

/** A condition on rows, ready to be used: on maps and structs. Immutable; safe for many threads. */
@FunctionalInterface
interface Condition {
    Truth of(Object row);

    static Condition not(Condition condition) {
        return row -> condition.of(row).not();
    }

    static Condition all(List<Condition> conditions) {
        return row -> {
            Truth truth = Truth.TRUE;
            for (Condition condition : conditions) {
                Truth one = condition.of(row);
                if (one == Truth.FALSE) {
                    return one;
                }
                truth = one == Truth.UNKNOWN ? one : truth;
            }
            return truth;
        };
    }

    static Condition any(List<Condition> conditions) {
        List<Condition> opposites = conditions.stream().map(Condition::not).toList();
        return not(all(opposites));
    }
}
