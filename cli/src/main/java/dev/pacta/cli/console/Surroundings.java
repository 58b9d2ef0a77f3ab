/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.console;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a command runs: its streams, the environment and Pacta's own folder. Handed in, so that a test can run any command
 * in process.
 *
 * @param terminal whether a person is looking: colours and progress are for them only
 * @param home the checkout or installation of Pacta, with its examples and the built server
 */
public record Surroundings(
        PrintWriter out, PrintWriter err, boolean terminal, Map<String, String> environment, Path home) {
    /** Copies the environment. */
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** The surroundings of this process. */
    public static Surroundings ofThisProcess() {
        Map<String, String> environment = System.getenv();
        return new Surroundings(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("pacta.terminal") && !environment.containsKey("NO_COLOR"),
                environment,
                Path.of(System.getProperty("pacta.home", "")).toAbsolutePath().normalize());
    }

    /** The value of an environment variable, when it is set and not blank. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** The folder of the local server's data, unless {@code --data} names another. */
    public Path defaultDataFolder() {
        return variable("PACTA_DATA").map(Path::of).orElseGet(() -> home.resolve(".pacta"));
    }
}
