/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spool;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where OpenLineage events are sent to. Immutable; safe for many threads. */
public final class LineageDoor {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;
    private static final int LONGEST_REASON = 500;
    /** Answers about this event; every other refusal is about the call, and may be mended. */
    private static final Set<Integer> ABOUT_THE_EVENT = Set.of(400, 409, 413, 422);

    private final URI address;
    private final @Nullable String token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();

    /** @param server takes events at {@code api/v1/lineage} */
    public LineageDoor(URI server, @Nullable String token) {
        String text = server.toString();
        this.address = URI.create((text.endsWith("/") ? text : text + "/") + "api/v1/lineage");
        this.token = token;
    }

    /** What the server said to one event. */
    public sealed interface Answer {
        /** It is kept there. */
        record Taken() implements Answer {}

        /** It will never be taken. */
        record Refused(String reason) implements Answer {}

        /**
         * Not now.
         *
         * @param notBefore how long the server asked to wait
         */
        record Later(String reason, Optional<Duration> notBefore) implements Answer {}
    }

    /**
     * Sends one event and waits for the answer.
     *
     * @throws InterruptedException when the thread was; the event may have been taken
     */
    public Answer send(byte[] event) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(TO_ANSWER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(event));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException nobody) {
            return new Answer.Later("nobody answers at " + address, Optional.empty());
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Answer.Taken();
        }
        String said = response.body();
        String reason = "status %d %s"
                .formatted(status, said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) : said);
        boolean later = status == TOO_MANY || status >= SERVER_FAULT || !ABOUT_THE_EVENT.contains(status);
        return later ? new Answer.Later(reason, retryAfter(response)) : new Answer.Refused(reason);
    }

    private static Optional<Duration> retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
