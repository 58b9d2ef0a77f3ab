/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

/**
 * A rule that is written for an engine of others. A backend that has the data in files runs it where the engine is at hand; the others leave it
 * not executable.
 *
 * @param engine as the contract calls it
 * @param property the property at which it stands, or empty
 * @param implementation as the contract has it
 */
public record CustomRule(PlannedRule rule, String engine, String property, Object implementation) {}
