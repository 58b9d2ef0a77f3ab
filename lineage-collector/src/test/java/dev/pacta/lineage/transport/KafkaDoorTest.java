/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.lineage.ReplicaIntake;
import dev.pacta.lineage.store.Replica;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import dev.pacta.lineage.testing.OwnDatabase;
import dev.pacta.testkit.kafka.Broker;
import dev.pacta.testkit.kafka.BrokerExtension;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@ExtendWith(BrokerExtension.class)
class KafkaDoorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReaderState state = new ReaderState();
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Inject
    DataSource admin;

    @Test
    void readsFromItsStartOnAndIsMeasuredAndLeavesTheGroupWhenItStops(Broker broker) throws Exception {
        String topic = broker.topic(1);
        byte[] event = Events.run("door", "COMPLETE", "kafka", "door").bytes();
        broker.write(topic, 0, List.of(event));
        try (Replica replica = new Replica(OwnDatabase.create(admin, "kafka_door"))) {
            KafkaDoor door = door(RunningReader.settings(broker, "door", topic), replica);
            door.start(new StartupEvent());
            Instant latest = Instant.now().plus(PATIENCE);
            while (broker.committed("door", topic, 0) < 1) {
                assertThat(Instant.now()).isBefore(latest);
            }
            assertThat(health()).contains("UP", "READING");
            assertThat(registry.get("lineage.kafka.held").gauge().value()).isZero();
            assertThat(registry.getMeters())
                    .anyMatch(meter -> meter.getId().getName().startsWith("kafka.consumer."));
            door.stop(new ShutdownEvent());
            assertThat(registry.getMeters())
                    .noneMatch(meter -> meter.getId().getName().startsWith("kafka.consumer."));
        }
    }

    @Test
    void aClientThatCannotBeMadeIsTroubleThatHealthTellsWithoutItsMessage() throws Exception {
        try (Replica replica = new Replica(OwnDatabase.create(admin, "kafka_trouble"))) {
            KafkaDoor door = door(
                    SettingsForTests.of(
                            Map.of("bootstrap-servers", "127.0.0.1:9", "properties.\"security.protocol\"", "NONSENSE")),
                    replica);
            door.start(new StartupEvent());
            Instant latest = Instant.now().plus(PATIENCE);
            while (state.seen().doing() != ReaderState.Doing.TROUBLE) {
                assertThat(Instant.now()).isBefore(latest);
                Thread.onSpinWait();
            }
            assertThat(health()).contains("DOWN", "ConfigException").doesNotContain("NONSENSE");
            door.stop(new ShutdownEvent());
        }
    }

    @Test
    void withoutBrokersItStaysOff() throws Exception {
        try (Replica replica = new Replica(OwnDatabase.create(admin, "kafka_off"))) {
            KafkaDoor door = door(SettingsForTests.of(Map.of()), replica);
            door.start(new StartupEvent());
            door.stop(new ShutdownEvent());
            assertThat(health()).contains("UP", "OFF");
        }
    }

    private KafkaDoor door(KafkaSettings settings, Replica replica) {
        return new KafkaDoor(settings, ReplicaIntake.of(replica), state, registry);
    }

    private String health() {
        var told = new KafkaHealth(state).call();
        return told.getStatus() + " " + told.getData().orElseThrow();
    }
}
