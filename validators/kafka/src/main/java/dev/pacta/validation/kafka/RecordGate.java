/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import dev.pacta.validation.source.LiveContract;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** What both wrappers do: check, and refuse as the mode says. Thread-safe. */
final class RecordGate implements AutoCloseable {
    private final ValueChecks checks;
    private final Mode mode;
    private final boolean checksValues;
    private final @Nullable DeadLetters deadLetters;
    private final @Nullable PurposeGate purpose;

    private RecordGate(
            ValueChecks checks,
            GateSettings settings,
            @Nullable DeadLetters deadLetters,
            @Nullable PurposeGate purpose) {
        this.checks = checks;
        this.purpose = purpose;
        this.mode = settings.mode();
        this.checksValues = settings.checksValues();
        this.deadLetters = deadLetters;
    }

    /**
     * Opens by the client's settings.
     *
     * @throws ConfigException when they do not fit together
     * @throws dev.pacta.validation.source.ContractUnavailableException when there is no contract to check by
     * @throws dev.pacta.validation.guard.PurposeDeniedException when a purpose is named and denied
     */
    static RecordGate open(Map<String, ?> client) {
        GateSettings settings = new GateSettings(new ContractConfig(client));
        settings.requirePlaceForQuarantine();
        settings.requireGuardedKeys();
        return settings.isSchema()
                ? new RecordGate(settings.schemaChecks(), settings, deadLetters(settings, client), null)
                : ofContract(settings, client);
    }

    private static RecordGate ofContract(GateSettings settings, Map<String, ?> client) {
        LiveContract contract = settings.contract();
        PurposeGate purpose;
        try {
            purpose = PurposeGate.open(settings, contract.current());
        } catch (RuntimeException denied) {
            contract.close();
            throw denied;
        }
        return new RecordGate(settings.contractChecks(contract), settings, deadLetters(settings, client), purpose);
    }

    private static @Nullable DeadLetters deadLetters(GateSettings settings, Map<String, ?> client) {
        return settings.mode() == Mode.QUARANTINE ? new DeadLetters(settings.deadLetterTopic(), client) : null;
    }

    /** What lets through of records that which may be seen; nothing when all may. */
    @Nullable
    PurposeGate purpose() {
        return purpose;
    }

    /** Whether records are checked instead of JSON. */
    boolean checksValues() {
        return checksValues;
    }

    /** Checks a value as it stands in the topic, as JSON. */
    RecordVerdict checkJson(String topic, byte[] json) {
        return checks.checkJson(topic, json);
    }

    /**
     * Checks a record.
     *
     * @throws ConfigException when nothing on the class path can read it
     */
    RecordVerdict checkRecord(String topic, Object value) {
        return checks.checkRecord(topic, value);
    }

    /** Counts a record that cannot be read. */
    RecordVerdict unreadable(String topic, RuntimeException failure) {
        return checks.unreadable(topic, failure);
    }

    /** Whether a record may pass. */
    boolean passes(RecordVerdict checked) {
        return checked.isValid() || mode == Mode.REPORT;
    }

    /**
     * Refuses a record that may not pass: afterwards it is safe in the dead-letter topic.
     *
     * @throws ContractBreachException in the mode block
     */
    void refuse(String topic, Headers headers, byte[] value, RecordVerdict checked) {
        if (deadLetters == null) {
            throw breach(topic, checked, false);
        }
        Headers reasons = new RecordHeaders(headers);
        ReasonHeaders.add(reasons, topic, checked);
        deadLetters.put(reasons, value);
    }

    static ContractBreachException breach(String topic, RecordVerdict verdict, boolean quarantined) {
        return new ContractBreachException(topic, verdict, quarantined);
    }

    @Override
    public void close() {
        checks.close();
        if (purpose != null) {
            purpose.close();
        }
        if (deadLetters != null) {
            deadLetters.close();
        }
    }
}
