/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvidenceTest {
    @Inject
    AgroalDataSource database;

    @Test
    void eachRowKeepsTheHashOfWhatItSays() throws Exception {
        Contracts.publishOrders("hashed", "1.0.0");

        JsonPath row = Caller.as("compliance")
                .get("/api/v1/evidence?subject=contract/hashed@1.0.0")
                .jsonPath();
        String leaf = """
                {"actor":"producer-for-tests","at":"%s","data":{"contract":"hashed","version":"1.0.0"},\
                "digest":"%s","kind":"publication","subject":"contract/hashed@1.0.0"}""".formatted(row.getString("items[0].at"), row.getString("items[0].digest"));
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update((byte) 0);

        assertThat(row.getString("items[0].leafHash"))
                .isEqualTo(HexFormat.of().formatHex(sha256.digest(leaf.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void theDatabaseRefusesToChangeOrForgetEvidence() {
        Contracts.publishOrders("for-ever", "1.0.0");

        for (String change :
                List.of("update evidence set actor = 'nobody'", "delete from evidence", "truncate table evidence")) {
            assertThatThrownBy(() -> execute(change))
                    .as(change)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("evidence never changes");
        }
    }

    @Test
    void kindsThatAreNoneAreRefused() {
        Caller.as("viewer")
                .get("/api/v1/evidence?kind=rumour")
                .then()
                .statusCode(400)
                .body("detail", containsString("expected one of publication"));
        Caller.as("viewer").get("/api/v1/evidence?limit=0").then().statusCode(400);
        Caller.as("viewer")
                .get("/api/v1/evidence?subject=contract/none@1")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void equalValuesHaveOneCanonicalText() {
        assertThat(CanonicalJson.write(Map.of("b", List.of(1, true), "a", "x\"\\\n\u0001ü")))
                .isEqualTo("{\"a\":\"x\\\"\\\\\\n\\u0001ü\",\"b\":[1,true]}");
        assertThat(CanonicalJson.write(Arrays.asList((Object) null))).isEqualTo("[null]");
        assertThatThrownBy(() -> CanonicalJson.write(1.5)).isInstanceOf(IllegalArgumentException.class);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
