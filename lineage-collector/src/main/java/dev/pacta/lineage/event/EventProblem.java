/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.event;

import dev.pacta.lineage.problem.ProblemCode;
import dev.pacta.lineage.problem.ProblemKind;

/** Why an event is not taken. */
public enum EventProblem implements ProblemCode {
    NOT_JSON("lineage.event.not-json", 400, "The body is not JSON"),
    NOT_GZIP("lineage.event.not-gzip", 400, "The body is not what its content encoding says"),
    NOT_AN_ARRAY("lineage.batch.not-an-array", 400, "The batch is not an array of events"),
    INVALID("lineage.event.invalid", 422, "The event is not valid"),
    UNKNOWN_KIND("lineage.event.unknown-kind", 422, "The kind of the event is not known"),
    RESERVED("lineage.event.reserved-namespace", 422, "The job's namespace is Pacta's own"),
    TOO_LARGE("lineage.event.too-large", 413, "The event is too large"),
    TOO_BUSY("lineage.intake.busy", 429, "The intake is busy");

    private final ProblemKind kind;

    EventProblem(String code, int status, String title) {
        kind = new ProblemKind(code, status, title);
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
