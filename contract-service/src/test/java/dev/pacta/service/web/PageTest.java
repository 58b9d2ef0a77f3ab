/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PageTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/contracts", "/contracts/orders-contract?tab=versions", "/lineage/some.name/x"})
    void givesThePageForItsOwnAddresses(String path) {
        given().accept("text/html,application/xhtml+xml")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Cache-Control", "no-cache")
                .body(containsString("<title>Pacta</title>"));
    }

    @Test
    void neverGivesThePageInPlaceOfTheApi() {
        given().accept("text/html")
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store");
        given().accept("application/json").get("/nothing").then().statusCode(404);
    }

    @Test
    void keepsTheOriginalWhenAFileIsThere() {
        given().accept("text/html").get("/pacta.svg").then().statusCode(200).contentType(containsString("svg"));
    }

    @Test
    void tellsHealthWithoutSignIn() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
