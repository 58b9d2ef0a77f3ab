/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLException;

/** Asks servers of HTTP for files. Messages name the host at most, since what follows may be a secret of another. Safe for many threads. */
final class WebClient {
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> BUSY = Set.of(408, 425, 429);
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;

    private final Patience patience;
    private final HttpClient http;

    WebClient(Patience patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The answer of whoever the address leads to, whatever it is. */
    HttpResponse<InputStream> ask(WebPlace place, Map<String, String> headers) throws IOException {
        URI asked = place.address();
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<InputStream> answer = send(place, asked, headers);
            if (!REDIRECTS.contains(answer.statusCode())) {
                return answer;
            }
            answer.body().close();
            asked = next(place, asked, answer.headers().firstValue("location").orElse(""));
        }
        throw FetchException.refused("%s: it leads on more than %d times".formatted(place.shown(), MOST_REDIRECTS));
    }

    private static URI next(WebPlace place, URI asked, String location) throws FetchException {
        URI next;
        try {
            next = asked.resolve(location);
        } catch (IllegalArgumentException malformed) {
            throw FetchException.refused("%s: it leads to what is no address".formatted(place.shown()));
        }
        boolean open = "http".equals(next.getScheme());
        if (next.getHost() == null || !(open || "https".equals(next.getScheme()))) {
            throw FetchException.refused("%s: it leads to what is no address of https:".formatted(place.shown()));
        }
        if (open && asked.getScheme().equals("https")) {
            throw FetchException.refused("%s: it leads from https: to http: at %s, where the data could be another's"
                    .formatted(place.shown(), next.getHost()));
        }
        return next;
    }

    private HttpResponse<InputStream> send(WebPlace place, URI asked, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(asked)
                .timeout(patience.answer())
                .header("Accept-Encoding", "identity")
                .GET();
        headers.forEach(request::header);
        String user = place.user();
        // Whoever the server leads to is not meant.
        if (user != null && WebPlace.origin(asked).equals(WebPlace.origin(place.address()))) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("fetching %s was stopped".formatted(place.shown()));
        } catch (IOException trouble) {
            throw told(place, asked.getHost(), trouble);
        }
    }

    private FetchException told(WebPlace place, String host, IOException trouble) {
        String shown = place.shown();
        if (trouble instanceof SSLException) {
            return FetchException.away(
                    "%s: there is no safe connection to %s (%s); of a certificate of your own, name the store with JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=FILE"
                            .formatted(shown, host, trouble.getClass().getSimpleName()),
                    false,
                    trouble);
        }
        if (trouble instanceof HttpTimeoutException) {
            return FetchException.away(
                    "%s: %s did not answer in time; check the network, or a proxy with JAVA_TOOL_OPTIONS=-Dhttps.proxyHost=HOST"
                            .formatted(shown, host),
                    true,
                    trouble);
        }
        if (trouble instanceof ConnectException) {
            return FetchException.away(
                    "%s: %s; check the address and the network"
                            .formatted(
                                    shown,
                                    isUnknown(trouble) ? "nobody knows the host " + host : "nobody answers at " + host),
                    false,
                    trouble);
        }
        return FetchException.away(
                "%s: %s breaks the connection off; call again".formatted(shown, host), true, trouble);
    }

    private static boolean isUnknown(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    /** What to say of an answer that gives nothing. */
    FetchException refused(WebPlace place, int status) {
        String shown = place.shown();
        if (status >= SERVER_ERROR || BUSY.contains(status)) {
            return FetchException.away(
                    "%s: the server fails with status %d; call again later".formatted(shown, status), true, null);
        }
        if (GONE.contains(status)) {
            return FetchException.refused(
                    "%s: there is no such file (status %d); check the address".formatted(shown, status));
        }
        if (status == UNKNOWN) {
            return FetchException.refused(
                    "%s: the server wants to know who asks (status 401); write https://NAME:PASSWORD@HOST/…, or take an address that is signed"
                            .formatted(shown));
        }
        return FetchException.refused(
                status == FORBIDDEN
                        ? "%s: it may not be read (status 403); the signature of the address may be over, or the name may not"
                                .formatted(shown)
                        : "%s: the server answers with status %d; check the address".formatted(shown, status));
    }
}
