/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.Json;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** What the server answered; the body is not copied. */
public record Answer(int status, byte[] body) {
    /** Whether the server did what was asked. */
    public boolean fine() {
        return status >= 200 && status < 300;
    }

    /** The stable code of a problem, or empty. */
    public String code() {
        return Json.read(body).map(node -> node.path("code").asText("")).orElse("");
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** This answer when it is fine. */
    public Answer orFail() {
        if (fine()) {
            return this;
        }
        throw failure();
    }

    /** The body as JSON, when the answer is fine. */
    public JsonNode json() {
        orFail();
        return Json.read(body)
                .orElseThrow(() -> CommandFailure.surroundings(
                        "the server answered something that is not JSON",
                        "Does --server name a Pacta, not a proxy or another program?"));
    }

    /** The failure that the answer stands for. */
    public CommandFailure failure() {
        if (status == 401) {
            return CommandFailure.surroundings(
                    "the server does not know who calls",
                    "Give a token with --token or PACTA_TOKEN; for a local server the file admin-token in its data folder is found with --data.");
        }
        if (status == 403) {
            return CommandFailure.surroundings(
                    "this token may not do that: " + problem(),
                    "Ask an administrator for a token with the needed role.");
        }
        if (status == 429 || status >= 500) {
            return CommandFailure.surroundings(
                    "the server could not do it (status %d): %s".formatted(status, problem()),
                    "Try again; the log of the server tells more.");
        }
        return CommandFailure.badCall("the server refused it (status %d): %s".formatted(status, problem()), details());
    }

    private String problem() {
        JsonNode node = Json.read(body).orElseGet(Json::object);
        String title = node.path("title").asText("no reason given");
        String detail = node.path("detail").asText("");
        return detail.isEmpty() ? title : detail;
    }

    private String details() {
        StringJoiner lines = new StringJoiner("\n");
        for (JsonNode error : Json.read(body).orElseGet(Json::object).path("errors")) {
            lines.add("%s:%s %s %s"
                    .formatted(
                            error.path("line").asText("?"),
                            error.path("column").asText("?"),
                            error.path("ruleId").asText(""),
                            error.path("message").asText("")));
        }
        return lines.toString();
    }
}
