/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import dev.pacta.validation.guard.RecordGuard;
import dev.pacta.validation.guard.RecordMaskings;
import dev.pacta.validation.source.LiveContract;
import dev.pacta.validation.source.LiveGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Lets through of records what may be seen for a purpose. Thread-safe. */
final class PurposeGate implements AutoCloseable {
    private final LiveGuard guard;
    private final Set<String> passingHeaders;
    private final RecordMaskings maskings = RecordMaskings.of(GateSettings.loader());

    private PurposeGate(LiveGuard guard, Set<String> passingHeaders) {
        this.guard = guard;
        this.passingHeaders = passingHeaders;
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
    Optional<byte[]> json(byte[] record, RecordVerdict verdict) {
        return guard.current(contract(verdict)).apply(record);
    }

    /**
     * A record as it may be seen; nothing when it may not.
     *
     * @throws dev.pacta.validation.guard.ObligationException when nothing on the class path can mask such a record
     */
    Optional<Object> value(Object record, RecordVerdict verdict) {
        return maskings.apply(record, guard.current(contract(verdict)));
    }

    private static LiveContract.Current contract(RecordVerdict verdict) {
        if (verdict instanceof RecordVerdict.OfContract byContract) {
            return byContract.checked().by();
        }
        throw new IllegalStateException("only a contract says what may be seen for a purpose");
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
