/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.waivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import dev.pacta.service.testing.Proposals;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WaiverTest {
    @Test
    void endedWaiversAreKeptAndBothAreToldToTheEvidence() {
        Contracts.publishOrders("waivers", "1.0.0");
        String day = LocalDate.now().plusDays(5).toString();
        String id = Proposals.waive("waivers", "property.removed", "orders.total", day)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (int again = 0; again < 2; again++) {
            Proposals.json(Caller.as("admin"))
                    .body(Map.of("reason", "done"))
                    .post("/api/v1/waivers/{id}/end", id)
                    .then()
                    .statusCode(200)
                    .body("endedBy", equalTo("admin-for-tests"));
        }

        Caller.as("viewer")
                .get("/api/v1/waivers?contract=waivers&active=false")
                .then()
                .body("items.id", contains(id))
                .body("items[0].by", equalTo("steward-for-tests"));
        Caller.as("viewer")
                .get("/api/v1/waivers?contract=waivers&active=true")
                .then()
                .body("total", equalTo(0));
        Caller.as("viewer")
                .get("/api/v1/evidence?subject=waiver/" + id)
                .then()
                .body("items.kind", contains("waiver-ended", "waiver"))
                .body("items[1].data.until", equalTo(day));
    }

    @Test
    void refusesWaiversWithoutReasonOrEndAndOfUnknownContracts() {
        Contracts.publishOrders("waiver-limits", "1.0.0");
        LocalDate today = LocalDate.now();

        Proposals.waive("waiver-limits", "r", "p", today.minusDays(2).toString())
                .then()
                .statusCode(400);
        Proposals.waive("waiver-limits", "r", "p", today.plusDays(400).toString())
                .then()
                .statusCode(400);
        Proposals.waive("waiver-limits", "r", "p", "soon").then().statusCode(400);
        Proposals.waive("nowhere", "r", "p", today.toString())
                .then()
                .statusCode(404)
                .body("code", equalTo("contract.unknown"));
        Proposals.json(Caller.as("steward"))
                .body(Map.of("contract", "waiver-limits", "rule", "r", "path", "p", "until", today.toString()))
                .post("/api/v1/waivers")
                .then()
                .statusCode(400);
    }

    @Test
    void aPatternStandsForNamesOfOneLevelOrOfAll() {
        assertThat(PathPattern.matches("orders.total", "orders.total")).isTrue();
        assertThat(PathPattern.matches("orders.*", "orders.total")).isTrue();
        assertThat(PathPattern.matches("orders.*", "orders.address.street")).isFalse();
        assertThat(PathPattern.matches("orders.**", "orders.address.street")).isTrue();
        assertThat(PathPattern.matches("**", "")).isTrue();
        assertThat(PathPattern.matches("*.t*l", "orders.total")).isTrue();
        assertThat(PathPattern.matches("orders", "orders.total")).isFalse();
        assertThat(PathPattern.matches("", "orders")).isFalse();
        assertThat(PathPattern.matches("**a".repeat(300), "a".repeat(1000) + "b"))
                .isFalse();
    }
}
