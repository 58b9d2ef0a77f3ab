/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.SerializationException;

/** A record that breaks its contract was stopped. The message names rules and fields, never a value. */
public final class ContractBreachException extends SerializationException {
    private static final long serialVersionUID = 1L;

    private final List<String> rules;
    private final boolean quarantined;

    ContractBreachException(String topic, String contract, Verdict verdict, boolean quarantined) {
        super("a record of the topic %s breaks %s: %s%s"
                .formatted(
                        topic,
                        contract,
                        rules(verdict).stream().collect(Collectors.joining(", ")),
                        quarantined ? "; it is in the dead-letter topic" : ""));
        this.rules = rules(verdict);
        this.quarantined = quarantined;
    }

    static List<String> rules(Verdict verdict) {
        return verdict.violations().stream().map(Violation::ruleId).distinct().toList();
    }

    /** The ids of the rules that it breaks. */
    public List<String> rules() {
        return rules;
    }

    /** Whether the record is in the dead-letter topic; otherwise it is nowhere but with the caller. */
    public boolean isQuarantined() {
        return quarantined;
    }
}
