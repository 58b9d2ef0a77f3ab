/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.keycloak;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@QuarkusTest
@TestProfile(KeycloakSignInTest.WithKeycloak.class)
@EnabledIf("dev.pacta.service.keycloak.KeycloakHome#isPresent")
class KeycloakSignInTest {
    /** Starts the application beside a real Keycloak. */
    public static final class WithKeycloak implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(KeycloakServer.class));
        }
    }

    @Test
    void takesNameRolesAndTeamsFromKeycloak() throws Exception {
        given().auth()
                .oauth2(KeycloakServer.tokenOf("vera"))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("vera"))
                .body("roles", contains("viewer"))
                .body("teams", contains("marketing"))
                .body("signedInBy", equalTo("oidc"));
    }

    @Test
    void letsOnlyThoseIssueTokensWhoAreAdmin() throws Exception {
        given().auth()
                .oauth2(KeycloakServer.tokenOf("ada"))
                .get("/api/v1/tokens")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(KeycloakServer.tokenOf("vera"))
                .get("/api/v1/tokens")
                .then()
                .statusCode(403)
                .body("code", equalTo("request.forbidden"));
    }

    @Test
    void givesNoRightsToSomebodyWithoutARole() throws Exception {
        String token = KeycloakServer.tokenOf("nobody");

        given().auth().oauth2(token).get("/api/v1/me").then().statusCode(200).body("roles", empty());
        given().auth().oauth2(token).get("/api/v1/tokens").then().statusCode(403);
    }

    @Test
    void refusesATokenThatWasChanged() throws Exception {
        String token = KeycloakServer.tokenOf("vera");
        String changed = token.substring(0, token.length() - 6) + "AAAAAA";

        given().auth().oauth2(changed).get("/api/v1/me").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void sendsBrowsersToKeycloakButNeverTheApi() {
        Response page = given().redirects().follow(false).get("/signin/provider");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.header("Location")).contains("/realms/pacta/protocol/openid-connect/auth");

        given().redirects()
                .follow(false)
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void writesNoTokenFileAndOpensNoLink() {
        Path data = Path.of(ConfigProvider.getConfig().getValue("pacta.data", String.class));

        assertThat(Files.exists(data.resolve("admin-token"))).isFalse();
        given().redirects().follow(false).get("/signin?code=any").then().statusCode(401);
    }
}
