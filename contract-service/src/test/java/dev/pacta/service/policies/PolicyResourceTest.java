/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Policies;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PolicyResourceTest {
    @Test
    void keepsAPolicyAsItCameAndShowsItsParts() {
        String yaml = "# why\n" + Policies.allow("kept", "orders", "analytics");
        Policies.put("kept", yaml).then().statusCode(201);
        Policies.put("kept", yaml).then().statusCode(200);

        Caller.as("viewer")
                .accept("application/json")
                .get("/api/v1/policies/kept")
                .then()
                .statusCode(200)
                .body("effect", equalTo("allow"))
                .body("actions", contains("read"))
                .body("purposes", contains("analytics"))
                .body("what.contracts", contains("orders"))
                .body("obligations[0].kind", equalTo("mask"))
                .body("updatedBy", equalTo("steward-for-tests"));
        String given = Caller.as("viewer")
                .accept("application/yaml")
                .get("/api/v1/policies/kept")
                .asString();
        assertThat(given).isEqualTo(yaml);
        Caller.as("viewer").get("/api/v1/policies?limit=500").then().body("items.id", hasItem("kept"));
    }

    @Test
    void saysWhereAPolicyIsWrong() {
        String yaml = Policies.allow("wrong", "orders", "analytics").replace("effect: allow", "effect: perhaps");

        Policies.put("wrong", yaml)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("policy.invalid"))
                .body("errors[0].line", equalTo(2))
                .body("errors[0].path", containsString("effect"));
        Policies.put("other", Policies.allow("wrong", "orders", "analytics"))
                .then()
                .statusCode(400)
                .body("code", equalTo("policy.identity.mismatch"));
    }

    @Test
    void forgetsADeletedPolicy() {
        Policies.put("gone", Policies.allow("gone", "orders", "analytics"))
                .then()
                .statusCode(201);

        Caller.as("compliance").delete("/api/v1/policies/gone").then().statusCode(204);

        Caller.as("viewer").get("/api/v1/policies/gone").then().statusCode(404).body("code", equalTo("policy.unknown"));
    }

    @Test
    void refusesATextThatTheDatabaseCannotKeep() {
        String yaml = Policies.allow("with-nul", "orders", "analytics") + "description: \"a\\0b\"\n";

        Policies.put("with-nul", yaml).then().statusCode(422).body("code", equalTo("policy.invalid"));
    }
}
