/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The real {@code opa}: PACTA_OPA, else the folder of Go's tools, else PATH. */
final class OpaTool {
    private OpaTool() {}

    static Optional<Path> find() {
        Stream<Path> told = Optional.ofNullable(System.getenv("PACTA_OPA")).map(Path::of).stream();
        Stream<Path> go = Stream.of(Path.of(System.getProperty("user.home"), "go", "bin", "opa"));
        Stream<Path> path = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "opa"));
        return Stream.of(told, go, path)
                .flatMap(candidates -> candidates)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The tool, or the test is skipped and says so; where everything must be there, it fails. */
    static Path required() {
        Optional<Path> found = find();
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("opa is missing; set PACTA_OPA or put it on the PATH");
        }
        assumeTrue(found.isPresent(), "SKIPPED: opa is missing; set PACTA_OPA or put it on the PATH");
        return found.orElseThrow();
    }

    /** What the tool prints; fails with it when the tool fails. */
    static String run(String... arguments) throws IOException, InterruptedException {
        String[] command = Stream.concat(Stream.of(required().toString()), Arrays.stream(arguments))
                .toArray(String[]::new);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError("opa " + String.join(" ", arguments) + " failed:\n" + printed);
        }
        return printed;
    }
}
