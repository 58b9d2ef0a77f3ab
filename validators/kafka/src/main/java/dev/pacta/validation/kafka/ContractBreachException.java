/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import java.util.List;
import org.apache.kafka.common.errors.SerializationException;

/** A record that breaks its contract, or the JSON Schema it is held to, was stopped. The message names rules and fields, never a value. */
public final class ContractBreachException extends SerializationException {
    private static final long serialVersionUID = 1L;

    private final List<String> rules;
    private final boolean quarantined;

    ContractBreachException(String topic, RecordVerdict verdict, boolean quarantined) {
        super("a record of the topic %s breaks %s: %s%s"
                .formatted(
                        topic,
                        verdict.heldTo(),
                        String.join(", ", verdict.rules()),
                        quarantined ? "; it is in the dead-letter topic" : ""));
        this.rules = verdict.rules();
        this.quarantined = quarantined;
    }

    /** The ids of the rules that it breaks; of a JSON Schema the places of its keywords. */
    public List<String> rules() {
        return rules;
    }

    /** Whether the record is in the dead-letter topic; otherwise it is nowhere but with the caller. */
    public boolean isQuarantined() {
        return quarantined;
    }
}
