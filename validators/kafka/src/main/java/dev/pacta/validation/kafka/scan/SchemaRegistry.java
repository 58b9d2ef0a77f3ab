/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks a registry that speaks Confluent's API for schemas. For one thread. */
final class SchemaRegistry {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final int FINE = 200;
    private static final int NOT_SIGNED_IN = 401;
    private static final int FORBIDDEN = 403;
    private static final int MISSING = 404;
    private static final int TOO_MANY = 429;
    private static final int OWN_FAULT = 500;
    /** No such subject, no such version, no such schema. */
    private static final Set<Integer> UNKNOWN = Set.of(40_401, 40_402, 40_403);

    private final RegistryAccess access;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();

    SchemaRegistry(RegistryAccess access) {
        this.access = access;
    }

    /**
     * The schema of that number; nothing when the registry has none.
     *
     * @throws UnreadableTopicException when it does not answer, refuses the caller, or is no registry
     */
    Optional<RegisteredSchema> schema(int id) throws UnreadableTopicException {
        return ask("/schemas/ids/" + id);
    }

    /** The same of a version of a subject. */
    Optional<RegisteredSchema> version(RegisteredSchema.Reference reference) throws UnreadableTopicException {
        String subject =
                URLEncoder.encode(reference.subject(), StandardCharsets.UTF_8).replace("+", "%20");
        return ask("/subjects/%s/versions/%d".formatted(subject, reference.version()));
    }

    private Optional<RegisteredSchema> ask(String path) throws UnreadableTopicException {
        for (URI address : access.addresses()) {
            try {
                return understood(address, send(address, path));
            } catch (IOException away) {
                // The next one.
            }
        }
        throw new UnreadableTopicException(
                "the schema registry %s does not answer; check schema.registry.url and the network"
                        .formatted(access.shown()),
                true);
    }

    private HttpResponse<byte[]> send(URI address, String path) throws IOException, UnreadableTopicException {
        HttpRequest.Builder question = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(TO_ANSWER)
                .header("Accept", "application/vnd.schemaregistry.v1+json, application/json");
        String authorization = access.authorization();
        if (authorization != null) {
            question.header("Authorization", authorization);
        }
        try {
            return http.send(question.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnreadableTopicException("the wait for the schema registry was interrupted", true);
        }
    }

    private Optional<RegisteredSchema> understood(URI address, HttpResponse<byte[]> answer)
            throws UnreadableTopicException {
        int status = answer.statusCode();
        JsonNode body = json(answer.body());
        if (status == FINE && body != null && body.path("schema").isTextual()) {
            return Optional.of(schema(body));
        }
        if (status == MISSING
                && body != null
                && UNKNOWN.contains(body.path("error_code").asInt())) {
            return Optional.empty();
        }
        if (status == NOT_SIGNED_IN || status == FORBIDDEN) {
            throw new UnreadableTopicException(
                    "the schema registry %s refuses the caller (%d); %s".formatted(address, status, signIn()), false);
        }
        if (status == TOO_MANY || status >= OWN_FAULT) {
            throw new UnreadableTopicException(
                    "the schema registry %s answers %d; try later, or ask who runs it".formatted(address, status),
                    true);
        }
        throw new UnreadableTopicException(
                "%s answers %d, and not as a schema registry does; check schema.registry.url"
                        .formatted(address, status),
                false);
    }

    private String signIn() {
        return access.authorization() == null
                ? "set basic.auth.user.info=USER:PASSWORD in the file of the client's settings"
                : "check the user and the password of basic.auth.user.info, and what that user may read";
    }

    private static RegisteredSchema schema(JsonNode body) {
        List<RegisteredSchema.Reference> references = new ArrayList<>();
        for (JsonNode each : body.path("references")) {
            references.add(new RegisteredSchema.Reference(
                    each.path("subject").asText(), each.path("version").asInt()));
        }
        return new RegisteredSchema(
                body.path("schemaType").asText("AVRO"), body.path("schema").textValue(), references);
    }

    private static @Nullable JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException other) {
            return null;
        }
    }
}
