/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.policy.Decision;
import dev.pacta.policy.DecisionRequest;
import dev.pacta.policy.FieldLabel;
import dev.pacta.policy.Obligation;
import dev.pacta.policy.Reason;
import dev.pacta.policy.Resource;
import dev.pacta.policy.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Questions to a Pacta server, at {@code /api/v1/decisions}, and its answers. Whatever is not a clear yes is a no. Stateless. */
public final class DecisionApi {
    /** Where a server takes questions. */
    public static final String PATH = "/api/v1/decisions";

    private static final String ENGINE = "server";

    private DecisionApi() {}

    /** @param forAnother whether the question names its subject, else it is about whoever the token belongs to */
    public static ObjectNode question(DecisionRequest request, boolean forAnother) {
        ObjectNode question = JsonNodeFactory.instance
                .objectNode()
                .put("action", request.action().name().toLowerCase(Locale.ROOT))
                .put("purpose", request.purpose());
        if (forAnother) {
            Subject subject = request.subject();
            ObjectNode named =
                    question.putObject("subject").put("name", subject.name()).put("pipeline", subject.pipeline());
            subject.roles().forEach(named.putArray("roles")::add);
            subject.teams().forEach(named.putArray("teams")::add);
        }
        ArrayNode inputs = question.putArray("inputs");
        for (Resource resource : request.inputs()) {
            ObjectNode input = inputs.addObject().put("contract", resource.contract());
            input.put("schemaObject", resource.schemaObject());
            resource.fields().stream().map(FieldLabel::field).forEach(input.putArray("fields")::add);
        }
        return question;
    }

    /** The answer that a server gave. */
    public static Decision decision(JsonNode answer) {
        List<Reason> reasons = new ArrayList<>();
        answer.path("reasons").forEach(reason -> reasons.add(reason(reason)));
        if (reasons.isEmpty()) {
            return unavailable("the server gave no reason");
        }
        try {
            return new Decision(
                    answer.path("allowed").asBoolean(false),
                    reasons,
                    obligations(answer.path("obligations")),
                    answer.path("policyRevision").asText(""),
                    answer.path("engine").asText(ENGINE));
        } catch (IllegalArgumentException unknown) {
            return unavailable("the server demands what is not known here: %s; use a newer version of Pacta"
                    .formatted(unknown.getMessage()));
        }
    }

    /** The answer in place of one that a server did not give. */
    public static Decision unavailable(String message) {
        return Decision.unavailable(message, "", ENGINE);
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
