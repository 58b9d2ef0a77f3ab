/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.engine;

/**
 * A custom rule of a contract. Immutable as long as nobody changes the implementation, which providers must not.
 *
 * @param id of the rule in reports
 * @param column the name in the data of the column at which it stands; empty for a rule at the object itself
 * @param implementation as the contract has it: text, or maps, lists and single values
 */
public record EngineRule(String id, String column, Object implementation) {}
