/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import dev.pacta.lineage.event.EventTimes;
import dev.pacta.lineage.event.RunState;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of query parameters that several resources take. */
final class Parameters {
    /** Items of a page at most. */
    static final int MOST = 500;

    private static final int LONGEST_NAME = 1024;

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

    /** States of runs in Marquez's words; none when none is asked for. */
    static List<String> runStates(@Nullable List<String> states) {
        List<String> known =
                Arrays.stream(RunState.values()).map(RunState::word).distinct().toList();
        List<String> asked = states == null ? List.of() : states;
        if (!known.containsAll(asked)) {
            throw bad("lastRunStates is not one of " + known);
        }
        return asked;
    }

    /** The body of a request that has to have one. */
    static <T> T body(@Nullable T body) {
        if (body == null) {
            throw bad("the body is missing, expected a JSON object");
        }
        return body;
    }

    /** A name that has to be there, not longer than Marquez's clients allow. */
    static String name(String parameter, @Nullable String name) {
        String given = text(parameter, name);
        if (given == null || given.isBlank()) {
            throw bad(parameter + " is missing");
        }
        if (given.length() > LONGEST_NAME) {
            throw bad("%s has %d characters, expected %d at most".formatted(parameter, given.length(), LONGEST_NAME));
        }
        return given;
    }

    /** A text that can be kept. */
    static @Nullable String text(String parameter, @Nullable String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw bad(parameter + " has a character of code 0");
        }
        return text;
    }

    static ProblemException bad(String detail) {
        return new ProblemException(CommonProblem.BAD_REQUEST, detail + ".");
    }

    static ProblemException notFound(String what) {
        return new ProblemException(
                CommonProblem.NOT_FOUND, "There is no such %s; no event has named it.".formatted(what));
    }
}
