/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.problem;

/**
 * What is the same for every occurrence of a problem.
 *
 * @param code the stable code, dotted and lower case, such as {@code lineage.event.no-run}
 * @param status the HTTP status that goes with it
 * @param title a short human-readable name
 */
public record ProblemKind(String code, int status, String title) {}
