/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemas;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SchemaResourceTest {
    @ParameterizedTest
    @ValueSource(strings = {"v3.0.0", "v3.0.1", "v3.0.2", "v3.1.0", "v3.2.0"})
    void anEditorGetsTheSchemaOfEachVersionWithoutSigningIn(String version) {
        given().get("/schemas/odcs-pacta-" + version + ".json")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body(containsString("\"$schema\""))
                .body(containsString("legalBasis"));
    }

    @Test
    void aBrowserGetsTheSchemaToo() {
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/schemas/odcs-pacta-v3.1.0.json")
                .then()
                .statusCode(200)
                .contentType("application/schema+json");
    }

    @Test
    void anUnknownSchemaIsAProblemThatNamesTheKnownOnes() {
        given().get("/schemas/odcs-pacta-v9.json")
                .then()
                .statusCode(404)
                .body("code", equalTo("schema.unknown"))
                .body("detail", containsString("odcs-pacta-v3.1.0.json"));
    }
}
