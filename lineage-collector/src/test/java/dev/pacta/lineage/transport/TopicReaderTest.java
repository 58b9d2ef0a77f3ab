/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.lineage.ReplicaIntake;
import dev.pacta.lineage.store.DeadLetterQueries;
import dev.pacta.lineage.store.Replica;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import dev.pacta.lineage.testing.OwnDatabase;
import dev.pacta.testkit.kafka.Broker;
import dev.pacta.testkit.kafka.BrokerExtension;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Events from a real broker into a real database. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@ExtendWith(BrokerExtension.class)
class TopicReaderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LOGGED = "select run_id from lineage_event";

    @Inject
    DataSource admin;

    @Test
    void whatLiesInATopicIsTakenAndItsOffsetsAreCommitted(Broker broker) throws Exception {
        DataSource database = OwnDatabase.create(admin, "kafka_plain");
        String topic = broker.topic(1);
        broker.write(topic, 0, events("plain", 0, 120));

        try (Replica replica = new Replica(database);
                RunningReader reader =
                        new RunningReader(RunningReader.settings(broker, "plain", topic), ReplicaIntake.of(replica))) {
            until(() -> broker.committed("plain", topic, 0) == 120);
            assertThat(reader.state.seen().doing()).isEqualTo(ReaderState.Doing.READING);
        }
        assertThat(texts(database, LOGGED)).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoEventGoesToTheDeadLettersWithItsPlaceAndThoseBehindItGoOn(Broker broker) throws Exception {
        DataSource database = OwnDatabase.create(admin, "kafka_poison");
        String topic = broker.topic(1);
        byte @Nullable [] nothing = null;
        broker.write(
                topic,
                0,
                Arrays.asList(
                        events("poison", 0, 1).getFirst(),
                        "{\"eventTime\": 7".getBytes(StandardCharsets.UTF_8),
                        nothing,
                        new byte[] {(byte) 0xff, (byte) 0xfe, 0},
                        "[]".getBytes(StandardCharsets.UTF_8),
                        events("poison", 1, 2).getFirst()));

        try (Replica replica = new Replica(database);
                RunningReader reader =
                        new RunningReader(RunningReader.settings(broker, "poison", topic), ReplicaIntake.of(replica))) {
            until(() -> broker.committed("poison", topic, 0) == 6);
            assertThat(replica.deadLetterQueries().page(null, 10, 0))
                    .extracting(DeadLetterQueries.DeadLetter::reason)
                    .hasSize(4)
                    .allMatch(reason -> reason.startsWith("topic " + topic + ", partition 0, offset "))
                    .anyMatch(reason -> reason.contains("offset 1: The body is not JSON"))
                    .anyMatch(reason -> reason.contains("offset 2: "))
                    .anyMatch(reason -> reason.contains("offset 4: the body is an array"));
            assertThat(reader.state.seen().doing()).isEqualTo(ReaderState.Doing.READING);
        }
        assertThat(texts(database, LOGGED)).containsExactlyInAnyOrder("poison-0", "poison-1");
    }

    @Test
    void aProcessThatDiesBetweenTheTwoCommitsLosesAndDoublesNothing(Broker broker) throws Exception {
        DataSource database = OwnDatabase.create(admin, "kafka_dying");
        String topic = broker.topic(1);
        broker.write(topic, 0, events("dying", 0, 30));

        assertThat(dyingReader(broker, topic).waitFor()).isEqualTo(137);
        assertThat(texts(database, LOGGED))
                .as("committed before the process died")
                .hasSize(30);
        assertThat(broker.committed("dying", topic, 0)).isZero();

        broker.write(topic, 0, events("dying", 30, 40));
        try (Replica replica = new Replica(database);
                RunningReader reader =
                        new RunningReader(RunningReader.settings(broker, "dying", topic), ReplicaIntake.of(replica))) {
            until(() -> broker.committed("dying", topic, 0) == 40);
            assertThat(reader.state.seen().held()).isZero();
        }
        assertThat(texts(database, LOGGED)).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void twoReplicasShareThePartitionsAndWhenOneGoesTheOtherTakesTheRest(Broker broker) throws Exception {
        DataSource database = OwnDatabase.create(admin, "kafka_two");
        String topic = broker.topic(2);
        KafkaSettings settings = RunningReader.settings(broker, "two", topic);
        try (Replica one = new Replica(database);
                Replica other = new Replica(database);
                RunningReader ofOne = new RunningReader(settings, ReplicaIntake.of(one))) {
            try (RunningReader ofOther = new RunningReader(settings, ReplicaIntake.of(other))) {
                broker.write(topic, 0, events("two-a", 0, 60));
                broker.write(topic, 1, events("two-b", 0, 60));
                until(() -> broker.committed("two", topic, 0) + broker.committed("two", topic, 1) == 120);
                assertThat(ofOther.state.seen().held()).isZero();
            }
            broker.write(topic, 0, events("two-a", 60, 70));
            broker.write(topic, 1, events("two-b", 60, 70));
            until(() -> broker.committed("two", topic, 0) + broker.committed("two", topic, 1) == 140);
            assertThat(ofOne.state.seen().held()).isZero();
        }
        assertThat(texts(database, LOGGED)).hasSize(140).doesNotHaveDuplicates();
    }

    @Test
    void whileTheDatabaseTakesNothingEventsAreHeldAndTakenAfterwards(Broker broker) throws Exception {
        DataSource database = OwnDatabase.create(admin, "kafka_away");
        String topic = broker.topic(1);
        try (Replica replica = new Replica(database);
                RunningReader reader =
                        new RunningReader(RunningReader.settings(broker, "away", topic), ReplicaIntake.of(replica))) {
            broker.write(topic, 0, events("away", 0, 10));
            until(() -> broker.committed("away", topic, 0) == 10);

            execute("alter database kafka_away allow_connections false");
            execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'kafka_away'");
            broker.write(topic, 0, events("away", 10, 40));
            until(() -> reader.state.seen().doing() == ReaderState.Doing.WAITING);
            assertThat(reader.state.seen().reason()).startsWith("the database answered with SQL state ");
            assertThat(reader.state.seen().held()).isPositive();
            assertThat(broker.committed("away", topic, 0)).isEqualTo(10);

            execute("alter database kafka_away allow_connections true");
            until(() -> broker.committed("away", topic, 0) == 40);
            until(() -> reader.state.seen().doing() == ReaderState.Doing.READING);
            assertThat(replica.deadLetterQueries().page(null, 10, 0)).isEmpty();
        }
        assertThat(texts(database, LOGGED)).hasSize(40).doesNotHaveDuplicates();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = admin.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Process dyingReader(Broker broker, String topic) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingReader.class.getName(),
                        OwnDatabase.url("kafka_dying"),
                        broker.address(),
                        "dying",
                        topic)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<byte[]> events(String name, int from, int to) {
        List<byte[]> events = new ArrayList<>();
        for (int i = from; i < to; i++) {
            events.add(Events.run(name + "-" + i, "COMPLETE", "kafka", name)
                    .reads("kafka", "in")
                    .writes("kafka", "out")
                    .bytes());
        }
        return events;
    }

    /** Each look is a request to the broker or the database, and takes as long as that does. */
    private static void until(Callable<Boolean> reached) throws Exception {
        Instant latest = Instant.now().plus(PATIENCE);
        while (!reached.call()) {
            assertThat(Instant.now()).as("reached in time").isBefore(latest);
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
