/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.Problem;
import dev.pacta.lineage.problem.ProblemCode;
import dev.pacta.service.schemaregistry.RefusalWords;
import dev.pacta.service.shared.ServiceProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What holds for every request before any endpoint sees it, and how requests fail that reach none. */
@ApplicationScoped
class RequestRules {
    private static final Logger LOG = Logger.getLogger(RequestRules.class);
    private static final int BEFORE_EVERYTHING = -10_000;
    private static final int LONGEST_ADDRESS = 8_192;
    private static final String OWN_PAGES = "X-Pacta-Request";
    /** No endpoint reads a body that comes with one of these. */
    private static final Set<HttpMethod> WITHOUT_BODY =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.DELETE);

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ObjectMapper json;
    private final long largestBody;

    RequestRules(ObjectMapper json, @ConfigProperty(name = "pacta.largest-body") MemorySize largestBody) {
        this.json = json;
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).handler(this::check).failureHandler(this::fail);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (contentLength(request) > largestBody) {
            refuse(context);
        } else if (request.uri().length() > LONGEST_ADDRESS) {
            end(
                    context,
                    CommonProblem.BAD_REQUEST,
                    "The address is longer than %d characters.".formatted(LONGEST_ADDRESS),
                    null);
        } else if (request.uri().contains("%00")) {
            // PostgreSQL keeps no such character, so that nothing can have it in its name.
            end(context, CommonProblem.BAD_REQUEST, "The address has a character of code 0.", null);
        } else if (isCrossSite(request)) {
            end(
                    context,
                    ServiceProblem.CROSS_SITE,
                    "A request that changes something and is signed in by a cookie needs the header %s: 1."
                            .formatted(OWN_PAGES),
                    null);
        } else {
            next(context);
        }
    }

    private void next(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!hasBody(request)) {
            context.next();
            return;
        }
        context.addEndHandler(answered -> {
            // Who is gone sends no rest, and whoever reads the body has to be told, which the request does by itself.
            if (answered.succeeded()) {
                UnreadBody.finish(request, largestBody, context.vertx());
            }
        });
        if (WITHOUT_BODY.contains(request.method())) {
            UnreadBody.drop(request, largestBody, () -> refuse(context), context::next);
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        end(context, CommonProblem.TOO_LARGE, LargestBody.detail(largestBody), null);
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || contentLength(request) > 0;
    }

    /** Browsers add cookies to requests that other sites make, but other sites cannot add this header. */
    private static boolean isCrossSite(HttpServerRequest request) {
        return !SAFE.contains(request.method())
                && request.getHeader(HttpHeaders.COOKIE) != null
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getHeader(OWN_PAGES) == null;
    }

    private static long contentLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }

    private void fail(RoutingContext context) {
        if (context.response().ended()
                || context.response().headWritten()
                || context.response().closed()) {
            return;
        }
        ProblemCode code = code(context);
        if (code.status() < CommonProblem.UNEXPECTED.status()) {
            end(context, code, code.title() + ".", null);
            return;
        }
        String errorId = UUID.randomUUID().toString();
        LOG.errorf(context.failure(), "request failed errorId=%s", errorId);
        end(context, code, "The server could not answer. Its log has the reason under the error id.", errorId);
    }

    private static ProblemCode code(RoutingContext context) {
        return switch (context.failure()) {
            case ForbiddenException refused -> CommonProblem.FORBIDDEN;
            case UnauthorizedException unknown -> CommonProblem.NOT_SIGNED_IN;
            case AuthenticationException unknown -> CommonProblem.NOT_SIGNED_IN;
            case HttpException known -> ofStatus(known.getStatusCode());
            case null -> ofStatus(context.statusCode());
            default -> CommonProblem.UNEXPECTED;
        };
    }

    private static ProblemCode ofStatus(int status) {
        for (CommonProblem problem : CommonProblem.values()) {
            if (problem.status() == status) {
                return problem;
            }
        }
        return status >= 400 && status < 500 ? CommonProblem.BAD_REQUEST : CommonProblem.UNEXPECTED;
    }

    private void end(RoutingContext context, ProblemCode code, String detail, @Nullable String errorId) {
        RefusalWords words = RefusalWords.of(context.request().path(), Problem.of(code, detail, List.of(), errorId));
        context.response()
                .setStatusCode(code.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, words.mediaType())
                .end(write(words.body()));
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
