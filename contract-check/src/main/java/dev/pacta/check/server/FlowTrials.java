/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.check.server.PactaService.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the server which breaches of rules about where data may flow a pull request brings. Stores nothing there. */
public final class FlowTrials {
    private final PactaService service;

    public FlowTrials(PactaService service) {
        this.service = service;
    }

    /**
     * A document of rules, or a contract.
     *
     * @param document null when the file is gone
     * @param baseDocument what was there before; null when nothing was, or when it does not count
     */
    public record Question(
            String path,
            @Nullable String document,
            @Nullable String baseDocument) {}

    /**
     * All in one call: what one file allows, another may forbid.
     *
     * @throws dev.pacta.check.CheckTrouble when the server cannot be asked
     */
    public FlowAnswer ask(List<Question> rules, List<Question> contracts) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        put(body.putArray("rules"), rules);
        put(body.putArray("contracts"), contracts);
        Answer answer = service.post("/api/v1/checks/flows", body);
        if (!answer.fine()) {
            throw service.trouble(answer);
        }
        return FlowAnswer.of(answer.body());
    }

    private static void put(ArrayNode array, List<Question> questions) {
        for (Question question : questions) {
            ObjectNode node = array.addObject().put("path", question.path());
            if (question.document() != null) {
                node.put("document", question.document());
            }
            if (question.baseDocument() != null) {
                node.put("baseDocument", question.baseDocument());
            }
        }
    }
}
