/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.transport;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events from topics of Kafka, as OpenLineage's Kafka transport writes them. Off unless brokers are named. */
@ConfigMapping(prefix = "pacta.lineage.kafka")
public interface KafkaSettings {
    /** Addresses of brokers, {@code host:port} with commas between. Without them no topic is read. */
    Optional<String> bootstrapServers();

    /** The topics that are read. */
    @WithDefault("openlineage.events")
    List<String> topics();

    /** The group that replicas share the partitions in. */
    @WithDefault("pacta-lineage")
    String groupId();

    /** How many events are taken together at most. */
    @WithDefault("500")
    int eventsPerBatch();

    /** A file of properties for the client, such as those of TLS and SASL, as Kafka's own tools take it. */
    Optional<Path> propertiesFile();

    /** More properties for the client, before those of the file. */
    Map<String, String> properties();
}
