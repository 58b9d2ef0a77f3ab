/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** One call of {@code pacta} in process, and what it said. */
public record CommandLineRun(int exitCode, String out, String err) {
    /** Runs the call in an empty environment, without a terminal. */
    public static CommandLineRun of(Object... arguments) {
        return in(Map.of(), arguments);
    }

    /** Runs the call in the given environment, without a terminal. */
    public static CommandLineRun in(Map<String, String> environment, Object... arguments) {
        return in(environment, Path.of("").toAbsolutePath(), arguments);
    }

    /** Runs the call in the given environment with the given home of Pacta, without a terminal. */
    public static CommandLineRun in(Map<String, String> environment, Path home, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings =
                new Surroundings(new PrintWriter(out, true), new PrintWriter(err, true), false, environment, home);
        String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int exitCode = Pacta.run(surroundings, words);
        return new CommandLineRun(exitCode, out.toString(), err.toString());
    }

    /** What was printed on standard output, as the one JSON document that it must be. */
    public JsonNode json() {
        return Json.read(out.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new AssertionError("not one JSON document: " + out));
    }
}
