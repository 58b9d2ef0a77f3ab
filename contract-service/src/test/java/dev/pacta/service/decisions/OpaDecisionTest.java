/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.decisions;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import dev.pacta.service.testing.Policies;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@QuarkusTest
@TestProfile(OpaDecisionTest.WithOpa.class)
@EnabledIf("dev.pacta.service.decisions.OpaServer#isPresent")
class OpaDecisionTest {
    private static final String DECLARED = "essential.service.operations";

    /** Starts the application beside a real OPA. */
    public static final class WithOpa implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OpaServer.class));
        }
    }

    @Test
    void asksTheConfiguredOpa() {
        Contracts.publishOrders("by-opa", "1.0.0");
        Policies.put("by-opa-policy", Policies.allow("by-opa-policy", "by-opa", DECLARED));

        ask(DECLARED)
                .then()
                .statusCode(200)
                .body("engine", equalTo("opa"))
                .body("allowed", equalTo(true))
                .body("obligations.kind", hasItem("mask"));
        ask("marketing.advertising")
                .then()
                .statusCode(200)
                .body("engine", equalTo("opa"))
                .body("allowed", equalTo(false));
    }

    private static Response ask(String purpose) {
        return Caller.as("pipeline")
                .contentType("application/json")
                .body(Map.of("action", "read", "purpose", purpose, "inputs", List.of(Map.of("contract", "by-opa"))))
                .post("/api/v1/decisions");
    }
}
