/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.opa;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.policy.wire.PolicyJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** HTTP to one OPA. Failures carry a message that says what to do and nothing of what was asked. Safe for many threads. */
final class OpaConnection {
    private final URI server;
    private final @Nullable String token;
    private final Duration timeout;
    private final HttpClient http;

    OpaConnection(URI server, @Nullable String token, Duration timeout) {
        this.server = server.toString().endsWith("/") ? server : URI.create(server + "/");
        this.token = token;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        HttpRequest request = request(path, "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        String answer = send(request);
        try {
            return PolicyJson.MAPPER.readTree(answer);
        } catch (IOException notJson) {
            throw new IOException("%s did not answer with JSON; check that pacta.opa.url is an OPA".formatted(server));
        }
    }

    void put(String path, String type, String body) throws IOException, InterruptedException {
        send(request(path, type).PUT(BodyPublishers.ofString(body)).build());
    }

    private HttpRequest.Builder request(String path, String type) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(timeout).header("Content-Type", type);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response;
        try {
            response = http.send(request, BodyHandlers.ofString());
        } catch (HttpTimeoutException late) {
            throw new IOException(
                    "OPA at %s did not answer within %s; check its load and the network".formatted(server, timeout),
                    late);
        } catch (IOException unreachable) {
            throw new IOException(
                    "OPA at %s cannot be reached; start it or correct pacta.opa.url".formatted(server), unreachable);
        }
        int status = response.statusCode();
        if (status / 100 != 2) {
            throw new IOException("OPA at %s answered %d to %s %s; check its token, its bundles' roots and its log"
                    .formatted(server, status, request.method(), request.uri().getPath()));
        }
        return response.body();
    }
}
