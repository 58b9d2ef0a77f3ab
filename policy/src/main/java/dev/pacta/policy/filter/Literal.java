/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.filter;

import java.math.BigDecimal;

/** A value that a filter compares with. */
public sealed interface Literal {
    /** A text, or a time that is written as one. */
    record Text(String text) implements Literal {}

    /** A number. */
    record Numeric(BigDecimal number) implements Literal {}

    /** {@code true} or {@code false}. */
    record Truth(boolean truth) implements Literal {}
}
