/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.lineage.problem.Problem;
import dev.pacta.service.shared.ServiceProblem;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers who asks for a version that is stored and cannot be read: nothing is wrong with the request, and the bytes are still there. */
public class UnreadableVersionMapper {
    private static final Logger LOG = Logger.getLogger(UnreadableVersionMapper.class);

    @ServerExceptionMapper
    public Response map(UnreadableVersionException unreadable) {
        VersionKey version = unreadable.version();
        LOG.warnf(
                "published version not readable contract=%s version=%s reason=%s",
                version.contract(), version.version(), unreadable.reason());
        String detail =
                "Contract %s version %s was readable when it was published and is no more: %s. Its bytes are given as application/yaml; publish a version that can be read."
                        .formatted(version.contract(), version.version(), unreadable.reason());
        Problem problem = Problem.of(ServiceProblem.VERSION_UNREADABLE, detail);
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
