/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.intake;

import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.event.EventReading;
import dev.pacta.lineage.event.LineageEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A shorter way to the intake for what nearly every request is: one event of ordinary size, not packed, of somebody who may send it.
 * It is read where it arrives and waits for its commit without a thread. Whatever is not so, or cannot be kept, goes on to
 * {@link LineageResource}, which says why. Those that take it are counted ({@code lineage.events.ordinary}). Safe for many threads.
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
    private final Counter taken;

    OrdinaryEvents(EventIntake intake, IntakePlaces places, MeterRegistry metrics) {
        this.intake = intake;
        this.places = places;
        this.taken = metrics.counter("lineage.events.ordinary");
    }

    void register(@Observes Router router) {
        router.post(PATH).order(BEFORE_THE_API).handler(this::take);
    }

    private void take(RoutingContext context) {
        Uni<SecurityIdentity> sender =
                isOrdinary(context.request()) ? QuarkusHttpUser.getSecurityIdentity(context, null) : null;
        if (sender == null) {
            context.next();
            return;
        }
        // Who sends is known at once where the token is remembered; else a worker has looked into the database.
        Context loop = context.vertx().getOrCreateContext();
        sender.subscribe()
                .with(identity -> onLoop(loop, () -> take(context, identity)), unknown -> onLoop(loop, context::next));
    }

    private static void onLoop(Context loop, Runnable step) {
        if (Vertx.currentContext() == loop) {
            step.run();
        } else {
            loop.runOnContext(back -> step.run());
        }
    }

    private void take(RoutingContext context, @Nullable SecurityIdentity identity) {
        if (identity == null || !maySend(identity) || places.isFull() || !places.take()) {
            context.next();
            return;
        }
        HttpServerRequest request = context.request();
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

    private static boolean maySend(SecurityIdentity identity) {
        return !Collections.disjoint(SENDERS, identity.getRoles());
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
                taken.increment();
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
