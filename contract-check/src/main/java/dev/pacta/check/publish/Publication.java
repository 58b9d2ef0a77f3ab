/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.check.server.PactaService;
import dev.pacta.check.server.PactaService.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publishes contracts: all in one transaction, or none. The same again changes nothing. */
public final class Publication {
    private final PactaService service;

    public Publication(PactaService service) {
        this.service = service;
    }

    /** A contract that is to be published. */
    public record Document(String path, String text) {}

    /** What became of it: {@code published} or {@code already-there}. */
    public record Published(String path, String contract, String version, String outcome) {}

    /** Why a contract was refused. */
    public record Refusal(String path, int line, int column, String ruleId, String message) {}

    /**
     * What came of the call.
     *
     * @param refused why nothing was published; null when everything was
     */
    public record Outcome(
            List<Published> published, @Nullable String refused, List<Refusal> refusals) {
        public Outcome {
            published = List.copyOf(published);
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * Publishes.
     *
     * @throws dev.pacta.check.CheckTrouble when the server cannot be asked or says no to the caller
     */
    public Outcome publish(List<Document> documents, ContractSource source) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode contracts = body.putArray("contracts");
        documents.forEach(
                document -> contracts.addObject().put("path", document.path()).put("document", document.text()));
        body.set("source", source.publicationJson());
        Answer answer = service.post("/api/v1/publications", body);
        if (answer.fine()) {
            List<Published> published = new ArrayList<>();
            answer.body().path("results").forEach(result -> published.add(published(result)));
            return new Outcome(published, null, List.of());
        }
        if (answer.status() == 409 || answer.status() == 422) {
            List<Refusal> refusals = new ArrayList<>();
            answer.body().path("errors").forEach(error -> refusals.add(refusal(error)));
            return new Outcome(List.of(), answer.reason(), refusals);
        }
        throw service.trouble(answer);
    }

    private static Published published(JsonNode node) {
        return new Published(
                node.path("path").asText(),
                node.path("contract").asText(),
                node.path("version").asText(),
                node.path("outcome").asText());
    }

    private static Refusal refusal(JsonNode node) {
        return new Refusal(
                node.path("path").asText(node.path("document").asText("")),
                node.path("line").asInt(1),
                node.path("column").asInt(1),
                node.path("ruleId").asText(node.path("code").asText("")),
                node.path("message").asText(node.path("detail").asText("")));
    }

    /** The bytes of a contract as the text that JSON can carry. */
    public static Document document(String path, byte[] bytes) {
        return new Document(path, new String(bytes, StandardCharsets.UTF_8));
    }
}
