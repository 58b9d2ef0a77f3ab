/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.web;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.resteasy.reactive.server.runtime.observability.ObservabilityIntegrationRecorder;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;

/**
 * Hands requests whose sign-in failed to the mappers of exceptions, as Quarkus does, and finds out only then which endpoint they are
 * counted for. Quarkus 3.30 puts all paths of all endpoints in order for every request, lest it fails later: a sixth of the time of
 * the threads that read the network.
 */
@ApplicationScoped
class FailedSignIns {
    /** After the sign-in is prepared (-200), and before what Quarkus does at the same place, which then finds nothing to do. */
    private static final int BEFORE_THE_SAME_OF_QUARKUS = -199;
    /** After the permissions of paths (-100): resources have failures of the sign-in from their own handlers. */
    private static final int BEFORE_RESOURCES = 0;

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_SAME_OF_QUARKUS).handler(FailedSignIns::prepare);
        router.route().order(BEFORE_RESOURCES).handler(FailedSignIns::leave);
    }

    private static void prepare(RoutingContext context) {
        if (context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER) instanceof DefaultAuthFailureHandler) {
            context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, new Failed());
        }
        context.next();
    }

    private static void leave(RoutingContext context) {
        if (context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER) instanceof Failed) {
            context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        }
        context.next();
    }

    private static final class Failed implements BiConsumer<RoutingContext, Throwable> {
        @Override
        public void accept(RoutingContext context, Throwable failure) {
            DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(context, failure);
            ObservabilityIntegrationRecorder.setTemplatePath(context, ResteasyReactiveRecorder.getCurrentDeployment());
            if (!context.failed()) {
                context.fail(DefaultAuthFailureHandler.extractRootCause(failure));
            }
        }
    }
}
