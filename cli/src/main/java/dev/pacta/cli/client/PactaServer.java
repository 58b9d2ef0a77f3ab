/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.client;

import dev.pacta.cli.console.CommandFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A running Pacta. Safe for several threads; every call may fail with a {@link CommandFailure} when nobody answers. */
public final class PactaServer {
    /** The media type of contracts and policies. */
    public static final String YAML = "application/yaml";

    /** The media type of everything else. */
    public static final String JSON = "application/json";

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);

    private final URI address;
    private final Optional<String> token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();

    PactaServer(URI address, Optional<String> token) {
        this.address = address;
        this.token = token;
    }

    /** Where it is, without a slash at the end. */
    public String address() {
        return address.toString();
    }

    /** Whether there is a token to show. */
    public boolean hasToken() {
        return token.isPresent();
    }

    /** The token, for a client of another library. */
    public @Nullable String token() {
        return token.orElse(null);
    }

    /** A name as one segment of a path. */
    public static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Asks for a path. */
    public Answer get(String path, String accepted) {
        return send("GET", path, BodyPublishers.noBody(), JSON, accepted);
    }

    /** Asks for a path's JSON. */
    public Answer get(String path) {
        return get(path, JSON);
    }

    /** Puts a document. */
    public Answer put(String path, String type, byte[] body) {
        return send("PUT", path, BodyPublishers.ofByteArray(body), type, JSON);
    }

    /** Posts a document. */
    public Answer post(String path, String type, byte[] body) {
        return send("POST", path, BodyPublishers.ofByteArray(body), type, JSON);
    }

    private Answer send(String method, String path, BodyPublisher body, String type, String accepted) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(TO_ANSWER)
                .method(method, body)
                .header("Accept", accepted)
                .header("Content-Type", type);
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException nobody) {
            throw CommandFailure.surroundings(
                    "no Pacta answers at " + address,
                    "Start one with ./pacta up, or name another with --server or PACTA_SERVER.");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw CommandFailure.surroundings("interrupted", "");
        }
    }
}
