/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.evidence;

import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a piece of evidence tells of. */
public enum EvidenceKind {
    PUBLICATION,
    PROPOSAL,
    REVIEW,
    WAIVER,
    WAIVER_ENDED,
    RETENTION_POLICY,
    LEGAL_HOLD,
    LEGAL_HOLD_LIFTED,
    RETENTION_DROPPED;

    /** As clients see it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static EvidenceKind of(String text) {
        for (EvidenceKind kind : values()) {
            if (kind.text().equals(text)) {
                return kind;
            }
        }
        throw new ProblemException(
                CommonProblem.BAD_REQUEST,
                "kind: expected one of "
                        + Arrays.stream(values()).map(EvidenceKind::text).collect(Collectors.joining(", ")));
    }
}
