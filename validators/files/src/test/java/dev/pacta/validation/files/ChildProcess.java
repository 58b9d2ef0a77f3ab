/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the tests in a process of its own, with the limits that a test gives it. */
final class ChildProcess {
    private static final int MOST_MINUTES = 5;

    private final List<String> lines;
    private final String errors;

    private ChildProcess(List<String> lines, String errors) {
        this.lines = lines;
        this.errors = errors;
    }

    /** How the process is started. */
    record Start(String limits, List<String> options) {
        /** With a limit of the shell, such as {@code ulimit -f 64}. */
        Start under(String limit) {
            return new Start(limit + " && ", options);
        }

        ChildProcess run(Class<?> program, Path contract, List<Path> files) throws IOException, InterruptedException {
            List<String> words = new ArrayList<>(List.of("sh", "-c", limits + "exec \"$@\"", "sh"));
            words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            words.addAll(options);
            words.addAll(List.of("-XX:-UsePerfData", "-cp", System.getProperty("java.class.path"), program.getName()));
            words.add(contract.toString());
            files.forEach(file -> words.add(file.toString()));
            Path folder = contract.toAbsolutePath().getParent();
            Path out = folder.resolve("child.out");
            Path err = folder.resolve("child.err");
            Process process = new ProcessBuilder(words)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
            return new ChildProcess(
                    Files.readAllLines(out),
                    Files.readAllLines(err, StandardCharsets.UTF_8).stream()
                            .filter(line -> !line.startsWith("SLF4J") && !line.startsWith("WARNING"))
                            .reduce("", (all, line) -> all + line + "\n"));
        }
    }

    static Start of(String... options) {
        return new Start("", List.of(options));
    }

    List<String> lines() {
        return lines;
    }

    String errors() {
        return errors;
    }
}
