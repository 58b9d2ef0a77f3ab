/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.validation.plan.Value;
import java.math.BigDecimal;

/** Single values of plain Java as a plan checks them. */
final class PlainValues {
    private PlainValues() {}

    static void read(Object java, Value into) {
        if (java instanceof Boolean truth) {
            into.bool(truth);
        } else if (java instanceof Integer || java instanceof Long || java instanceof Short || java instanceof Byte) {
            into.integer(((Number) java).longValue());
        } else if (java instanceof Number number) {
            number(number, into);
        } else {
            into.text(java.toString());
        }
    }

    /** Infinity and not-a-number are no numbers of JSON; they count as text. */
    private static void number(Number number, Value into) {
        try {
            into.decimal(new BigDecimal(number.toString()));
        } catch (NumberFormatException notFinite) {
            into.text(number.toString());
        }
    }
}
