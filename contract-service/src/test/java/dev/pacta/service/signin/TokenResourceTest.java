/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.pacta.service.testing.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenResourceTest {
    @Inject
    EntityManager database;

    @Test
    void writesTheFirstTokenForItsOwnerAlone() throws Exception {
        Path file = Path.of(ConfigProvider.getConfig().getValue("pacta.data", String.class), "admin-token");

        assertThat(Files.getPosixFilePermissions(file))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void givesATokenItsRolesTeamsAndPipeline() {
        String token = Caller.newToken(Map.of(
                "name",
                "nightly",
                "roles",
                List.of("pipeline"),
                "teams",
                List.of("marketing"),
                "pipeline",
                "nightly-load"));

        given().auth()
                .oauth2(token)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("nightly"))
                .body("roles", equalTo(List.of("pipeline")))
                .body("teams", equalTo(List.of("marketing")))
                .body("signedInBy", equalTo("token"));
    }

    @Test
    void letsARevokedTokenInNoMore() {
        Response made = given().auth()
                .oauth2(Caller.adminToken())
                .contentType(ContentType.JSON)
                .body(Map.of("name", "short-lived", "roles", List.of("viewer"), "expiresInDays", 1))
                .post("/api/v1/tokens");
        String token = made.path("token");
        given().auth().oauth2(token).get("/api/v1/me").then().statusCode(200);

        String id = made.path("id");
        given().auth()
                .oauth2(Caller.adminToken())
                .delete("/api/v1/tokens/" + id)
                .then()
                .statusCode(204);

        given().auth().oauth2(token).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void neverShowsASecretAgain() {
        String secret = Caller.token("viewer");

        String list = given().auth()
                .oauth2(Caller.adminToken())
                .get("/api/v1/tokens?limit=500")
                .asString();

        assertThat(list).contains("viewer-for-tests").doesNotContain(secret);
        List<String> stored =
                database.createNativeQuery("select hash from api_token", String.class).getResultList().stream()
                        .map(String::valueOf)
                        .toList();
        assertThat(stored).doesNotContain(secret).contains(new Secret(secret).hash());
    }

    @Test
    void namesTheRolesThatThereAre() {
        given().auth()
                .oauth2(Caller.adminToken())
                .contentType(ContentType.JSON)
                .body(Map.of("name", "odd", "roles", List.of("emperor")))
                .post("/api/v1/tokens")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("admin, compliance, pipeline, producer, steward, viewer"));
    }
}
