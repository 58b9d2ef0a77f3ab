/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.hosting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.check.hosting.CodeHostException.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON over HTTP to a code host: asks again where that can help, and says what failed without naming a secret. Thread-safe. */
final class HostClient {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI api;
    private final Map<String, String> headers;
    private final Patience patience;

    /**
     * @param api the base address, without the slash at its end
     * @param headers that every call carries, the token among them
     */
    HostClient(URI api, Map<String, String> headers, Patience patience) {
        this.api = URI.create(api.toString().replaceAll("/+$", ""));
        this.headers = Map.copyOf(headers);
        this.patience = patience;
    }

    /** An answer. */
    record Answer(JsonNode body, HttpResponse<String> response) {
        @Nullable
        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }

    Answer get(String path) {
        return call("GET", path, null);
    }

    /** @param body the keys and values of a JSON object; null values are left out */
    Answer send(String method, String path, Map<String, ?> body) {
        return call(method, path, body);
    }

    /**
     * Does a piece of work that may be done twice, again where the host was only busy or away. A call that is not answered may have been
     * carried out: the piece begins with looking.
     */
    void patiently(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (CodeHostException trouble) {
                Duration wait = trouble.askedWait().orElse(patience.before(attempt));
                if (!trouble.isPassing() || attempt >= patience.attempts() || wait.compareTo(patience.longest()) > 0) {
                    throw trouble;
                }
                pause(wait, trouble);
            }
        }
    }

    private void pause(Duration wait, CodeHostException trouble) {
        try {
            patience.waiting().wait(wait);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw trouble;
        }
    }

    private Answer call(String method, String path, @Nullable Map<String, ?> body) {
        try {
            HttpResponse<String> response = http.send(request(method, path, body), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new HostAnswer(api, method, path, response).trouble();
            }
            return new Answer(read(response, method, path), response);
        } catch (IOException unreachable) {
            throw unavailable("%s %s%s: no answer; is the address right?".formatted(method, api, path));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable("%s %s%s: stopped while waiting".formatted(method, api, path));
        }
    }

    private static CodeHostException unavailable(String message) {
        return new CodeHostException(Kind.UNAVAILABLE, message, null);
    }

    private HttpRequest request(String method, String path, @Nullable Map<String, ?> body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(api + path)).timeout(ANSWER).header("User-Agent", "pacta");
        headers.forEach(request::header);
        if (body == null) {
            return request.method(method, BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(write(body)))
                .build();
    }

    private static String write(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers are always JSON", impossible);
        }
    }

    private JsonNode read(HttpResponse<String> response, String method, String path) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException noJson) {
            throw new CodeHostException(
                    Kind.REFUSED,
                    "%s %s%s: the answer is no JSON; is this the address of the API?".formatted(method, api, path),
                    null);
        }
    }
}
