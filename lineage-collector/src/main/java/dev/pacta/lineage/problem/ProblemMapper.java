/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns exceptions into problem documents. What was not expected is logged with an id, and the client gets the id alone. */
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final String COME_BACK_SECONDS = "5";

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

    /** While the database is away, clients are asked to come back: it is nobody's mistake. */
    @ServerExceptionMapper(priority = 10_000)
    Response map(RuntimeException exception) {
        Optional<String> away = DatabaseAway.whyOf(exception);
        if (away.isPresent()) {
            LOG.warnf("database away state=%s", away.get());
            String detail = "The database cannot be reached; send the request again in %s seconds."
                    .formatted(COME_BACK_SECONDS);
            return answer(CommonProblem.UNAVAILABLE, detail, null)
                    .header("Retry-After", COME_BACK_SECONDS)
                    .build();
        }
        String errorId = UUID.randomUUID().toString();
        LOG.errorf(exception, "request failed errorId=%s", errorId);
        String detail = "The server could not answer. Its log has the reason under the error id.";
        return answer(CommonProblem.UNEXPECTED, detail, errorId).build();
    }

    private static Response.ResponseBuilder answer(CommonProblem code, String detail, @Nullable String errorId) {
        return Response.status(code.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(code, detail, List.of(), errorId));
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
