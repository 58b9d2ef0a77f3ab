/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.client.Answer;
import dev.pacta.cli.client.PactaServer;
import dev.pacta.cli.console.Json;
import dev.pacta.policy.Decision;
import dev.pacta.policy.DecisionRequest;
import dev.pacta.policy.Obligation;
import dev.pacta.policy.Reason;
import dev.pacta.policy.Resource;
import dev.pacta.policy.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets the server decide. Whatever is not a clear yes is a no. */
final class ServerDecisions implements Function<DecisionRequest, Decision> {
    private static final String ENGINE = "server";

    private final PactaServer server;
    private final boolean forAnother;

    /** @param forAnother whether the question names its subject, else it is about whoever the token belongs to */
    ServerDecisions(PactaServer server, boolean forAnother) {
        this.server = server;
        this.forAnother = forAnother;
    }

    @Override
    public Decision apply(DecisionRequest request) {
        Answer answer = server.post("/api/v1/decisions", PactaServer.JSON, Json.bytes(question(request)));
        if (!answer.fine()) {
            return Decision.unavailable(answer.failure().getMessage(), "", ENGINE);
        }
        JsonNode decision = answer.json();
        List<Reason> reasons = new ArrayList<>();
        decision.path("reasons").forEach(reason -> reasons.add(reason(reason)));
        if (reasons.isEmpty()) {
            return Decision.unavailable("the server gave no reason", "", ENGINE);
        }
        return new Decision(
                decision.path("allowed").asBoolean(false),
                reasons,
                obligations(decision.path("obligations")),
                decision.path("policyRevision").asText(""),
                decision.path("engine").asText(ENGINE));
    }

    private ObjectNode question(DecisionRequest request) {
        ObjectNode question = Json.object()
                .put("action", request.action().name().toLowerCase(Locale.ROOT))
                .put("purpose", request.purpose());
        if (forAnother) {
            Subject subject = request.subject();
            ObjectNode named =
                    question.putObject("subject").put("name", subject.name()).put("pipeline", subject.pipeline());
            named.set("roles", Json.texts(subject.roles()));
            named.set("teams", Json.texts(subject.teams()));
        }
        question.set("inputs", Json.array(request.inputs(), ServerDecisions::input));
        return question;
    }

    private static ObjectNode input(Resource resource) {
        return Json.object().put("contract", resource.contract()).put("schemaObject", resource.schemaObject());
    }

    private static Reason reason(JsonNode reason) {
        return new Reason(
                reason.path("code").asText(),
                reason.path("message").asText(),
                text(reason, "policy"),
                text(reason, "resource"),
                text(reason, "field"));
    }

    private static List<Obligation> obligations(JsonNode given) {
        List<Obligation> obligations = new ArrayList<>();
        for (JsonNode obligation : given) {
            obligations.add(new Obligation(
                    Obligation.Kind.valueOf(obligation.path("kind").asText().toUpperCase(Locale.ROOT)),
                    texts(obligation.path("dataCategories")),
                    texts(obligation.path("fields")),
                    text(obligation, "mask"),
                    text(obligation, "filter")));
        }
        return obligations;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.hasNonNull(key) ? node.path(key).asText() : null;
    }
}
