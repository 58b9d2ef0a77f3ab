/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus.requests;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.validation.body.BodyBreach;
import dev.pacta.validation.body.BodyVerdict;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** The answers to bodies that are not let through (RFC 9457). They name rules and paths, never a value. */
final class Problems {
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED = 415;
    private static final int UNPROCESSABLE = 422;

    private Problems() {}

    static WebApplicationException tooLarge(int limit) {
        return answer(problem(TOO_LARGE, "too-large", "the body has more than %d bytes".formatted(limit)));
    }

    static WebApplicationException unsupported(String detail) {
        return answer(problem(UNSUPPORTED, "unsupported", detail));
    }

    static WebApplicationException refused(BodyVerdict verdict) {
        if (verdict.kind() == BodyVerdict.Kind.UNREADABLE) {
            return answer(problem(UNPROCESSABLE, "unreadable", "the body is not the JSON that is expected here"));
        }
        int places = verdict.breaches().size() + verdict.more();
        ObjectNode problem = problem(
                UNPROCESSABLE, "contract-violation", "the body breaks its contract in %d places".formatted(places));
        ArrayNode violations = problem.putArray("violations");
        for (BodyBreach breach : verdict.breaches()) {
            violations.addObject().put("rule", breach.rule()).put("path", breach.path());
        }
        return answer(problem);
    }

    private static ObjectNode problem(int status, String code, String detail) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", code)
                .put("status", status)
                .put("code", code)
                .put("detail", detail);
    }

    private static WebApplicationException answer(ObjectNode problem) {
        return new WebApplicationException(
                Response.status(problem.path("status").asInt())
                        .type("application/problem+json")
                        .entity(problem.toString().getBytes(StandardCharsets.UTF_8))
                        .build());
    }
}
