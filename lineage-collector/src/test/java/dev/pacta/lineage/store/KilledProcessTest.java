/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.OwnDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

    /** What the process said, until so many events were acknowledged and it was killed. */
    private static Set<String> appendUntilKilled(int round, int events) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        OwnDatabase.url(NAME),
                        "round" + round)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Set<String> acknowledged = new HashSet<>();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String run = said.readLine(); run != null; run = said.readLine()) {
                acknowledged.add(run);
                if (acknowledged.size() == events) {
                    // Not of the process itself: that would close what it has said and we have not read.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        assertThat(acknowledged)
                .as("the process took events before it was killed")
                .hasSizeGreaterThanOrEqualTo(events);
        return acknowledged;
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
