/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.console.Json;
import dev.pacta.validation.Validator;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.PlannedRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers requests one after another, each with a line of JSON in which no value of the data stands. For one thread. */
final class Conversation {
    /** The number of the protocol; another one means that an older program would misunderstand the answers. */
    static final int PROTOCOL = 1;

    private static final int MOST_VIOLATIONS = 100;

    private final Plan plan;
    private final Validator validator;
    private final @Nullable String key;
    private final int limit;
    private final PrintWriter out;
    private final Map<String, String> fields;

    Conversation(Plan plan, Validator validator, @Nullable String key, int limit, PrintWriter out) {
        this.plan = plan;
        this.validator = validator;
        this.key = key;
        this.limit = limit;
        this.out = out;
        this.fields = plan.rules().stream()
                .collect(Collectors.toMap(PlannedRule::id, PlannedRule::field, (first, same) -> first));
    }

    /** Says what is checked, and what is not because one record does not show it. */
    void greet(String contract, String version) {
        ObjectNode ready = Json.object()
                .put("protocol", PROTOCOL)
                .put("contract", contract)
                .put("version", version)
                .put("schemaObject", plan.schemaObject())
                .put("limit", limit);
        ArrayNode unchecked = ready.putArray("notChecked");
        for (PlannedRule rule : plan.rules()) {
            if (rule.where() != PlannedRule.Where.RECORD) {
                String reason = rule.reason() == null ? "it needs all records, not one" : rule.reason();
                unchecked.addObject().put("rule", rule.id()).put("reason", reason);
            }
        }
        say(ready);
    }

    /**
     * Answers until the stream ends.
     *
     * @throws Request.BrokenException when what comes is no request
     */
    void answerAll(InputStream in) throws IOException, Request.BrokenException {
        Optional<Request> request = Request.read(in, limit);
        while (request.isPresent()) {
            say(answer(request.get()));
            request = Request.read(in, limit);
        }
    }

    private ObjectNode answer(Request request) throws IOException {
        ObjectNode answer = Json.object().put("id", request.id());
        byte[] bytes = request.body();
        if (bytes == null) {
            return answer.put("verdict", "too long");
        }
        Optional<Body> body = Body.read(bytes, key);
        return body.isEmpty() ? answer.put("verdict", "unreadable") : judge(body.get(), answer);
    }

    private ObjectNode judge(Body body, ObjectNode answer) {
        ArrayNode told = Json.object().arrayNode();
        boolean valid = true;
        int more = 0;
        for (int at = 0; at < body.records().size(); at++) {
            Verdict verdict = validator.validate(body.records().get(at));
            valid &= verdict.isValid();
            String place = body.list() ? "%s[%d]".formatted(body.path(), at) : body.path();
            for (Violation violation : verdict.violations()) {
                if (told.size() == MOST_VIOLATIONS) {
                    more++;
                } else {
                    told.addObject().put("rule", violation.ruleId()).put("path", path(place, violation));
                }
            }
        }
        answer.put("verdict", valid ? "valid" : "invalid")
                .put("records", body.records().size());
        if (!valid) {
            answer.put("more", more).set("violations", told);
        }
        return answer;
    }

    /** Where the contract speaks of the value. The violation's own field may hold keys that came with the data. */
    private String path(String place, Violation violation) {
        String field = fields.getOrDefault(violation.ruleId(), "");
        return field.isEmpty() ? place : place + "." + field;
    }

    private void say(ObjectNode answer) {
        out.write(new String(Json.bytes(answer), StandardCharsets.UTF_8) + "\n");
        out.flush();
    }
}
