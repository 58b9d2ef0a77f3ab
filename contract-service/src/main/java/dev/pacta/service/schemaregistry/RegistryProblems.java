/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import dev.pacta.lineage.problem.Problem;
import dev.pacta.service.schemaregistry.RegistryViews.ErrorView;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Refusals in the shape that clients of schema registries read. */
public class RegistryProblems {
    @ServerExceptionMapper
    public Response map(RegistryProblem problem) {
        return Response.status(problem.status())
                .type(SubjectResource.MEDIA_TYPE)
                .entity(new ErrorView(problem.code(), String.valueOf(problem.getMessage())))
                .build();
    }

    /** What is refused here as everywhere: no token, no such call, a body that is no JSON. Its code is the HTTP status. */
    @ServerResponseFilter
    public void inTheWordsOfRegistries(ContainerResponseContext response, RoutingContext context) {
        if (response.getEntity() instanceof Problem problem) {
            RefusalWords words = RefusalWords.of(context.request().path(), problem);
            response.setEntity(words.body(), null, MediaType.valueOf(words.mediaType()));
        }
    }
}
