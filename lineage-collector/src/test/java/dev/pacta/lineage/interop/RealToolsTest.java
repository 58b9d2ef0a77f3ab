/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.lineage.ReplicaGraph;
import dev.pacta.lineage.store.Replica;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.OwnDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The events that real tools sent give the graph that their pipelines are, in the order in which they came and in any other. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class RealToolsTest {
    private static final Path REPORT = Path.of("..", "interop", "compatibility-report.json");

    @Inject
    DataSource admin;

    @Test
    void theEventsOfEveryToolGiveTheGraphThatItsPipelineIs() throws Exception {
        DataSource database = OwnDatabase.create(admin, "interop");
        CompatibilityReport report = new CompatibilityReport();
        for (Recording recording : Recording.all()) {
            TreeSet<String> seen = graphOf(recording, recording.events(), database);
            report.add(recording, seen);
            assertThat(seen).as("%s in the order of arrival", recording).containsExactlyElementsOf(recording.graph());
            List<byte[]> shuffled = new ArrayList<>(recording.events());
            shuffled.addAll(recording.events());
            Collections.shuffle(shuffled, new Random(recording.tool().hashCode()));
            assertThat(graphOf(recording, shuffled, database))
                    .as("%s shuffled, each event twice", recording)
                    .containsExactlyElementsOf(recording.graph());
        }
        if (Boolean.getBoolean("pacta.docs.write")) {
            Files.writeString(REPORT, report.json());
        }
        assertThat(Files.readString(REPORT))
                .as("write it anew with -Dpacta.docs.write=true")
                .isEqualTo(report.json());
    }

    private static TreeSet<String> graphOf(Recording recording, List<byte[]> events, DataSource database)
            throws SQLException {
        OwnDatabase.empty(database);
        try (Replica replica = new Replica(database)) {
            events.forEach(replica::keep);
            replica.folding().caughtUp();
            assertThat(deadLetters(database)).as(recording.tool()).isEmpty();
            return SeenGraph.lines(ReplicaGraph.of(replica), database, recording.names());
        }
    }

    private static List<String> deadLetters(DataSource database) throws SQLException {
        List<String> reasons = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select reason from lineage_dead_letter")) {
            while (rows.next()) {
                reasons.add(rows.getString(1));
            }
        }
        return reasons;
    }
}
