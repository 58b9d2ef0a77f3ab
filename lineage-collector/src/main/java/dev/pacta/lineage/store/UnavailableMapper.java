/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.Problem;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Answers requests that the database kept from being answered: while it is away, clients are asked to come back. */
class UnavailableMapper {
    private static final Logger LOG = Logger.getLogger(UnavailableMapper.class);
    private static final String COME_BACK_SECONDS = "5";

    @ServerExceptionMapper
    Response map(StoreException failure) {
        if (failure.isUnreachable()) {
            LOG.warnf("database away state=%s", failure.state());
            String detail = "The database cannot be reached; send the request again in %s seconds."
                    .formatted(COME_BACK_SECONDS);
            return answer(CommonProblem.UNAVAILABLE, detail, null)
                    .header("Retry-After", COME_BACK_SECONDS)
                    .build();
        }
        String errorId = UUID.randomUUID().toString();
        LOG.errorf(failure, "request failed errorId=%s", errorId);
        String detail = "The server could not answer. Its log has the reason under the error id.";
        return answer(CommonProblem.UNEXPECTED, detail, errorId).build();
    }

    private static Response.ResponseBuilder answer(CommonProblem code, String detail, @Nullable String errorId) {
        return Response.status(code.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(code, detail, List.of(), errorId));
    }
}
