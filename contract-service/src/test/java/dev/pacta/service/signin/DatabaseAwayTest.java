/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import static org.hamcrest.Matchers.equalTo;

import dev.pacta.service.testing.Caller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Who asks is looked up in the database first of all: while it takes no connection, that is no mistake of the server's. */
@QuarkusTest
class DatabaseAwayTest {
    @Inject
    AgroalDataSource pool;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void whoAsksIsAskedToComeBack() throws SQLException {
        String token = Caller.token("viewer");
        takeConnections(false);
        try {
            isAskedToComeBack(Caller.with(token).get("/api/v1/me"));
            isAskedToComeBack(Caller.with(token).body("{}").post("/api/v1/lineage"));
        } finally {
            takeConnections(true);
        }
        Caller.with(token).get("/api/v1/me").then().statusCode(200);
    }

    private static void isAskedToComeBack(Response answer) {
        answer.then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("code", equalTo("server.unavailable"));
    }

    private void takeConnections(boolean taken) throws SQLException {
        String name = url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        try (Connection beside = DriverManager.getConnection(url.replace("/" + name, "/template1"), user, password);
                Statement statement = beside.createStatement()) {
            statement.execute("alter database \"%s\" allow_connections %b".formatted(name, taken));
        }
        pool.flush(AgroalDataSource.FlushMode.ALL);
    }
}
