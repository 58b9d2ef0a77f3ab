/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.pullrequest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A checkout on a machine of a code host, where git and {@code pacta} are called as processes. */
record Build(Path folder, Map<String, String> variables) {
    /** What a process said, and how it ended. */
    record Said(int exitCode, String out, String err) {
        JsonNode json() {
            try {
                return new JsonMapper().readTree(out);
            } catch (IOException noJson) {
                throw new AssertionError(out + err, noJson);
            }
        }
    }

    /** The same folder with more variables. */
    Build with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(variables);
        all.putAll(more);
        return new Build(folder, all);
    }

    /** Calls the command line that is built beside this module. */
    Said pacta(String... arguments) {
        List<String> call = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.pacta.cli.Pacta"));
        call.addAll(List.of(arguments));
        return run(call, variables);
    }

    String git(String... arguments) {
        List<String> call = new ArrayList<>(List.of(
                "git",
                "-c",
                "user.name=Olga",
                "-c",
                "user.email=olga@example.test",
                "-c",
                "protocol.file.allow=always"));
        call.addAll(List.of(arguments));
        Said said = run(call, Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1"));
        if (said.exitCode() != 0) {
            throw new AssertionError("git " + String.join(" ", arguments) + ": " + said.err());
        }
        return said.out().strip();
    }

    /** Writes files, commits them and pushes the branch; gives the commit. */
    String push(String message, Map<String, String> files) {
        files.forEach(this::write);
        git("add", "--all");
        git("commit", "--quiet", "-m", message);
        git("push", "--quiet", "--set-upstream", "origin", "HEAD");
        return git("rev-parse", "HEAD");
    }

    private void write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private Said run(List<String> call, Map<String, String> environment) {
        try {
            Path errors = Files.createTempFile("said", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(call).directory(folder.toFile()).redirectError(errors.toFile());
            // Where this test itself is built plays no part.
            builder.environment().keySet().removeIf(name -> name.matches("(GITHUB|CI|GITLAB|PACTA|JAVA_TOOL)_?.*"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), out, Files.readString(errors));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }
}
