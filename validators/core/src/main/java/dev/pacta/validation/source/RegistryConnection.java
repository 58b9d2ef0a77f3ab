/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Asks a registry over HTTP. Safe for many threads. */
final class RegistryConnection {
    /** The server did not answer, or said that it cannot now; what was kept may be used. */
    static final class Away extends Exception {
        private static final long serialVersionUID = 1L;

        Away(String message) {
            super(message);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;

    private final HttpClient http;
    private final RegistrySettings settings;
    private final URI server;

    RegistryConnection(RegistrySettings settings, URI server) {
        this.settings = settings;
        this.server = server;
        this.http = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
    }

    JsonNode json(String path) throws Away {
        try {
            return JSON.readTree(bytes(path, "application/json"));
        } catch (IOException noJson) {
            throw new Away("%s answers with something that is no JSON".formatted(server));
        }
    }

    /** @throws ContractUnavailableException when the server knows and refuses */
    byte[] bytes(String path, String accept) throws Away {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server.toString().replaceAll("/+$", "") + path))
                .timeout(settings.timeout())
                .header("Accept", accept);
        if (settings.token() != null) {
            request.header("Authorization", "Bearer " + settings.token());
        }
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return body(answer, path);
        } catch (IOException away) {
            throw new Away("%s does not answer".formatted(server));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Away("the wait for %s was interrupted".formatted(server));
        }
    }

    private byte[] body(HttpResponse<byte[]> answer, String path) throws Away {
        int status = answer.statusCode();
        if (status == 200) {
            return answer.body();
        }
        if (status >= SERVER_ERROR || status == TOO_MANY) {
            throw new Away("%s answers %d".formatted(server, status));
        }
        String advice = switch (status) {
            case 401, 403 -> "check the token and its roles";
            case 404 -> "check the id and the version";
            default -> "check the address";
        };
        throw new ContractUnavailableException("%s%s answers %d; %s".formatted(server, path, status, advice));
    }

    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
