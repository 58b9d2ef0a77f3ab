/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.pacta.service.testing.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/q/metrics", "/q/openapi"})
    void letsNobodyInWithoutSignIn(String path) {
        given().get(path).then().statusCode(401);
        given().auth().oauth2("pacta_invented").get(path).then().statusCode(401);
        given().auth().oauth2("no.jwt.either").get(path).then().statusCode(401);
        given().auth().oauth2(Caller.token("viewer")).get(path).then().statusCode(200);
    }

    @Test
    void forbidsThePagesOfOthersToFrameOrScriptOurs() {
        given().get("/q/health/ready")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void answersAnUnknownAddressOfTheApiWithAProblem() {
        given().auth()
                .oauth2(Caller.token("viewer"))
                .get("/api/v1/nothing-here")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("request.not-found"));
    }

    @Test
    void answersABodyThatIsNoJsonWithAProblem() {
        given().auth()
                .oauth2(Caller.adminToken())
                .contentType(ContentType.JSON)
                .body("{\"name\": ")
                .post("/api/v1/tokens")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("request.invalid"));
        given().auth()
                .oauth2(Caller.adminToken())
                .contentType(ContentType.JSON)
                .body("[]")
                .post("/api/v1/tokens")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void refusesAListThatIsTooLong() {
        given().auth()
                .oauth2(Caller.adminToken())
                .get("/api/v1/tokens?limit=501")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", equalTo("limit is 501, expected 1 to 500"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/contracts/a%00b", "/api/v1/contracts?q=a%00b"})
    void refusesACharacterThatNothingCanHave(String path) {
        given().auth()
                .oauth2(Caller.token("viewer"))
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("request.invalid"));
    }
}
