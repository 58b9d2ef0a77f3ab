/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus.messaging;

import dev.pacta.validation.quarkus.BreachReasons;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jspecify.annotations.Nullable;

/** What a connector's messages have beside their payloads. */
interface ConnectorMessages {
    /** Messages of which nothing more is known. */
    ConnectorMessages PLAIN = new ConnectorMessages() {};

    /** Those of the connectors that are on the class path. */
    static ConnectorMessages known() {
        try {
            Class.forName(
                    "io.smallrye.reactive.messaging.kafka.Record", false, ConnectorMessages.class.getClassLoader());
            return new KafkaMessages();
        } catch (ClassNotFoundException noKafka) {
            return PLAIN;
        }
    }

    /** The value of a payload that has a key too. */
    default @Nullable Object value(@Nullable Object payload) {
        return payload;
    }

    /** The topic that it came from. */
    default Optional<String> topic(Message<?> message) {
        return Optional.empty();
    }

    /** The messages of a batch, where they are known. */
    default List<Message<?>> batched(Message<?> message) {
        return List.of();
    }

    /** Without that by which a method could get at the records of a batch that were taken out of it. */
    default Metadata withoutBatch(Metadata metadata) {
        return metadata;
    }

    /** What a channel's own strategy adds to a message that failed. */
    default Metadata reasons(BreachReasons reasons) {
        return Metadata.of(reasons);
    }

    /** What a refused message has beside its payload. */
    default Metadata refused(Message<?> message, BreachReasons reasons) {
        return Metadata.of(reasons);
    }
}
