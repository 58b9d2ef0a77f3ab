/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.check.server.PactaService.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks the server about many files in few calls. */
public final class ServerChecks {
    // The server takes 2,000 in one call; fewer keep each answer short.
    private static final int FILES_PER_CALL = 200;

    private final PactaService service;
    private final Consumer<String> progress;

    public ServerChecks(PactaService service, Consumer<String> progress) {
        this.service = service;
        this.progress = progress;
    }

    /**
     * A file that is asked about.
     *
     * @param contract its id, for a file that is gone; null otherwise
     * @param document null when the file is gone
     * @param baseDocument what was there before; null when nothing was
     */
    public record Question(
            String path,
            String change,
            @Nullable String contract,
            @Nullable String document,
            @Nullable String baseDocument) {}

    /**
     * The answers, by path.
     *
     * @throws dev.pacta.check.CheckTrouble when the server cannot be asked
     */
    public Map<String, ServerCheck> ask(List<Question> questions) {
        Map<String, ServerCheck> answers = new HashMap<>();
        for (int from = 0; from < questions.size(); from += FILES_PER_CALL) {
            List<Question> some = questions.subList(from, Math.min(questions.size(), from + FILES_PER_CALL));
            answers.putAll(askSome(some));
            if (questions.size() > FILES_PER_CALL) {
                progress.accept("asked the server about %d of %d".formatted(from + some.size(), questions.size()));
            }
        }
        return answers;
    }

    private Map<String, ServerCheck> askSome(List<Question> questions) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode contracts = body.putArray("contracts");
        questions.forEach(question -> contracts.add(json(question)));
        Answer answer = service.post("/api/v1/checks", body);
        if (answer.status() == 404) {
            return oneByOne(questions);
        }
        if (!answer.fine()) {
            throw service.trouble(answer);
        }
        Map<String, ServerCheck> checks = new HashMap<>();
        for (JsonNode result : answer.body().path("results")) {
            checks.put(result.path("path").asText(), ServerCheck.of(result));
        }
        return checks;
    }

    private static ObjectNode json(Question question) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("path", question.path())
                .put("change", question.change());
        put(node, "document", question.document());
        put(node, "contract", question.contract());
        put(node, "baseDocument", question.baseDocument());
        return node;
    }

    private static void put(ObjectNode node, String key, @Nullable String value) {
        if (value != null) {
            node.put(key, value);
        }
    }

    /** A server of an earlier version knows only the check of single contracts. */
    private Map<String, ServerCheck> oneByOne(List<Question> questions) {
        Map<String, ServerCheck> checks = new HashMap<>();
        for (Question question : questions) {
            if (question.document() == null || question.contract() == null) {
                continue;
            }
            String id = URLEncoder.encode(question.contract(), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            Answer answer = service.post(
                    "/api/v1/contracts/%s/check".formatted(id),
                    "application/yaml",
                    question.document().getBytes(StandardCharsets.UTF_8));
            if (!answer.fine() && answer.status() != 422) {
                throw service.trouble(answer);
            }
            if (answer.fine()) {
                checks.put(question.path(), ServerCheck.of(answer.body()));
            }
        }
        return checks;
    }
}
