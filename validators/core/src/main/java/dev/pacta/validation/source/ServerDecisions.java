/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.policy.Decision;
import dev.pacta.policy.DecisionRequest;
import dev.pacta.policy.wire.DecisionApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Lets a Pacta server decide. When it does not answer, or not as it should, the answer is no. */
final class ServerDecisions implements DecisionSource {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FINE = 200;
    private static final int MADE = 201;

    private final HttpClient http;
    private final RegistrySettings settings;
    private final URI address;

    ServerDecisions(RegistrySettings settings) {
        URI server = settings.server();
        if (server == null) {
            throw new IllegalArgumentException(
                    "somebody has to decide on the purpose; name a Pacta server, or policies on this machine");
        }
        this.settings = settings;
        this.address = URI.create(server.toString().replaceAll("/+$", "") + DecisionApi.PATH);
        this.http = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
    }

    @Override
    public Decision decide(DecisionRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(question(request), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != FINE && answer.statusCode() != MADE) {
                return DecisionApi.unavailable("%s answers %d; check the address, the contract and the token"
                        .formatted(address, answer.statusCode()));
            }
            return DecisionApi.decision(JSON.readTree(answer.body()));
        } catch (IOException away) {
            return DecisionApi.unavailable("%s does not answer".formatted(address));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return DecisionApi.unavailable("the wait for %s was interrupted".formatted(address));
        }
    }

    private HttpRequest question(DecisionRequest request) throws IOException {
        boolean forAnother = request.subject().pipeline() != null;
        HttpRequest.Builder post = HttpRequest.newBuilder(address)
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        JSON.writeValueAsBytes(DecisionApi.question(request, forAnother))));
        if (settings.token() != null) {
            post.header("Authorization", "Bearer " + settings.token());
        }
        return post.build();
    }

    @Override
    public void close() {
        // Nothing is held: the client's connections end by themselves.
    }
}
