/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus;

import java.util.List;

/** A message that breaks its contract was stopped. The text names rules and fields, never a value. */
public final class ContractBreachException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<BreachReasons> reasons;

    /** @param reasons of each bad record of the message */
    public ContractBreachException(String channel, List<BreachReasons> reasons) {
        super(text(channel, reasons));
        this.reasons = List.copyOf(reasons);
    }

    private static String text(String channel, List<BreachReasons> reasons) {
        BreachReasons first = reasons.get(0);
        return "a message of the channel %s breaks %s in %d records: %s"
                .formatted(channel, first.heldTo(), reasons.size(), String.join(", ", first.rules()));
    }

    /** Why, for each bad record. */
    public List<BreachReasons> reasons() {
        return reasons;
    }
}
