/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.startup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import dev.pacta.service.testing.DatabaseForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class ApplicationStartsTest {
    @Test
    void isReadyOnARealDatabase() {
        given().when().get("/q/health/ready").then().statusCode(200).body("status", is("UP"));
    }
}
