/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.shared;

/** A message of the lint, as clients see it. */
public record MessageView(String ruleId, String severity, int line, int column, String path, String message) {}
