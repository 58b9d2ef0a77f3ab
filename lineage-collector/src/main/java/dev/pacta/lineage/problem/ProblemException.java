/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.problem;

import java.util.List;

/** Ends a request with a problem document. The detail goes to the client: no secrets, no personal values. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final transient List<?> errors;

    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, List.of());
    }

    /** @param errors records that become the document's {@code errors} */
    public ProblemException(ProblemCode code, String detail, List<?> errors) {
        // Without a stack trace: it is an answer, not a fault of the server.
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public ProblemCode code() {
        return code;
    }

    public List<?> errors() {
        return errors;
    }

    /** The document that the client gets. */
    public Problem problem() {
        return Problem.of(code, String.valueOf(getMessage()), errors, null);
    }
}
