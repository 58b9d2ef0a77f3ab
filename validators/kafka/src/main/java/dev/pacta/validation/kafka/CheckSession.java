/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import dev.pacta.validation.rows.Struct;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** What checks records that pass a place of one's own between topics, such as a transformation of Kafka Connect. Thread-safe. */
public final class CheckSession implements AutoCloseable {
    private final ValueChecks checks;
    private final Mode mode;
    private final String deadLetterTopic;

    private CheckSession(ValueChecks checks, Mode mode, String deadLetterTopic) {
        this.checks = checks;
        this.mode = mode;
        this.deadLetterTopic = deadLetterTopic;
    }

    /**
     * Opens by settings as {@link ContractConfig} names them.
     *
     * @throws ConfigException when they do not fit together
     * @throws dev.pacta.validation.source.ContractUnavailableException when there is no contract
     */
    public static CheckSession open(Map<String, ?> given) {
        ContractConfig config = new ContractConfig(given);
        String purpose = config.getString(ContractConfig.PURPOSE);
        if (!purpose.isBlank()) {
            throw new ConfigException(
                    ContractConfig.PURPOSE,
                    purpose,
                    "records are masked for a purpose by ContractMasking; put it behind this");
        }
        GateSettings settings = new GateSettings(config);
        settings.requirePlaceForQuarantine();
        return new CheckSession(settings.checks(), settings.mode(), settings.deadLetterTopic());
    }

    /** What is done with records that break the contract. */
    public Mode mode() {
        return mode;
    }

    /** Where they go in the mode quarantine; else empty. */
    public String deadLetterTopic() {
        return deadLetterTopic;
    }

    /**
     * Checks a record.
     *
     * @param value JSON as bytes or text, a map, or a struct
     * @throws ConfigException when it is something else that nothing on the class path reads
     */
    public Outcome check(String topic, Object value) {
        RecordVerdict checked =
                value instanceof Struct struct ? checks.checkStruct(topic, struct) : checks.check(topic, value);
        if (checked.isValid()) {
            return Outcome.VALID;
        }
        Headers reasons = new RecordHeaders();
        ReasonHeaders.add(reasons, topic, checked);
        return new Outcome(
                false, String.valueOf(RecordGate.breach(topic, checked, false).getMessage()), reasons);
    }

    /**
     * What a check found. Holds no value of the record.
     *
     * @param message which contract or JSON Schema and which rules are broken; empty for a valid record
     * @param reasons the headers of {@link ReasonHeaders}; none for a valid record
     */
    public record Outcome(boolean isValid, String message, Headers reasons) {
        static final Outcome VALID = new Outcome(true, "", new RecordHeaders());
    }

    @Override
    public void close() {
        checks.close();
    }
}
