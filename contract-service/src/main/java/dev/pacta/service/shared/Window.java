/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.shared;

import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;

/** Which part of a list is asked for. */
public record Window(int limit, int offset) {
    /** As many items as a list gives that is not told how many. */
    public static final String USUAL = "50";

    public Window {
        if (limit < 1 || limit > Page.LONGEST) {
            throw new ProblemException(
                    CommonProblem.BAD_REQUEST, "limit is %d, expected 1 to %d".formatted(limit, Page.LONGEST));
        }
        if (offset < 0) {
            throw new ProblemException(CommonProblem.BAD_REQUEST, "offset is %d, expected 0 or more".formatted(offset));
        }
    }
}
