/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.check.publish.Publication.Document;
import dev.pacta.check.result.Proposal;
import dev.pacta.check.server.PactaService;
import dev.pacta.check.server.PactaService.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Registers changes with the server, so that the owners of those who are reached can answer. The same again changes nothing. */
public final class Proposals {
    private final PactaService service;
    private final ContractSource source;

    /** Proposals of changes that come from there. */
    public Proposals(PactaService service, ContractSource source) {
        this.service = service;
        this.source = source;
    }

    /** What the server said: the proposal, or why there is none. */
    public sealed interface Outcome {
        /** It is registered, by this call or an earlier one. */
        record Registered(Proposal proposal) implements Outcome {}

        /** It is refused. */
        record Refused(String reason) implements Outcome {}
    }

    /**
     * Proposes a version of a contract, or finds the proposal that this commit made before.
     *
     * @throws dev.pacta.check.CheckTrouble when the server cannot be asked or says no to the caller
     */
    public Outcome propose(Document document) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("path", document.path())
                .put("document", document.text());
        body.set("source", source.proposalJson());
        Answer answer = service.post("/api/v1/proposals", body);
        if (answer.fine()) {
            return new Outcome.Registered(proposal(answer.body()));
        }
        if (answer.status() == 409 || answer.status() == 422) {
            return new Outcome.Refused(answer.reason());
        }
        throw service.trouble(answer);
    }

    private Proposal proposal(JsonNode node) {
        String id = node.path("id").asText();
        String page = "%s/contracts/%s/proposals/%s"
                .formatted(service.address(), segment(node.path("contract").asText()), segment(id));
        return new Proposal(
                id,
                page,
                Proposal.Status.of(node.path("status").asText()),
                owners(node, "approve"),
                owners(node, "object"),
                owners(node, "none", "more-time"));
    }

    private static List<String> owners(JsonNode node, String... decisions) {
        List<String> owners = new ArrayList<>();
        for (JsonNode review : node.path("reviews")) {
            if (List.of(decisions).contains(review.path("decision").asText())) {
                owners.add(review.path("owner").asText());
            }
        }
        return owners;
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
