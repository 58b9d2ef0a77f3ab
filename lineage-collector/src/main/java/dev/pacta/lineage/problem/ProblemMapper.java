/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns exceptions into problem documents. What was not expected is logged with an id, and the client gets the id alone. */
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    @ServerExceptionMapper
    Response map(ProblemException exception) {
        Response.ResponseBuilder answer = Response.status(exception.code().status())
                .type(Problem.MEDIA_TYPE)
                .entity(exception.problem());
        int status = exception.code().status();
        if (status == TOO_MANY_REQUESTS || status == UNAVAILABLE) {
            answer.header("Retry-After", "1");
        }
        return answer.build();
    }

    @ServerExceptionMapper
    Response map(WebApplicationException exception) {
        Response given = exception.getResponse();
        int status = given.getStatus();
        if (status < 400) {
            return given;
        }
        CommonProblem code = codeFor(status);
        String detail = status < 500 ? String.valueOf(exception.getMessage()) : code.title();
        Problem problem =
                new Problem("urn:pacta:problem:" + code.code(), code.title(), status, detail, code.code(), null, null);
        return Response.fromResponse(given)
                .status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    @ServerExceptionMapper(priority = 10_000)
    Response map(RuntimeException exception) {
        String errorId = UUID.randomUUID().toString();
        LOG.errorf(exception, "request failed errorId=%s", errorId);
        String detail = "The server could not answer. Its log has the reason under the error id.";
        return Response.status(CommonProblem.UNEXPECTED.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(CommonProblem.UNEXPECTED, detail, List.of(), errorId))
                .build();
    }

    private static CommonProblem codeFor(int status) {
        for (CommonProblem problem : CommonProblem.values()) {
            if (problem.status() == status) {
                return problem;
            }
        }
        return status < 500 ? CommonProblem.BAD_REQUEST : CommonProblem.UNEXPECTED;
    }
}
