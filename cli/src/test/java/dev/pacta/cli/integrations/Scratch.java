/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.integrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A repository in a folder of its own, with a {@code pacta} on PATH that is the command line under test. */
record Scratch(Path folder, Path repository, Path tools) {
    static final String ORDERS = """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders
            version: 1.0.0
            status: active
            team: { name: team-orders }
            schema:
              - name: orders
                properties:
                  - name: order_id
                    logicalType: string
                  - name: email
                    logicalType: string
            """;

    /** What a script said, and how it ended. */
    record Said(int exitCode, String text) {}

    /** With one contract on the branch main, and the branch feature checked out that drops a property of it. */
    static Scratch withABreak(Path folder) {
        Scratch scratch = new Scratch(folder, create(folder.resolve("repository")), create(folder.resolve("tools")));
        scratch.tool();
        scratch.sh("git init --quiet --initial-branch=main");
        scratch.write("contracts/orders.odcs.yaml", ORDERS);
        scratch.commit("first");
        scratch.sh("git switch --quiet --create feature");
        scratch.write(
                "contracts/orders.odcs.yaml",
                ORDERS.replace("1.0.0", "2.0.0").replace("      - name: email\n        logicalType: string\n", ""));
        return scratch;
    }

    void commit(String message) {
        sh("git add --all && git -c user.name=Ada -c user.email=ada@example.org commit --quiet -m '" + message + "'");
    }

    void write(String path, String text) {
        try {
            Path file = repository.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** Runs what has to work, for the test to go on. */
    private void sh(String script) {
        Said said = run(List.of("sh", "-e", "-c", script), Map.of());
        if (said.exitCode() != 0) {
            throw new AssertionError(script + ": " + said.text());
        }
    }

    /** Runs a program in the repository with these variables and what a machine has anyhow. */
    Said run(List<String> call, Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("PATH", tools + ":" + System.getenv("PATH"));
        environment.put("HOME", folder.toString());
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(call).directory(repository.toFile()).redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    private void tool() {
        String script = """
                #!/bin/sh
                exec '%s' -XX:TieredStopAtLevel=1 -cp '%s' dev.pacta.cli.Pacta "$@"
                """.formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"), System.getProperty("java.class.path"));
        try {
            Path pacta = Files.writeString(tools.resolve("pacta"), script);
            Files.setPosixFilePermissions(pacta, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
