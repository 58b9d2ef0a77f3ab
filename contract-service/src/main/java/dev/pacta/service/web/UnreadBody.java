/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.web;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * What nobody reads of a body. Of an answered request the rest is dropped: a short one, so that the connection can go on with the next
 * request; of a long one as much as lets a client hear the answer that writes all before it reads, then the connection is closed. On the event loop of the request.
 */
final class UnreadBody {
    private static final long PATIENCE_MILLIS = 5_000;

    private final HttpServerRequest request;
    private final long most;
    private final Runnable tooLong;
    private long dropped;

    private UnreadBody(HttpServerRequest request, long most, Runnable tooLong) {
        this.request = request;
        this.most = most;
        this.tooLong = tooLong;
    }

    /** Drops the body of a request that is to be answered when it has ended. */
    static void drop(HttpServerRequest request, long most, Runnable tooLong, Runnable ended) {
        UnreadBody body = new UnreadBody(request, most, tooLong);
        request.endHandler(end -> {
            if (body.dropped <= most) {
                ended.run();
            }
        });
        request.handler(body::take).resume();
    }

    /** Drops the rest of the body of a request that was answered. */
    static void finish(HttpServerRequest request, long most, Vertx vertx) {
        if (request.isEnded()) {
            return;
        }
        UnreadBody rest = new UnreadBody(request, most, () -> close(request));
        long timer = vertx.setTimer(PATIENCE_MILLIS, late -> {
            if (!request.isEnded()) {
                close(request);
            }
        });
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.endHandler(end -> vertx.cancelTimer(timer));
        request.handler(rest::take).resume();
    }

    private void take(Buffer part) {
        long before = dropped;
        dropped += part.length();
        if (before <= most && dropped > most) {
            tooLong.run();
        }
    }

    private static void close(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
