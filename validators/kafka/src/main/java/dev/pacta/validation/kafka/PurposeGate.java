/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import dev.pacta.validation.guard.RecordGuard;
import dev.pacta.validation.guard.RecordMasking;
import dev.pacta.validation.source.LiveContract;
import dev.pacta.validation.source.LiveGuard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Lets through of records what may be seen for a purpose. Thread-safe. */
final class PurposeGate implements AutoCloseable {
    private final LiveGuard guard;
    private final Set<String> passingHeaders;
    private final List<RecordMasking> libraries = new ArrayList<>();

    private PurposeGate(LiveGuard guard, Set<String> passingHeaders) {
        this.guard = guard;
        this.passingHeaders = passingHeaders;
        ServiceLoader.load(RecordMasking.class, GateSettings.loader()).forEach(libraries::add);
    }

    /**
     * Opens by the client's settings; nothing when they name no purpose.
     *
     * @throws dev.pacta.validation.guard.PurposeDeniedException when the answer is no: the client then reads nothing
     * @throws dev.pacta.validation.guard.ObligationException when what the answer demands cannot be done
     */
    static @Nullable PurposeGate open(GateSettings settings, LiveContract.Current contract) {
        LiveGuard guard = settings.guard();
        if (guard == null) {
            return null;
        }
        try {
            guard.current(contract);
        } catch (RuntimeException denied) {
            guard.close();
            throw denied;
        }
        return new PurposeGate(guard, settings.passingHeaders());
    }

    /** The guard for records of that contract. */
    RecordGuard guard(LiveContract.Current contract) {
        return guard.current(contract);
    }

    /** A record as JSON, as it may be seen; nothing when it may not. */
    Optional<byte[]> json(byte[] record, LiveContract.Current contract) {
        return guard.current(contract).apply(record);
    }

    /**
     * A record as it may be seen; nothing when it may not.
     *
     * @throws ConfigException when nothing on the class path can mask such a record
     */
    Optional<Object> value(Object record, LiveContract.Current contract) {
        RecordGuard here = guard.current(contract);
        if (record instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((name, member) -> plain.put(String.valueOf(name), member));
            return here.apply(plain).map(seen -> seen);
        }
        for (RecordMasking library : libraries) {
            if (library.takes(record)) {
                return library.apply(record, here);
            }
        }
        throw new ConfigException(
                "%s: nothing on the class path masks a %s; add the module for it, or check JSON with %s=bytes"
                        .formatted(ContractConfig.PURPOSE, record.getClass().getName(), ContractConfig.CHECK));
    }

    /** Whether a header of that name passes. */
    boolean passes(String header) {
        return passingHeaders.contains(header);
    }

    /** Takes away the headers that nobody has let through. */
    void strip(Headers headers) {
        List<String> others = new ArrayList<>();
        for (Header header : headers) {
            if (!passes(header.key())) {
                others.add(header.key());
            }
        }
        others.forEach(headers::remove);
    }

    @Override
    public void close() {
        guard.close();
    }
}
