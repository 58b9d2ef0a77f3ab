/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

/**
 * What is wrong with a policy document, and where.
 *
 * @param line from 1
 * @param column from 1
 * @param path JSON pointer; empty for the document itself
 */
public record PolicyProblem(int line, int column, String path, String message) {}
