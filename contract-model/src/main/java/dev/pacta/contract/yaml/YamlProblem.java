/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

/** Why bytes are not a YAML document that Pacta takes. */
public record YamlProblem(String code, Position position, String message) {}
