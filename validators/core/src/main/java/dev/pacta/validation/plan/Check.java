/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

/** A rule and how it is checked on one value. */
public record Check(PlannedRule rule, Constraint constraint) {}
