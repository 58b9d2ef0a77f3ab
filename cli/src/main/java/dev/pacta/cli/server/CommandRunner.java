/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.server;

import dev.pacta.cli.console.Surroundings;

/** Runs a call of {@code pacta} in this process. */
@FunctionalInterface
public interface CommandRunner {
    /** Runs the call and gives its exit code. */
    int run(Surroundings surroundings, String... arguments);
}
