/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import java.util.Locale;

/** What is known of a finding now. */
enum FindingStatus {
    OPEN,
    /** The last audit did not find it any more. */
    RESOLVED,
    /** Somebody answers for it until a day. */
    WAIVED;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FindingStatus of(String text) {
        for (FindingStatus status : values()) {
            if (status.text().equals(text)) {
                return status;
            }
        }
        throw new ProblemException(CommonProblem.BAD_REQUEST, "status: expected open, resolved or waived");
    }
}
