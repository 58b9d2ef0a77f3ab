/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem document.
 *
 * @param type a URN made of the code
 * @param errors single errors, when the request has several
 * @param errorId names the log line of an unexpected error
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable List<?> errors,
        @Nullable String errorId) {

    /** The media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem without single errors. */
    public static Problem of(ProblemCode code, String detail) {
        return of(code, detail, List.of(), null);
    }

    /** A problem with everything; an empty list is left out. */
    public static Problem of(ProblemCode code, String detail, List<?> errors, @Nullable String errorId) {
        return new Problem(
                "urn:pacta:problem:" + code.code(),
                code.title(),
                code.status(),
                detail,
                code.code(),
                errors.isEmpty() ? null : List.copyOf(errors),
                errorId);
    }
}
