/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import dev.pacta.lineage.event.EventTimes;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Checks of query parameters that several resources take. */
final class Parameters {
    /** Items of a page at most. */
    static final int MOST = 500;

    private Parameters() {}

    static void page(int limit, int offset) {
        between("limit", limit, 0, MOST);
        between("offset", offset, 0, Integer.MAX_VALUE);
    }

    static void between(String parameter, int value, int least, int most) {
        if (value < least || value > most) {
            throw bad("%s is %d, expected %d to %d".formatted(parameter, value, least, most));
        }
    }

    static @Nullable Instant time(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return EventTimes.read(text)
                .orElseThrow(() -> bad("%s is not a timestamp such as 2026-01-31T12:00:00Z".formatted(parameter)));
    }

    static ProblemException bad(String detail) {
        return new ProblemException(CommonProblem.BAD_REQUEST, detail + ".");
    }

    static ProblemException notFound(String what) {
        return new ProblemException(CommonProblem.NOT_FOUND, "No event has named this %s.".formatted(what));
    }
}
