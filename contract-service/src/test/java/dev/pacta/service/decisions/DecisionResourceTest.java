/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import dev.pacta.service.testing.Policies;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecisionResourceTest {
    private static final String DECLARED = "essential.service.operations";

    @Test
    void allowsADeclaredPurposeThatAPolicyAllowsAndNamesWhatToMask() {
        Contracts.publishOrders("decided", "1.0.0");
        Policies.put("decided-policy", Policies.allow("decided-policy", "decided", DECLARED));

        Response decision = ask("pipeline", question("decided", DECLARED));

        decision.then()
                .statusCode(200)
                .body("allowed", equalTo(true))
                .body("engine", equalTo("wasm"))
                .body("obligations.kind", hasItem("mask"))
                .body("subject.name", equalTo("pipeline-for-tests"));
        String id = decision.path("id");
        Caller.as("compliance")
                .get("/api/v1/decisions/{id}", id)
                .then()
                .statusCode(200)
                .body("allowed", equalTo(true))
                .body("inputs[0].contract", equalTo("decided"))
                .body("policyRevision", equalTo(decision.path("policyRevision")));
    }

    @Test
    void deniesAPurposeThatTheContractDoesNotDeclare() {
        Contracts.publishOrders("undeclared", "1.0.0");
        Policies.put("undeclared-policy", Policies.allow("undeclared-policy", "undeclared", "marketing"));

        Response decision = ask("pipeline", question("undeclared", "marketing.advertising"));

        decision.then()
                .statusCode(200)
                .body("allowed", equalTo(false))
                .body("reasons.code", hasItem(containsString("purpose")));
        Caller.as("compliance")
                .get("/api/v1/decisions?allowed=false&purpose=marketing.advertising&limit=500")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(decision.<String>path("id")));
        Caller.as("compliance")
                .get("/api/v1/decisions?allowed=true&limit=500")
                .then()
                .body("items.id", not(hasItem(decision.<String>path("id"))));
    }

    @Test
    void deniesWithoutAnyPolicy() {
        Contracts.publishOrders("unpoliced", "1.0.0");

        ask("pipeline", question("unpoliced", DECLARED)).then().statusCode(200).body("allowed", equalTo(false));
    }

    @Test
    void decidesByThePoliciesThatAreInForceNow() {
        Contracts.publishOrders("current", "1.0.0");
        Policies.put("current-policy", Policies.allow("current-policy", "current", DECLARED));
        assertThat(ask("pipeline", question("current", DECLARED)).<Boolean>path("allowed"))
                .isTrue();

        Caller.as("steward").delete("/api/v1/policies/current-policy").then().statusCode(204);

        assertThat(ask("pipeline", question("current", DECLARED)).<Boolean>path("allowed"))
                .isFalse();
    }

    @Test
    void letsOnlyThoseAskForOthersWhoAnswerForAccess() {
        Contracts.publishOrders("others", "1.0.0");
        Policies.put("others-policy", Policies.allow("others-policy", "others", DECLARED));
        Map<String, Object> question = Map.of(
                "subject",
                Map.of("name", "nightly", "roles", List.of("pipeline")),
                "action",
                "read",
                "purpose",
                DECLARED,
                "inputs",
                List.of(Map.of("contract", "others")));

        ask("pipeline", question).then().statusCode(403).body("code", equalTo("decision.subject.not-allowed"));
        ask("steward", question)
                .then()
                .statusCode(200)
                .body("allowed", equalTo(true))
                .body("subject.name", equalTo("nightly"));
    }

    @Test
    void refusesQuestionsThatAreIncompleteOrAboutNothing() {
        ask("pipeline", Map.of("action", "read", "inputs", List.of(Map.of("contract", "x"))))
                .then()
                .statusCode(400)
                .body("detail", containsString("purpose"));
        ask("pipeline", Map.of("action", "steal", "purpose", "a", "inputs", List.of(Map.of("contract", "x"))))
                .then()
                .statusCode(400)
                .body("detail", containsString("read, write, train or share"));
        ask("pipeline", question("nowhere", DECLARED)).then().statusCode(404).body("code", equalTo("contract.unknown"));
    }

    private static Map<String, Object> question(String contract, String purpose) {
        return Map.of("action", "read", "purpose", purpose, "inputs", List.of(Map.of("contract", contract)));
    }

    private static Response ask(String role, Map<String, Object> question) {
        return Caller.as(role).contentType("application/json").body(question).post("/api/v1/decisions");
    }
}
