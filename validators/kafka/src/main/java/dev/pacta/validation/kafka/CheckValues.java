/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Puts the verdict behind each value, and the reasons of a bad one into its headers. */
final class CheckValues<K, V> implements FixedKeyProcessor<K, V, ContractStreams.Judged<V>> {
    private final ContractStreams contracts;
    private @Nullable FixedKeyProcessorContext<K, ContractStreams.Judged<V>> context;

    CheckValues(ContractStreams contracts) {
        this.contracts = contracts;
    }

    @Override
    public void init(FixedKeyProcessorContext<K, ContractStreams.Judged<V>> begun) {
        context = begun;
    }

    @Override
    public void process(FixedKeyRecord<K, V> record) {
        FixedKeyProcessorContext<K, ContractStreams.Judged<V>> next = context;
        if (next == null) {
            throw new IllegalStateException("a record came before the task was opened");
        }
        V value = record.value();
        if (value == null) {
            next.forward(record.withValue(new ContractStreams.Judged<>(value, true)));
            return;
        }
        String topic = next.recordMetadata().map(RecordMetadata::topic).orElse("");
        RecordVerdict checked = contracts.of(topic).check(topic, value);
        if (checked.isValid()) {
            next.forward(record.withValue(new ContractStreams.Judged<>(value, true)));
            return;
        }
        Headers reasons = new RecordHeaders(record.headers());
        ReasonHeaders.add(reasons, topic, checked);
        next.forward(
                record.withValue(new ContractStreams.Judged<>(value, false)).withHeaders(reasons));
    }
}
