/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.policy.Decision;
import dev.pacta.policy.Obligation;
import dev.pacta.policy.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the Rego answers. Sets have no order there; here they are sorted, so that equal answers are equal. */
public final class DecisionJson {
    private DecisionJson() {}

    /** The decision, or nothing when the answer is not one: the caller then denies. */
    public static Optional<Decision> read(@Nullable JsonNode answer, String engine) {
        if (answer == null
                || !answer.path("allowed").isBoolean()
                || !answer.path("revision").isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Decision(
                    answer.path("allowed").booleanValue(),
                    reasons(answer.path("reasons")),
                    obligations(answer.path("obligations")),
                    answer.path("revision").textValue(),
                    engine));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static List<Reason> reasons(JsonNode json) {
        List<Reason> reasons = new ArrayList<>();
        for (JsonNode reason : json) {
            reasons.add(new Reason(
                    required(reason, "code"),
                    required(reason, "message"),
                    reason.path("policy").textValue(),
                    reason.path("resource").textValue(),
                    reason.path("field").textValue()));
        }
        reasons.sort(Comparator.comparing(Reason::code)
                .thenComparing(reason -> String.valueOf(reason.resource()))
                .thenComparing(reason -> String.valueOf(reason.field()))
                .thenComparing(reason -> String.valueOf(reason.policy()))
                .thenComparing(Reason::message));
        return reasons;
    }

    private static List<Obligation> obligations(JsonNode json) {
        List<Obligation> obligations = new ArrayList<>();
        for (JsonNode obligation : json) {
            obligations.add(new Obligation(
                    Obligation.Kind.valueOf(required(obligation, "kind")),
                    texts(obligation.path("dataCategories")),
                    texts(obligation.path("fields")),
                    obligation.path("mask").textValue(),
                    obligation.path("filter").textValue()));
        }
        obligations.sort(Comparator.comparing(Obligation::kind)
                .thenComparing(obligation -> String.valueOf(obligation.mask()))
                .thenComparing(obligation -> String.valueOf(obligation.filter())));
        return obligations;
    }

    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        json.forEach(text -> texts.add(text.asText()));
        texts.sort(Comparator.naturalOrder());
        return texts;
    }

    private static String required(JsonNode json, String key) {
        String text = json.path(key).textValue();
        if (text == null) {
            throw new IllegalArgumentException("the answer has no " + key);
        }
        return text;
    }
}
