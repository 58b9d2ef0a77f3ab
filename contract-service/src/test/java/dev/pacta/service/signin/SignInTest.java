/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {
    @Inject
    SessionService sessions;

    @Test
    void turnsTheLinkIntoASession() {
        Response answer = open(sessions.newCode());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/");
        Cookie cookie = answer.detailedCookie("pacta_session");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        given().cookie(cookie)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("operator"))
                .body("signedInBy", equalTo("session"))
                .body("roles", hasItems("admin", "compliance", "viewer"));
    }

    @Test
    void opensALinkOnlyOnce() {
        String code = sessions.newCode();
        open(code);

        Response second = open(code);

        assertThat(second.statusCode()).isEqualTo(401);
        assertThat(second.contentType()).startsWith("application/problem+json");
        assertThat(second.<String>path("code")).isEqualTo("signin.link.invalid");
    }

    @Test
    void refusesAnInventedCode() {
        assertThat(open("invented").statusCode()).isEqualTo(401);
        assertThat(given().redirects().follow(false).get("/signin").statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesAChangeByCookieWithoutTheHeaderOfOurPages() {
        Cookie cookie = open(sessions.newCode()).detailedCookie("pacta_session");

        given().cookie(cookie)
                .post("/api/v1/signout")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("request.cross-site"));
        given().cookie(cookie).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void endsTheSessionAtSignOut() {
        Cookie cookie = open(sessions.newCode()).detailedCookie("pacta_session");

        given().cookie(cookie)
                .header("X-Pacta-Request", "1")
                .post("/api/v1/signout")
                .then()
                .statusCode(204);

        given().cookie(cookie)
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("request.not-signed-in"));
    }

    private static Response open(String code) {
        return given().redirects().follow(false).queryParam("code", code).get("/signin");
    }
}
