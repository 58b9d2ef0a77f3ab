/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Proposals of tests, and the answers to them. */
public final class Proposals {
    private Proposals() {}

    public static Response open(String yaml, Map<String, ?> source) {
        return json(Caller.as("producer"))
                .body(Map.of("document", yaml, "path", "contracts/orders.odcs.yaml", "source", source))
                .post("/api/v1/proposals");
    }

    public static Response answer(RequestSpecification by, String proposal, Map<String, ?> answer) {
        return json(by).body(answer).post("/api/v1/proposals/{id}/reviews", proposal);
    }

    /** A request by a member of a team, who has no other role than to look. */
    public static RequestSpecification memberOf(String team) {
        String token = Caller.newToken(
                Map.of("name", "member-of-" + team, "roles", List.of("viewer"), "teams", List.of(team)));
        return RestAssured.given().auth().oauth2(token);
    }

    public static Response waive(String contract, String rule, String path, String until) {
        return json(Caller.as("steward"))
                .body(Map.of(
                        "contract", contract, "rule", rule, "path", path, "reason", "agreed by all", "until", until))
                .post("/api/v1/waivers");
    }

    public static RequestSpecification json(RequestSpecification request) {
        return request.contentType(ContentType.JSON);
    }
}
