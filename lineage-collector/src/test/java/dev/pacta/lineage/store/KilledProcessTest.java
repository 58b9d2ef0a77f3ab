/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.ReplicaGraph;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.OwnDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Kills a process that takes events, at random moments; {@code -Dpacta.kill.rounds=50} for a long run. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class KilledProcessTest {
    private static final int ROUNDS = Integer.getInteger("pacta.kill.rounds", 5);
    private static final String NAME = "killed";
    private static final String BESIDE = "killed_beside";

    @Inject
    DataSource admin;

    @Test
    void everyAcknowledgedEventIsThereOnceAndFoldedOnceWhateverTheMomentOfTheKill() throws Exception {
        DataSource database = OwnDatabase.create(admin, NAME);
        Random moments = new Random(7);
        List<String> acknowledged = new ArrayList<>();

        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(appendUntilKilled(round, 20 + moments.nextInt(400)));
        }
        try (Replica survivor = new Replica(database)) {
            survivor.foldTheRest();
        }

        List<String> logged = texts(database, "select run_id from lineage_event");
        assertThat(logged).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(texts(database, "select id from lineage_run")).containsExactlyInAnyOrderElementsOf(logged);
        String all = Integer.toString(logged.size());
        assertThat(texts(database, "select events from lineage_edge")).containsExactly(all, all);
        assertThat(texts(database, "select number from lineage_unfolded")).isEmpty();
    }

    @Test
    void ofTwoProcessesThatTakeEventsOneIsKilledAndTheOtherGoesOn() throws Exception {
        DataSource database = OwnDatabase.create(admin, BESIDE);
        Set<String> acknowledged = new HashSet<>();
        try (Replica follower = new Replica(database);
                Appender killed = new Appender(OwnDatabase.url(BESIDE), "killed");
                Appender other = new Appender(OwnDatabase.url(BESIDE), "other")) {
            GraphKeeper graph = ReplicaGraph.keeper(follower);
            killed.await(200);
            other.await(200);

            acknowledged.addAll(killed.kill());
            // What the pipe and the other's queue held before the kill is less than this.
            other.await(6_000);
            acknowledged.addAll(other.kill());
            follower.foldTheRest();

            List<String> logged = texts(database, "select run_id from lineage_event");
            assertThat(logged).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(texts(database, "select id from lineage_run")).containsExactlyInAnyOrderElementsOf(logged);
            String all = Integer.toString(logged.size());
            assertThat(texts(database, "select events from lineage_edge")).containsExactly(all, all);
            assertThat(ReplicaGraph.events(graph)).containsExactly((long) logged.size(), (long) logged.size());
        }
    }

    /** What the process said, until so many events were acknowledged and it was killed. */
    private static Set<String> appendUntilKilled(int round, int events) throws IOException, InterruptedException {
        try (Appender process = new Appender(OwnDatabase.url(NAME), "round" + round)) {
            process.await(events);
            Set<String> acknowledged = process.kill();
            assertThat(acknowledged)
                    .as("the process took events before it was killed")
                    .hasSizeGreaterThanOrEqualTo(events);
            return acknowledged;
        }
    }

    private static List<String> texts(DataSource database, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
