/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes requests in the name of somebody who has a role, by a token made over HTTP. */
public final class Caller {
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Caller() {}

    /** The token that the server wrote at its first start. */
    public static String adminToken() {
        try {
            Path data = Path.of(ConfigProvider.getConfig().getValue("pacta.data", String.class));
            return Files.readString(data.resolve("admin-token")).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A request by somebody who has this role alone. */
    public static RequestSpecification as(String role) {
        return with(token(role));
    }

    /** A request by whom the token is of. */
    public static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }

    public static String token(String role) {
        return TOKENS.computeIfAbsent(
                role, name -> newToken(Map.of("name", name + "-for-tests", "roles", List.of(name))));
    }

    public static String newToken(Map<String, ?> request) {
        return given().auth()
                .oauth2(adminToken())
                .contentType(ContentType.JSON)
                .body(request)
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }
}
