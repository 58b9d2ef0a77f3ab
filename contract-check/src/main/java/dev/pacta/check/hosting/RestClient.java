/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pacta.check.CheckTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls of a host's REST interface, tried again a few times when the host is busy. Redirects are not followed: the token stays here. */
final class RestClient {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final int TRIES = 4;
    private static final int BAD_REQUEST = 400;

    private final String name;
    private final URI api;
    private final Map<String, String> headers;
    private final Duration firstWait;
    private final Duration longestWait;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();

    /**
     * A client.
     *
     * @param name of the host, for messages
     * @param firstWait before the second try; doubled before each further one
     * @param longestWait that the host may ask for
     */
    RestClient(String name, URI api, Map<String, String> headers, Duration firstWait, Duration longestWait) {
        this.name = name;
        this.api = URI.create(api.toString().replaceAll("/+$", ""));
        this.headers = Map.copyOf(headers);
        this.firstWait = firstWait;
        this.longestWait = longestWait;
    }

    JsonNode get(String path, String right) {
        return call("GET", path, null, right, null);
    }

    JsonNode send(String method, String path, JsonNode body, String right) {
        return call(method, path, body, right, null);
    }

    /** Sends what the host may have already: a refusal that begins with these words is no trouble. */
    void sendOnce(String path, JsonNode body, String right, String alreadySo) {
        call("POST", path, body, right, alreadySo);
    }

    /**
     * Calls.
     *
     * @param right what the token needs for it, for the message when it may not
     * @param alreadySo how a refusal begins that says that all is as it should be
     */
    private JsonNode call(
            String method, String path, @Nullable JsonNode body, String right, @Nullable String alreadySo) {
        Duration wait = firstWait;
        for (int turn = 1; ; turn++) {
            HttpResponse<byte[]> response = once(method, path, body);
            if (response.statusCode() / 100 == 2) {
                return json(response.body());
            }
            if (alreadySo != null
                    && response.statusCode() == BAD_REQUEST
                    && message(response).startsWith(alreadySo)) {
                return json(response.body());
            }
            // A comment that was posted twice is worse than none; only what the host refused at its door is sent again.
            boolean again = isBusy(response) && (!method.equals("POST") || isTurnedAway(response));
            if (!again || turn == TRIES) {
                throw trouble(response, right);
            }
            pause(asked(response).orElse(wait));
            wait = wait.multipliedBy(2);
        }
    }

    private HttpResponse<byte[]> once(String method, String path, @Nullable JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path))
                .timeout(TO_ANSWER)
                .method(method, publisher(body));
        headers.forEach(request::header);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException nobody) {
            throw CheckTrouble.surroundings(
                    "%s does not answer at %s".formatted(name, api), "Check the address and the network.");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw CheckTrouble.surroundings("interrupted", "");
        }
    }

    private static BodyPublisher publisher(@Nullable JsonNode body) {
        try {
            return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isBusy(HttpResponse<byte[]> response) {
        return response.statusCode() >= 500 || isTurnedAway(response);
    }

    /** GitHub says 403 for its rate limits too, with the header that tells how many calls are left, or for how long to wait. */
    private static boolean isTurnedAway(HttpResponse<byte[]> response) {
        return response.statusCode() == 429
                || response.statusCode() == 403
                        && (response.headers().firstValue("retry-after").isPresent()
                                || response.headers()
                                        .firstValue("x-ratelimit-remaining")
                                        .filter("0"::equals)
                                        .isPresent());
    }

    private Optional<Duration> asked(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("retry-after")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(asked -> asked.compareTo(longestWait) < 0 ? asked : longestWait);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw CheckTrouble.surroundings("interrupted", "");
        }
    }

    private static String message(HttpResponse<byte[]> response) {
        return json(response.body()).path("message").asText("no reason given");
    }

    private CheckTrouble trouble(HttpResponse<byte[]> response, String right) {
        String message = message(response);
        int status = response.statusCode();
        if (status == 429 || isTurnedAway(response)) {
            return CheckTrouble.surroundings(name + " takes no more calls for now", "Run it again later.");
        }
        return switch (status) {
            case 401 ->
                CheckTrouble.surroundings(
                        name + " does not know the token",
                        "Check the variable that holds it, and whether it has run out.");
            case 403 ->
                CheckTrouble.surroundings(
                        "the token may not do that on %s: %s".formatted(name, message), "It needs: " + right);
            case 404 ->
                CheckTrouble.surroundings(
                        "%s knows no such repository or pull request, or hides it from this token".formatted(name),
                        "Check the name; the token needs: " + right);
            default ->
                CheckTrouble.surroundings(
                        "%s answered with status %d: %s".formatted(name, status, message), "Run it again later.");
        };
    }

    private static JsonNode json(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
