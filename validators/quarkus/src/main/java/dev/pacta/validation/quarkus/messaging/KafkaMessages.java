/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus.messaging;

import dev.pacta.validation.quarkus.BreachReasons;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.KafkaMessageMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jspecify.annotations.Nullable;

/** What only messages of Kafka have. Not to be called in an application without its connector. */
final class KafkaMessages implements ConnectorMessages {
    @Override
    public @Nullable Object value(@Nullable Object payload) {
        return payload instanceof Record<?, ?> pair ? pair.value() : payload;
    }

    @Override
    public Optional<String> topic(Message<?> message) {
        for (Object each : message.getMetadata()) {
            if (each instanceof IncomingKafkaRecordMetadata<?, ?> incoming) {
                return Optional.of(incoming.getTopic());
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Message<?>> batched(Message<?> message) {
        for (Object each : message.getMetadata()) {
            if (each instanceof IncomingKafkaRecordBatchMetadata<?, ?> batch) {
                return batch.getBatchedMessages();
            }
        }
        return List.of();
    }

    @Override
    public Metadata withoutBatch(Metadata metadata) {
        return metadata.without(IncomingKafkaRecordBatchMetadata.class);
    }

    /** The connector has the record's own headers and its key, and adds these. */
    @Override
    public Metadata reasons(BreachReasons reasons) {
        Headers headers = new RecordHeaders();
        add(reasons, headers);
        return Metadata.of(
                OutgoingKafkaRecordMetadata.builder().withHeaders(headers).build(), reasons);
    }

    private static void add(BreachReasons reasons, Headers headers) {
        reasons.headers().forEach((name, text) -> {
            headers.remove(name);
            headers.add(name, text.getBytes(StandardCharsets.UTF_8));
        });
    }

    @Override
    public Metadata refused(Message<?> message, BreachReasons reasons) {
        KafkaMessageMetadata<?> known = metadata(message);
        Headers headers = known == null || known.getHeaders() == null
                ? new RecordHeaders()
                : new RecordHeaders(known.getHeaders());
        add(reasons, headers);
        var record = OutgoingKafkaRecordMetadata.<Object>builder().withHeaders(headers);
        Object key = key(message, known);
        return Metadata.of(key == null ? record.build() : record.withKey(key).build(), reasons);
    }

    private static @Nullable KafkaMessageMetadata<?> metadata(Message<?> message) {
        for (Object each : message.getMetadata()) {
            if (each instanceof KafkaMessageMetadata<?> known) {
                return known;
            }
        }
        return null;
    }

    private static @Nullable Object key(Message<?> message, @Nullable KafkaMessageMetadata<?> known) {
        if (known != null && known.getKey() != null) {
            return known.getKey();
        }
        return message.getPayload() instanceof Record<?, ?> pair ? pair.key() : null;
    }
}
