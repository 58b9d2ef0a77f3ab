/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.place;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A file of a server of HTTP. Each part is asked for at the address that the call named, since those it leads to may be signed for a moment. */
record WebOrigin(WebPlace place, WebClient client, Patience patience) implements Origin {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int CHANGED = 412;
    private static final int NO_SUCH_RANGE = 416;

    @Override
    public void begin(Taker taker) throws IOException {
        HttpResponse<InputStream> answer = client.ask(place, Map.of());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != OK) {
                throw client.refused(place, answer.statusCode());
            }
            demandData(answer);
            taker.take(content(answer), 0, new WatchedBytes(body, patience.stall()));
        }
    }

    /** Without a name for the content nobody could say that the bytes belong together. */
    @Override
    public void resume(Content begun, long from, Taker taker) throws IOException {
        if (begun.tag().isEmpty()) {
            begin(taker);
            return;
        }
        HttpResponse<InputStream> answer = client.ask(place, range(begun, "bytes=%d-".formatted(from)));
        try (InputStream body = answer.body()) {
            int status = answer.statusCode();
            if (status == CHANGED || status == NO_SUCH_RANGE) {
                throw FetchException.changed(place.shown());
            }
            if (status != OK && status != PARTIAL) {
                throw client.refused(place, status);
            }
            Content now = content(answer);
            long start = status == OK ? 0 : start(answer);
            if (!now.isSurely(begun) || start != 0 && start != from) {
                throw FetchException.changed(place.shown());
            }
            taker.take(now, start, new WatchedBytes(body, patience.stall()));
        }
    }

    private static Map<String, String> range(Content begun, String range) {
        Map<String, String> headers = new TreeMap<>(Map.of("Range", range));
        if (begun.tag().startsWith("\"")) {
            headers.put("If-Match", begun.tag());
        }
        return headers;
    }

    /** Servers that give a file once only say nothing, and what was whole is whole. */
    @Override
    public void demandSame(@Nullable Content read) throws IOException {
        if (read == null || read.tag().isEmpty()) {
            return;
        }
        HttpResponse<InputStream> answer = client.ask(place, range(read, "bytes=0-0"));
        answer.body().close();
        int status = answer.statusCode();
        if (status == CHANGED
                || (status == OK || status == PARTIAL) && !content(answer).isSurely(read)) {
            throw FetchException.changed(place.shown());
        }
    }

    private void demandData(HttpResponse<InputStream> answer) throws FetchException {
        if (header(answer, "content-type").orElse("").toLowerCase(Locale.ROOT).startsWith("text/html")) {
            throw FetchException.refused(
                    "%s: the server answers with a page for people, as of a login; take the address of the file itself"
                            .formatted(place.shown()));
        }
        boolean ends = header(answer, "content-length").isPresent()
                || header(answer, "transfer-encoding").isPresent();
        if (!ends) {
            throw FetchException.refused(
                    "%s: the server does not say where the file ends, so that nobody could tell whether it is whole"
                            .formatted(place.shown()));
        }
    }

    /** Of tags only those that promise the same bytes. */
    private static Content content(HttpResponse<InputStream> answer) {
        String range = header(answer, "content-range").orElse("");
        String size = range.isEmpty()
                ? header(answer, "content-length").orElse("")
                : range.substring(range.lastIndexOf('/') + 1);
        String tag = header(answer, "etag")
                .filter(each -> each.startsWith("\""))
                .or(() -> header(answer, "last-modified"))
                .orElse("");
        return new Content(size.matches("\\d{1,18}") ? Long.parseLong(size) : -1, tag);
    }

    private static long start(HttpResponse<InputStream> answer) {
        String range = header(answer, "content-range").orElse("");
        return range.matches("bytes \\d{1,18}-.*")
                ? Long.parseLong(range.substring("bytes ".length(), range.indexOf('-')))
                : -1;
    }

    private static Optional<String> header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name);
    }
}
