/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Checks each value, as JSON, before another deserializer reads it, or the record that the other makes of it. It is set up by the consumer's own settings, see {@link ContractConfig}:
 *
 * <pre>{@code
 * value.deserializer = dev.pacta.validation.kafka.ContractDeserializer
 * pacta.delegate = org.apache.kafka.common.serialization.StringDeserializer
 * pacta.contract = registry:orders@2.x
 * pacta.mode = quarantine
 * pacta.dead.letter.topic = orders.bad
 * }</pre>
 *
 * <p>With {@code pacta.purpose} it is asked first whether the data may be used for that; then a value is what may be seen of it, masked as
 * the decision demands, and a record that may not be seen is null with {@link ReasonHeaders#isFiltered}. A denied consumer cannot be made.
 *
 * <p>In the mode quarantine a refused value is null, and {@link ReasonHeaders#isRefused} tells it from one that never was. For one consumer.
 *
 * @param <T> what the other deserializer makes
 */
public final class ContractDeserializer<T> implements Deserializer<@Nullable T> {
    private @Nullable Deserializer<? extends T> delegate;
    private @Nullable RecordGate gate;

    /** For Kafka, which calls {@link #configure}. */
    public ContractDeserializer() {}

    /** Around a deserializer that is there already. */
    public ContractDeserializer(Deserializer<T> delegate) {
        this.delegate = delegate;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        Deserializer<? extends T> wrapped = delegate == null ? configured(settings) : delegate;
        wrapped.configure(settings, isKey);
        delegate = wrapped;
        gate = RecordGate.open(settings);
    }

    @SuppressWarnings("unchecked") // the caller says with T what the class that it names makes
    private Deserializer<? extends T> configured(Map<String, ?> settings) {
        Class<?> named = new ContractConfig(settings).getClass(ContractConfig.DELEGATE);
        return named == null
                ? (Deserializer<? extends T>) new ByteArrayDeserializer()
                : (Deserializer<? extends T>) Utils.newInstance(named, Deserializer.class);
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] data) {
        return deserialize(topic, new RecordHeaders(), data);
    }

    @Override
    public @Nullable T deserialize(String topic, Headers headers, byte @Nullable [] data) {
        Deserializer<? extends T> wrapped = Objects.requireNonNull(delegate, "configure was not called");
        if (data == null) {
            return wrapped.deserialize(topic, headers, (byte[]) null);
        }
        RecordGate open = Objects.requireNonNull(gate, "configure was not called");
        if (open.checksValues()) {
            return checkedValue(open, wrapped, topic, headers, data);
        }
        RecordVerdict checked = open.checkJson(topic, data);
        if (!open.passes(checked)) {
            return refused(open, topic, headers, data, checked);
        }
        PurposeGate purpose = open.purpose();
        if (purpose == null) {
            return wrapped.deserialize(topic, headers, data);
        }
        purpose.strip(headers);
        Optional<byte[]> seen = purpose.json(data, checked);
        return seen.isPresent() ? wrapped.deserialize(topic, headers, seen.get()) : filtered(headers);
    }

    private @Nullable T filtered(Headers headers) {
        ReasonHeaders.addFiltered(headers);
        return null;
    }

    private @Nullable T checkedValue(
            RecordGate open, Deserializer<? extends T> wrapped, String topic, Headers headers, byte[] data) {
        T value;
        try {
            value = wrapped.deserialize(topic, headers, data);
        } catch (RuntimeException unreadable) {
            RecordVerdict checked = open.unreadable(topic, unreadable);
            if (open.passes(checked)) {
                throw unreadable;
            }
            return refused(open, topic, headers, data, checked);
        }
        if (value == null) {
            return null;
        }
        RecordVerdict checked = open.checkRecord(topic, value);
        if (!open.passes(checked)) {
            return refused(open, topic, headers, data, checked);
        }
        PurposeGate purpose = open.purpose();
        return purpose == null ? value : masked(purpose, headers, value, checked);
    }

    @SuppressWarnings("unchecked") // a masked record is of the class of the record
    private @Nullable T masked(PurposeGate purpose, Headers headers, T value, RecordVerdict checked) {
        purpose.strip(headers);
        Optional<Object> seen = purpose.value(value, checked);
        return seen.isPresent() ? (T) seen.get() : filtered(headers);
    }

    private @Nullable T refused(RecordGate open, String topic, Headers headers, byte[] data, RecordVerdict checked) {
        open.refuse(topic, headers, data, checked);
        PurposeGate purpose = open.purpose();
        if (purpose != null) {
            purpose.strip(headers);
        }
        ReasonHeaders.add(headers, topic, checked);
        return null;
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
