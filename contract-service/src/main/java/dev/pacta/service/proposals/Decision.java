/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import java.util.Locale;

/** What an owner says of a proposal that reaches them. */
public enum Decision {
    NONE,
    APPROVE,
    OBJECT,
    /** They can follow, but not before a day. */
    MORE_TIME;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the proposal still waits for them. */
    boolean isAwaited() {
        return this == NONE || this == MORE_TIME;
    }

    @JsonCreator
    static Decision of(String text) {
        for (Decision decision : values()) {
            if (decision.text().equals(text)) {
                return decision;
            }
        }
        throw new ProblemException(CommonProblem.BAD_REQUEST, "decision: expected approve, object or more-time");
    }
}
