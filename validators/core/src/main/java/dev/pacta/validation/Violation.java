/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A record that breaks a rule.
 *
 * @param field dotted; empty when the record as a whole is meant
 * @param value as it was, cut when long, {@code ***} when it is personal; nothing when there is none
 * @param expectation what the contract says
 */
public record Violation(
        String ruleId,
        @Nullable Location location,
        String field,
        @Nullable String value,
        String expectation,
        String message)
        implements Serializable {}
