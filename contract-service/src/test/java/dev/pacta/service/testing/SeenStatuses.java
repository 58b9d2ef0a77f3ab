/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.testing;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Holds each answer of each test to the kept description of the HTTP interface: a status that the operation does not name is answered as 599 instead,
 * which no test and no client takes for what it asked.
 */
@ApplicationScoped
class SeenStatuses {
    private static final Logger LOG = Logger.getLogger(SeenStatuses.class);
    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE;
    private static final int UNDESCRIBED = 599;

    private final DescribedStatuses described = DescribedStatuses.read();

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).handler(context -> {
            context.addHeadersEndHandler(about -> compare(context));
            context.next();
        });
    }

    private void compare(RoutingContext context) {
        int status = context.response().getStatusCode();
        described
                .fault(context.request().method().name(), context.normalizedPath(), status)
                .ifPresent(fault -> {
                    LOG.error(fault);
                    context.response()
                            .setStatusCode(UNDESCRIBED)
                            .setStatusMessage("Undescribed " + status + ", the log says what to write where");
                });
    }
}
