/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

/** Says whether a value of the right type is allowed. Called for every value: no allocation where it can be avoided. Thread-safe. */
@FunctionalInterface
public interface Constraint {
    boolean accepts(Value value);
}
