/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives the page for every address that the page itself knows, such as a copied link to a contract. */
@ApplicationScoped
class PageFallback {
    private static final int BEFORE_THE_API = -5_000;
    private static final String PAGE = "/index.html";

    void register(@Observes Router router) {
        router.route().method(HttpMethod.GET).order(BEFORE_THE_API).handler(this::serve);
    }

    private void serve(RoutingContext context) {
        if (isForThePage(context)) {
            context.reroute(PAGE);
        } else {
            context.next();
        }
    }

    private static boolean isForThePage(RoutingContext context) {
        String path = context.normalizedPath();
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains("text/html")
                && !isOf("/api", path)
                && !isOf("/q", path)
                && !isOf("/schemas", path)
                && !isOf("/registry", path)
                && !isOf("/signin", path)
                && !path.equals("/")
                && !isResource(path);
    }

    private static boolean isOf(String prefix, String path) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    private static boolean isResource(String path) {
        return Thread.currentThread().getContextClassLoader().getResource("META-INF/resources" + path) != null;
    }
}
