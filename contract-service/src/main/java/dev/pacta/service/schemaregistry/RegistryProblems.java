/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import dev.pacta.service.schemaregistry.RegistryViews.ErrorView;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals in the shape that clients of schema registries read. */
public class RegistryProblems {
    @ServerExceptionMapper
    public Response map(RegistryProblem problem) {
        return Response.status(problem.status())
                .type(SubjectResource.MEDIA_TYPE)
                .entity(new ErrorView(problem.code(), String.valueOf(problem.getMessage())))
                .build();
    }
}
