/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.git;

import dev.pacta.check.CheckTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The {@code git} program, run in one folder. No shell is involved, nothing is asked of a person. Safe for many threads. */
final class GitProgram {
    // A repository's own settings may name programs; none of them is needed to compare trees.
    private static final List<String> START =
            List.of("git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false");

    private final Path folder;

    GitProgram(Path folder) {
        this.folder = folder;
    }

    /** What a call gave. */
    record Answer(int status, byte[] out, String err) {
        boolean fine() {
            return status == 0;
        }

        String text() {
            return new String(out, StandardCharsets.UTF_8).strip();
        }
    }

    /** Makes something of the output while it comes. */
    interface OutputReader<T> {
        T read(InputStream out) throws IOException;
    }

    /** What came of a call whose output was read while it came. */
    record Outcome<T>(int status, T result, String err) {}

    Answer run(String... arguments) {
        Outcome<byte[]> outcome = run(List.of(arguments), new byte[0], InputStream::readAllBytes);
        return new Answer(outcome.status(), outcome.result(), outcome.err());
    }

    /** Runs a call that must succeed. */
    Answer need(String... arguments) {
        Answer answer = run(arguments);
        if (!answer.fine()) {
            throw trouble("git " + arguments[0], answer.err());
        }
        return answer;
    }

    <T> Outcome<T> run(List<String> arguments, byte[] input, OutputReader<T> reader) {
        Process process = start(arguments);
        StringBuilder err = new StringBuilder();
        Thread complaints =
                side(() -> err.append(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)));
        Thread questions = side(() -> {
            try (OutputStream in = process.getOutputStream()) {
                in.write(input);
            }
        });
        try {
            T result = reader.read(process.getInputStream());
            int status = process.waitFor();
            complaints.join();
            questions.join();
            return new Outcome<>(status, result, err.toString());
        } catch (IOException broken) {
            throw CheckTrouble.surroundings("git broke off: " + broken.getMessage(), "Run the same call again.");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw CheckTrouble.surroundings("interrupted", "");
        } finally {
            process.destroy();
        }
    }

    private Process start(List<String> arguments) {
        List<String> call = new ArrayList<>(START);
        call.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(call).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("LC_ALL", "C");
        environment.put("GIT_OPTIONAL_LOCKS", "0");
        environment.put("GIT_TERMINAL_PROMPT", "0");
        try {
            return builder.start();
        } catch (IOException missing) {
            throw CheckTrouble.surroundings(
                    "the program git cannot be started in " + folder,
                    "Install git 2.30 or newer and put it on PATH, or name the files to check without --base.");
        }
    }

    /** Work that must go on beside the reading, lest a full pipe stops all. A closed pipe shows in the exit status. */
    private static Thread side(InputOutput work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | UncheckedIOException closed) {
                // The program ended first; its status says why.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private interface InputOutput {
        void run() throws IOException;
    }

    static CheckTrouble trouble(String what, String err) {
        String reason = err.strip();
        if (reason.contains("dubious ownership")) {
            return CheckTrouble.surroundings(
                    "git refuses to read a repository that belongs to another user",
                    "In a container: git config --global --add safe.directory \"$PWD\"");
        }
        return CheckTrouble.surroundings(
                "%s failed: %s".formatted(what, reason.isEmpty() ? "no reason given" : reason.replace("\n", " | ")),
                "Run the same git command by hand to see more.");
    }
}
