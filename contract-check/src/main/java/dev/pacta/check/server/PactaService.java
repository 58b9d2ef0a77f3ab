/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pacta.check.CheckTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A running Pacta. The token is sent to it and never written anywhere. Safe for many threads. */
public final class PactaService {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);

    private final URI address;
    private final @Nullable String token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();

    /** The service at an address; nothing is asked of it yet. */
    public PactaService(URI address, @Nullable String token) {
        this.address = URI.create(address.toString().replaceAll("/+$", ""));
        this.token = token;
    }

    /** What was answered; the body is missing when it was not JSON. */
    public record Answer(int status, JsonNode body) {
        /** Whether it was done. */
        public boolean fine() {
            return status >= 200 && status < 300;
        }

        /** The reason that a problem gives (RFC 9457). */
        public String reason() {
            String detail = body.path("detail").asText("");
            return detail.isEmpty() ? body.path("title").asText("no reason given") : detail;
        }
    }

    /** Where it is, without a slash at the end. */
    public URI address() {
        return address;
    }

    /** Posts a JSON document. */
    public Answer post(String path, JsonNode body) {
        try {
            return post(path, "application/json", MAPPER.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Posts a document of any type. */
    public Answer post(String path, String type, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(TO_ANSWER)
                .header("Accept", "application/json")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), json(response.body()));
        } catch (IOException nobody) {
            throw CheckTrouble.surroundings(
                    "no Pacta answers at " + address,
                    "Start one with ./pacta up, name another with --server or PACTA_SERVER, or check without one.");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw CheckTrouble.surroundings("interrupted", "");
        }
    }

    /** The trouble that an answer stands for that is not fine. */
    public CheckTrouble trouble(Answer answer) {
        return switch (answer.status()) {
            case 401 ->
                CheckTrouble.surroundings(
                        "the server %s does not know who calls".formatted(address),
                        "Give a token with --token or PACTA_TOKEN.");
            case 403 ->
                CheckTrouble.surroundings(
                        "this token may not do that: " + answer.reason(),
                        "Ask an administrator for a token with the needed role.");
            case 404 ->
                CheckTrouble.surroundings(
                        "the server %s does not know this call".formatted(address),
                        "Is it a Pacta, and as new as this command? Another address: --server or PACTA_SERVER.");
            default ->
                CheckTrouble.surroundings(
                        "the server could not do it (status %d): %s".formatted(answer.status(), answer.reason()),
                        "Try again; the log of the server tells more.");
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
