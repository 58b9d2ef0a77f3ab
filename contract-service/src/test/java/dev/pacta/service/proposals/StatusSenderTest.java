/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import dev.pacta.service.testing.Lineage;
import dev.pacta.service.testing.Proposals;
import dev.pacta.service.waivers.WaiverLapses;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatusSenderTest {
    private static final String TOTAL = "      - name: total\n        logicalType: number\n";

    @Inject
    StatusSender sender;

    @Inject
    FakeHost host;

    @Inject
    WaiverLapses lapses;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void theHostIsBack() {
        host.away.set(false);
    }

    @Test
    void theHostIsToldWhatTheConsumersDecide() {
        String id = proposed("told-a", "5ta7e01");
        sender.send();
        Proposals.answer(Caller.as("steward"), id, Map.of("owner", "analytics", "decision", "object"));
        sender.send();
        Proposals.answer(Caller.as("steward"), id, Map.of("owner", "analytics", "decision", "approve"));
        sender.send();
        sender.send();

        assertThat(host.statesOf("5ta7e01"))
                .containsExactly(
                        CommitStatusView.State.PENDING, CommitStatusView.State.FAILURE, CommitStatusView.State.SUCCESS);
        assertThat(host.told.getLast().address()).endsWith("/proposals/5ta7e01");
    }

    @Test
    void noDecisionIsLostWhileTheHostIsAway() throws SQLException {
        host.away.set(true);
        String id = proposed("told-b", "5ta7e02");
        sender.send();
        Proposals.answer(Caller.as("steward"), id, Map.of("owner", "analytics", "decision", "approve"));
        sender.send();
        Caller.as("viewer")
                .get("/api/v1/proposals/" + id)
                .then()
                .body("commitStatusTrouble", equalTo("the host is away"));

        host.away.set(false);
        sender.send();
        assertThat(host.statesOf("5ta7e02")).isEmpty();
        waitIsOver();
        sender.send();

        assertThat(host.statesOf("5ta7e02")).containsExactly(CommitStatusView.State.SUCCESS);
        Caller.as("viewer").get("/api/v1/proposals/" + id).then().body("commitStatusTrouble", nullValue());
    }

    @Test
    void oneCommitWithTwoContractsShowsTheWorseStatus() {
        String first = proposed("told-c", "5ta7e03");
        String second = proposed("told-d", "5ta7e03");
        Proposals.answer(Caller.as("steward"), first, Map.of("owner", "analytics", "decision", "approve"));
        sender.send();
        Proposals.answer(Caller.as("steward"), second, Map.of("owner", "analytics", "decision", "approve"));
        sender.send();

        assertThat(host.statesOf("5ta7e03"))
                .containsExactly(CommitStatusView.State.PENDING, CommitStatusView.State.SUCCESS);
    }

    @Test
    void aWaiverChangesWhatTheHostShows() {
        proposed("told-e", "5ta7e04");
        sender.send();
        Proposals.waive(
                        "told-e",
                        "property.removed",
                        "orders.total",
                        LocalDate.now().toString())
                .then()
                .statusCode(201);
        sender.send();

        assertThat(host.statesOf("5ta7e04"))
                .containsExactly(CommitStatusView.State.PENDING, CommitStatusView.State.SUCCESS);
    }

    @Test
    void aWaiverThatRunsOutChangesWhatTheHostShows() throws SQLException {
        proposed("told-f", "5ta7e05");
        Proposals.waive(
                        "told-f",
                        "property.removed",
                        "orders.total",
                        LocalDate.now().toString())
                .then()
                .statusCode(201);
        sender.send();
        execute("update waiver set until = until - 2 where contract_id = 'told-f'");

        lapses.tell();
        lapses.tell();
        sender.send();

        assertThat(host.statesOf("5ta7e05"))
                .containsExactly(CommitStatusView.State.SUCCESS, CommitStatusView.State.PENDING);
    }

    private void waitIsOver() throws SQLException {
        execute("update commit_status_due set next_at = now() - interval '1 second'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String proposed(String id, String commit) {
        Contracts.publishOrders(id, "1.0.0");
        Lineage.run(id + "-sums")
                .ownedBy("analytics")
                .reads("shop." + id + ".orders")
                .writes("shop." + id + ".sums")
                .copies("total", "sum", false)
                .send();
        return Proposals.open(
                        Contracts.orders(id, "2.0.0").replace(TOTAL, ""),
                        Map.of("repository", FakeHost.REPOSITORY, "commit", commit))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
