/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.testkit.storage;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What servers answer, rightly and not. */
final class Answers {
    private Answers() {}

    /** As S3 tells trouble. */
    static void error(HttpExchange call, int status, String code) throws IOException {
        byte[] xml = "<?xml version=\"1.0\"?><Error><Code>%s</Code><Resource>x</Resource></Error>"
                .formatted(code)
                .getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, xml.length);
        call.getResponseBody().write(xml);
    }

    /** More than any disk has room for, and none of it. */
    static void huge(HttpExchange call) throws IOException {
        call.sendResponseHeaders(200, 1L << 59);
        call.getResponseBody().flush();
    }

    static void status(HttpExchange call, int status) throws IOException {
        call.sendResponseHeaders(status, -1);
    }

    static void whole(HttpExchange call, byte[] all, String tag, int given) throws IOException {
        call.getResponseHeaders().set("etag", tag);
        call.sendResponseHeaders(200, all.length);
        call.getResponseBody().write(all, 0, given);
        call.getResponseBody().flush();
    }

    /** @param most bytes are given at a time, whatever is promised */
    static void part(HttpExchange call, byte[] all, @Nullable String tag, int most) throws IOException {
        String wanted = call.getRequestHeaders().getFirst("if-match");
        if (wanted != null && !wanted.equals(tag)) {
            status(call, 412);
            return;
        }
        unconditional(call, all, tag, most);
    }

    static void unconditional(HttpExchange call, byte[] all, @Nullable String tag, int most) throws IOException {
        if (tag == null) {
            call.getResponseHeaders().set("last-modified", "Sat, 31 Jan 2026 12:00:00 GMT");
        } else {
            call.getResponseHeaders().set("etag", tag);
        }
        String range = call.getRequestHeaders().getFirst("range");
        int from = 0;
        int until = all.length;
        if (range != null) {
            String[] ends = range.substring("bytes=".length()).split("-", 2);
            from = Integer.parseInt(ends[0]);
            until = ends[1].isEmpty() ? all.length : Math.min(all.length, Integer.parseInt(ends[1]) + 1);
            call.getResponseHeaders().set("content-range", "bytes %d-%d/%d".formatted(from, until - 1, all.length));
        }
        call.sendResponseHeaders(range == null ? 200 : 206, until - from);
        call.getResponseBody().write(all, from, Math.min(most, until - from));
        call.getResponseBody().flush();
    }
}
