/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import dev.pacta.validation.guard.KeyGuard;
import dev.pacta.validation.guard.RecordGuard;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * What may be seen of a record's key for a purpose, as text. The key is a field of the record, and is masked as that one, so that both can still
 * be joined; when nothing of the field may be seen, the key is null. Settings as those of {@link ContractDeserializer}, and
 *
 * <pre>{@code
 * key.deserializer = dev.pacta.validation.kafka.ContractKeyDeserializer
 * pacta.key.field = id
 * pacta.key.delegate = org.apache.kafka.common.serialization.LongDeserializer
 * }</pre>
 *
 * <p>Without {@code pacta.purpose} the key passes, as text. A denied consumer cannot be made. For one consumer.
 */
public final class ContractKeyDeserializer implements Deserializer<@Nullable String> {
    private Deserializer<?> delegate = new StringDeserializer();
    private @Nullable PurposeSession session;
    private @Nullable RecordGuard last;
    private @Nullable KeyGuard keys;
    private String field = "";

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        ContractConfig config = new ContractConfig(settings);
        delegate = (Deserializer<?>) Utils.newInstance(
                Objects.requireNonNull(config.getClass(ContractConfig.KEY_DELEGATE)), Deserializer.class);
        delegate.configure(settings, isKey);
        if (config.getString(ContractConfig.PURPOSE).isBlank()) {
            return;
        }
        field = config.getString(ContractConfig.KEY_FIELD);
        if (field.isBlank()) {
            throw new ConfigException(
                    ContractConfig.KEY_FIELD,
                    field,
                    "name the field of the value that the key is, so that it is masked as that");
        }
        PurposeSession open = PurposeSession.open(settings);
        try {
            keys(open.guard());
        } catch (RuntimeException refused) {
            open.close();
            throw refused;
        }
        session = open;
    }

    @Override
    public @Nullable String deserialize(String topic, byte @Nullable [] data) {
        return deserialize(topic, new RecordHeaders(), data);
    }

    @Override
    public @Nullable String deserialize(String topic, Headers headers, byte @Nullable [] data) {
        Object key = data == null ? null : delegate.deserialize(topic, headers, data);
        if (session == null) {
            return key == null ? null : key.toString();
        }
        return keys(session.guard()).apply(key).orElse(null);
    }

    private KeyGuard keys(RecordGuard guard) {
        KeyGuard known = keys;
        if (known == null || last != guard) {
            known = KeyGuard.of(guard, field);
            keys = known;
            last = guard;
        }
        return known;
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
        delegate.close();
    }
}
