/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.transport;

import dev.pacta.lineage.ReplicaIntake;
import dev.pacta.lineage.store.Replica;
import dev.pacta.lineage.testing.OwnDatabase;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * A process that takes events of a topic and dies after their commit in the database, before that of the offsets.
 *
 * <p>Arguments: the JDBC address, the brokers, the group, the topic.
 */
final class DyingReader {
    private static final int DIED = 137;

    private DyingReader() {}

    public static void main(String... arguments) {
        KafkaSettings settings = RunningReader.settings(arguments[1], arguments[2], arguments[3]);
        Replica replica = new Replica(OwnDatabase.at(arguments[0]));
        new TopicReader(new DyingClient(settings), ReplicaIntake.of(replica), new ReaderState())
                .read(List.of(arguments[3]));
    }

    /** Kafka's client, and the end of the process at the moment that this is about. */
    private static final class DyingClient extends KafkaConsumer<byte[], byte[]> {
        DyingClient(KafkaSettings settings) {
            super(ConsumerProperties.of(settings));
        }

        @Override
        public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            Runtime.getRuntime().halt(DIED);
        }
    }
}
