/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.testing.DatabaseForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "loader", roles = "pipeline")
class LineageResourceTest {
    @Inject
    GraphKeeper graph;

    @Inject
    DataSource database;

    @Test
    void keepsTheBytesOfAnEventAndShowsWhatItTells() throws SQLException {
        String event = """
                {"eventType": "COMPLETE", "eventTime": "2026-01-31T12:00:00Z",
                 "run": {"runId": "0b1ba1a5-2d08-4d4b-a7a6-b5a4e5e5a001"}, "job": {"namespace": "first", "name": "load"},
                 "inputs": [{"namespace": "first", "name": "source"}],
                 "outputs": [{"namespace": "first", "name": "target"}]}
                """;

        given().body(event)
                .contentType("application/json")
                .post("/api/v1/lineage")
                .then()
                .statusCode(201);

        LineageGraph seen = graph.current();
        int job = seen.job("first", "load").orElseThrow();
        int source = seen.dataset("first", "source").orElseThrow();
        int target = seen.dataset("first", "target").orElseThrow();
        assertThat(seen.outDegree(source)).isOne();
        seen.forEachOut(source, edge -> assertThat(seen.target(edge)).isEqualTo(job));
        seen.forEachOut(job, edge -> assertThat(seen.target(edge)).isEqualTo(target));
        assertThat(bodiesOf("0b1ba1a5-2d08-4d4b-a7a6-b5a4e5e5a001")).isEqualTo(event);
    }

    private String bodiesOf(String runId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select string_agg(convert_from(body, 'UTF8'), '') from lineage_event where run_id = ?")) {
            statement.setString(1, runId);
            try (ResultSet bodies = statement.executeQuery()) {
                bodies.next();
                return bodies.getString(1);
            }
        }
    }
}
