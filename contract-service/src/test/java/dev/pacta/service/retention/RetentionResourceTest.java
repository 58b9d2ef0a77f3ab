/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.retention;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.pacta.service.testing.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetentionResourceTest {
    private static final String NAMESPACE = "retained";
    private static final String OLD = "2020-01-31T12:00:00Z";

    @AfterEach
    void nothingElseIsDropped() {
        Caller.as("compliance").delete("/api/v1/retention/policies?namespace=" + NAMESPACE);
    }

    @Test
    void policiesHoldsAndWhatGoesAreAllToldToTheEvidence() {
        event("kept-by-hold", "case", OLD);
        event("of-no-case", "other", OLD);
        put("compliance", Map.of("namespace", NAMESPACE, "runDays", 30))
                .statusCode(200)
                .body("runDays", equalTo(30))
                .body("eventDays", nullValue())
                .body("setBy", equalTo("compliance-for-tests"));
        String hold = hold("compliance", Map.of("run", "kept-by-hold", "reason", "case 7"))
                .statusCode(201)
                .body("scope.run", equalTo("kept-by-hold"))
                .extract()
                .path("id");

        Caller.as("steward")
                .get("/api/v1/retention/preview")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("lines.find { it.kind == 'RUN' }.goes", equalTo(1))
                .body("lines.find { it.kind == 'RUN' }.held", equalTo(1));
        run("?dryRun=true").body("dryRun", equalTo(true));
        String run = run("?dryRun=false")
                .body("dryRun", equalTo(false))
                .body("lines.find { it.kind == 'RUN' }.goes", equalTo(1))
                .extract()
                .path("run");
        evidence("retention/" + run)
                .body("items.kind", contains("retention-dropped"))
                .body("items[0].actor", equalTo("compliance-for-tests"))
                .body("items[0].digest", notNullValue())
                .body("items[0].data.items", equalTo(1));
        Caller.as("steward").get("/api/v1/retention/dropped").then().body("run", hasItem(run));

        lift("compliance", hold).statusCode(200).body("liftReason", equalTo("settled"));
        lift("compliance", hold).statusCode(200).body("liftedBy", equalTo("compliance-for-tests"));
        evidence("legal-hold/" + hold).body("items.kind", contains("legal-hold-lifted", "legal-hold"));
        evidence("retention-policy/" + NAMESPACE).body("items.kind", everyItem(equalTo("retention-policy")));
        run("?dryRun=false").body("lines.find { it.kind == 'RUN' }.goes", equalTo(1));
    }

    @Test
    void onlyComplianceHoldsAndNobodyWhoOnlyReadsSeesWhy() {
        hold("admin", Map.of("run", "r", "reason", "why")).statusCode(403);
        hold("steward", Map.of("run", "r", "reason", "why")).statusCode(403);
        put("steward", Map.of("namespace", NAMESPACE, "runDays", 30)).statusCode(403);
        Caller.as("steward").post("/api/v1/retention/run").then().statusCode(403);
        for (String role : new String[] {"viewer", "producer", "pipeline"}) {
            Caller.as(role).get("/api/v1/retention/holds").then().statusCode(403);
        }
    }

    @Test
    void refusesHoldsOfEverythingAndPoliciesOfNoDays() {
        hold("compliance", Map.of("reason", "why")).statusCode(400);
        hold("compliance", Map.of("run", "r")).statusCode(400);
        hold("compliance", Map.of("dataset", Map.of("name", "n"), "reason", "why"))
                .statusCode(400);
        hold("compliance", Map.of("run", "r", "reason", "why", "endsAt", OLD)).statusCode(400);
        hold("compliance", Map.of("since", OLD, "before", OLD, "reason", "why")).statusCode(400);
        put("compliance", Map.of("namespace", NAMESPACE, "runDays", 0)).statusCode(400);
        lift("compliance", "00000000-0000-0000-0000-000000000001")
                .statusCode(404)
                .body("code", equalTo("retention.hold.unknown"));
        Caller.as("compliance")
                .delete("/api/v1/retention/policies?namespace=nobody's")
                .then()
                .statusCode(404);
    }

    @Test
    void aQuestionOfATimeOfWhichEdgesWereDroppedSaysSo() {
        declare("2020-01-01T00:00:00Z", "before");
        declare("2020-02-01T00:00:00Z", "after");
        put("compliance", Map.of("namespace", NAMESPACE, "edgeDays", 30)).statusCode(200);
        // Edges age from when they were known to be closed, too: that was just now.
        graph("2020-01-15T00:00:00Z")
                .body("droppedUntil", nullValue())
                .body("nodes.name", hasItems("before", "declared"));
        graph(null).body("droppedUntil", nullValue());
    }

    private static void event(String run, String dataset, String time) {
        send("""
                {"eventType": "COMPLETE", "eventTime": "%s", "producer": "https://example.test", "run": {"runId": "%s"},
                 "job": {"namespace": "%s", "name": "load"}, "inputs": [{"namespace": "shop", "name": "%s"}]}
                """.formatted(time, run, NAMESPACE, dataset));
    }

    private static void declare(String time, String input) {
        send("""
                {"eventTime": "%s", "producer": "https://example.test", "job": {"namespace": "%s", "name": "declared"},
                 "inputs": [{"namespace": "retained-shop", "name": "%s"}]}
                """.formatted(time, NAMESPACE, input));
    }

    private static void send(String event) {
        Caller.as("pipeline")
                .contentType(ContentType.JSON)
                .body(event)
                .post("/api/v1/lineage")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse graph(String at) {
        return Caller.as("viewer")
                .get("/api/v1/graph?start=job:%s:declared%s".formatted(NAMESPACE, at == null ? "" : "&at=" + at))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse put(String role, Map<String, ?> policy) {
        return Caller.as(role)
                .contentType(ContentType.JSON)
                .body(policy)
                .put("/api/v1/retention/policies")
                .then();
    }

    private static ValidatableResponse hold(String role, Map<String, ?> hold) {
        return Caller.as(role)
                .contentType(ContentType.JSON)
                .body(hold)
                .post("/api/v1/retention/holds")
                .then();
    }

    private static ValidatableResponse lift(String role, String id) {
        return Caller.as(role)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "settled"))
                .post("/api/v1/retention/holds/{id}/lift", id)
                .then();
    }

    private static ValidatableResponse run(String query) {
        return Caller.as("compliance")
                .post("/api/v1/retention/run" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse evidence(String subject) {
        return Caller.as("viewer")
                .get("/api/v1/evidence?subject=" + subject)
                .then()
                .statusCode(200);
    }
}
