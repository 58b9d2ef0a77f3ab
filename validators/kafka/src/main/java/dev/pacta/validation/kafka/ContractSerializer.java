/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Checks each value, as JSON that another serializer has written or as the record that it was, before it is sent. Settings as for {@link ContractDeserializer};
 * {@code pacta.delegate} names the other serializer. A value that breaks the contract never reaches the topic: {@code send} throws a
 * {@link ContractBreachException}, also when the record is safe in the dead-letter topic. Thread-safe if the other serializer is.
 *
 * @param <T> what the other serializer writes
 */
public final class ContractSerializer<T> implements Serializer<T> {
    private @Nullable Serializer<? super T> delegate;
    private @Nullable RecordGate gate;

    /** For Kafka, which calls {@link #configure}. */
    public ContractSerializer() {}

    /** Around a serializer that is there already. */
    public ContractSerializer(Serializer<T> delegate) {
        this.delegate = delegate;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        Serializer<? super T> wrapped = delegate == null ? configured(settings) : delegate;
        wrapped.configure(settings, isKey);
        delegate = wrapped;
        String purpose = new ContractConfig(settings).getString(ContractConfig.PURPOSE);
        if (!purpose.isBlank()) {
            throw new ConfigException(
                    ContractConfig.PURPOSE, purpose, "a producer has no purpose; name it for consumers");
        }
        gate = RecordGate.open(settings);
    }

    @SuppressWarnings("unchecked") // the caller says with T what the class that it names writes
    private Serializer<? super T> configured(Map<String, ?> settings) {
        Class<?> named = new ContractConfig(settings).getClass(ContractConfig.DELEGATE);
        return named == null
                ? (Serializer<? super T>) new ByteArraySerializer()
                : (Serializer<? super T>) Utils.newInstance(named, Serializer.class);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T data) {
        return serialize(topic, new RecordHeaders(), data);
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable T data) {
        Serializer<? super T> wrapped = Objects.requireNonNull(delegate, "configure was not called");
        byte[] written = wrapped.serialize(topic, headers, data);
        if (data == null || written == null) {
            return written;
        }
        RecordGate open = Objects.requireNonNull(gate, "configure was not called");
        RecordVerdict checked = open.checksValues() ? open.checkRecord(topic, data) : open.checkJson(topic, written);
        if (!open.passes(checked)) {
            open.refuse(topic, headers, written, checked);
            throw RecordGate.breach(topic, checked, true);
        }
        return written;
    }

    @Override
    public void close() {
        if (gate != null) {
            gate.close();
        }
        if (delegate != null) {
            delegate.close();
        }
    }
}
