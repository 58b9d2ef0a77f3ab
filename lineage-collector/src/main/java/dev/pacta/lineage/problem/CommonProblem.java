/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.problem;

/** Problems that any endpoint may have. */
public enum CommonProblem implements ProblemCode {
    BAD_REQUEST("request.invalid", 400, "The request is not valid"),
    NOT_SIGNED_IN("request.not-signed-in", 401, "Sign-in is needed"),
    FORBIDDEN("request.forbidden", 403, "Not allowed"),
    NOT_FOUND("request.not-found", 404, "Not found"),
    METHOD_NOT_ALLOWED("request.method-not-allowed", 405, "Method not allowed"),
    NOT_ACCEPTABLE("request.not-acceptable", 406, "Not acceptable"),
    TOO_LARGE("request.too-large", 413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE("request.unsupported-media-type", 415, "Unsupported media type"),
    UNAVAILABLE("server.unavailable", 503, "The server cannot answer for now"),
    UNEXPECTED("server.unexpected", 500, "Something went wrong on the server");

    private final ProblemKind kind;

    CommonProblem(String code, int status, String title) {
        kind = new ProblemKind(code, status, title);
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
