/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.console.Json;
import dev.pacta.validation.Validator;
import dev.pacta.validation.body.BodyBreach;
import dev.pacta.validation.body.BodyCheck;
import dev.pacta.validation.body.BodyVerdict;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.PlannedRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers requests one after another, each with a line of JSON in which no value of the data stands. For one thread. */
final class Conversation {
    /** The number of the protocol; another one means that an older program would misunderstand the answers. */
    static final int PROTOCOL = 1;

    private final Plan plan;
    private final BodyCheck check;
    private final int limit;
    private final PrintWriter out;

    Conversation(Validator validator, @Nullable String key, int limit, PrintWriter out) {
        this.plan = validator.plan();
        this.check = BodyCheck.byContract(key, validator, validator::validate);
        this.limit = limit;
        this.out = out;
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

    private ObjectNode answer(Request request) {
        ObjectNode answer = Json.object().put("id", request.id());
        byte[] bytes = request.body();
        if (bytes == null) {
            return answer.put("verdict", "too long");
        }
        BodyVerdict verdict = check.judge(bytes);
        return switch (verdict.kind()) {
            case UNREADABLE -> answer.put("verdict", "unreadable");
            case VALID -> answer.put("verdict", "valid").put("records", verdict.records());
            case INVALID -> told(verdict, answer.put("verdict", "invalid").put("records", verdict.records()));
        };
    }

    private static ObjectNode told(BodyVerdict verdict, ObjectNode answer) {
        ArrayNode violations = answer.put("more", verdict.more()).putArray("violations");
        for (BodyBreach breach : verdict.breaches()) {
            violations.addObject().put("rule", breach.rule()).put("path", breach.path());
        }
        return answer;
    }

    private void say(ObjectNode answer) {
        out.write(new String(Json.bytes(answer), StandardCharsets.UTF_8) + "\n");
        out.flush();
    }
}
