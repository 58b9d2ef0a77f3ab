/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.intake;

import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.event.EventReading;
import dev.pacta.lineage.event.LineageEvent;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * A shorter way to the intake for what nearly every request is: one event of ordinary size, not packed, of somebody who may send it.
 * It is read where it arrives and waits for its commit without a thread. Whatever is not so, or cannot be kept, goes on to
 * {@link LineageResource}, which says why. Safe for many threads.
 */
@ApplicationScoped
class OrdinaryEvents {
    private static final String PATH = "/api/v1/lineage";
    /** After the checks of every request and the sign-in, before the resources. */
    private static final int BEFORE_THE_API = 100;

    private static final int LARGEST = 64 * 1024;
    private static final Pattern AT_MOST_FIVE_DIGITS = Pattern.compile("\\d{1,5}");
    private static final Set<String> SENDERS = Set.of(Roles.PIPELINE, Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN);

    private final EventIntake intake;
    private final IntakePlaces places;

    OrdinaryEvents(EventIntake intake, IntakePlaces places) {
        this.intake = intake;
        this.places = places;
    }

    void register(@Observes Router router) {
        router.post(PATH).order(BEFORE_THE_API).handler(this::take);
    }

    private void take(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isOrdinary(request) || !maySend(context) || places.isFull() || !places.take()) {
            context.next();
            return;
        }
        Taking taking = new Taking(context);
        context.addEndHandler(answered -> taking.giveBackPlace());
        request.bodyHandler(taking::take);
        request.resume();
    }

    private static boolean isOrdinary(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null
                && AT_MOST_FIVE_DIGITS.matcher(length).matches()
                && Integer.parseInt(length) <= LARGEST
                && request.getHeader(HttpHeaders.CONTENT_ENCODING) == null;
    }

    private static boolean maySend(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getRoles().stream().anyMatch(SENDERS::contains);
    }

    /** One request that has a place. */
    private final class Taking {
        private final RoutingContext context;
        private final AtomicBoolean hasPlace = new AtomicBoolean(true);

        Taking(RoutingContext context) {
            this.context = context;
        }

        void giveBackPlace() {
            if (hasPlace.getAndSet(false)) {
                places.giveBack();
            }
        }

        void take(Buffer body) {
            orFail(() -> {
                if (intake.read(body.getBytes()) instanceof EventReading.Readable readable) {
                    keep(body, readable.event());
                } else {
                    goOn(body);
                }
            });
        }

        private void keep(Buffer body, LineageEvent event) {
            Context loop = context.vertx().getOrCreateContext();
            intake.keep(event)
                    .whenComplete((accepted, failure) ->
                            loop.runOnContext(done -> orFail(() -> answer(body, failure == null))));
        }

        private void answer(Buffer body, boolean kept) {
            if (kept) {
                context.response()
                        .setStatusCode(Response.Status.CREATED.getStatusCode())
                        .end();
            } else {
                goOn(body);
            }
        }

        /** The resource reads the body anew, and takes a place of its own. */
        private void goOn(Buffer body) {
            giveBackPlace();
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        }

        /** Nobody else answers what is thrown here. */
        private void orFail(Runnable step) {
            try {
                step.run();
            } catch (RuntimeException surprise) {
                context.fail(surprise);
            }
        }
    }
}
