/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.server;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.Surroundings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A server that runs as a child of this process and ends with it. Used by one thread. */
final class ServerProcess implements AutoCloseable {
    private static final String READY = "Pacta is serving on ";
    private static final String SIGN_IN = "Sign in: ";
    private static final int SHOWN_LINES = 15;
    private static final int SECONDS_TO_STOP = 30;

    private final Process process;
    private final Path log;
    private final long logStart;
    private final Thread stopper;
    private String address = "";
    private @Nullable String signIn;

    private ServerProcess(Process process, Path log, long logStart) {
        this.process = process;
        this.log = log;
        this.logStart = logStart;
        this.stopper = new Thread(() -> stop(process), "pacta-stop");
        Runtime.getRuntime().addShutdownHook(stopper);
    }

    /**
     * Starts the server and waits until it serves.
     *
     * @throws CommandFailure when it is not built or does not start, with the reason that it gave
     */
    static ServerProcess start(Surroundings surroundings, ServerSettings settings) {
        Path jar = surroundings.home().resolve("contract-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw CommandFailure.surroundings(
                    "the server is not built: " + jar + " is missing",
                    "Start with ./pacta up in a checkout, which builds it; an installation has it after ./pacta install FOLDER --server.");
        }
        int port = settings.freePort();
        Path data = settings.data(surroundings);
        Path log = data.resolve("pacta.log");
        try {
            Files.createDirectories(data);
            long logStart = Files.exists(log) ? Files.size(log) : 0;
            Process process = new ProcessBuilder(call(jar, data, port, settings.opa()))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process.getOutputStream().close();
            ServerProcess server = new ServerProcess(process, log, logStart);
            server.awaitReady();
            return server;
        } catch (IOException trouble) {
            throw CommandFailure.surroundings(
                    "the server cannot be started: " + trouble.getMessage(),
                    "Check that the data folder %s can be written.".formatted(data));
        }
    }

    private static List<String> call(Path jar, Path data, int port, @Nullable String opa) {
        List<String> call = new ArrayList<>();
        call.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        call.add("-Dpacta.data=" + data);
        call.add("-Dquarkus.http.port=" + port);
        if (opa != null) {
            call.add("-Dpacta.opa.url=" + opa);
        }
        call.addAll(List.of("-jar", jar.toString()));
        return call;
    }

    private void awaitReady() throws IOException {
        // Not closed: the stream stays open as long as the server speaks, and is drained by a thread afterwards.
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(SIGN_IN)) {
                signIn = line.substring(SIGN_IN.length()).strip();
            } else if (line.startsWith(READY)) {
                // The last line that the server says before it serves.
                address = line.substring(READY.length()).strip();
                drain(lines);
                return;
            }
        }
        throw notStarted();
    }

    private static void drain(BufferedReader lines) {
        Thread drain = new Thread(() -> lines.lines().forEach(line -> {}), "pacta-server-output");
        drain.setDaemon(true);
        drain.start();
    }

    private CommandFailure notStarted() throws IOException {
        int exitCode = await();
        byte[] written = Files.readAllBytes(log);
        int start = (int) Math.min(logStart, written.length);
        List<String> lines = new String(written, start, written.length - start, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
                .toList();
        String reason =
                lines.stream().skip(Math.max(0, lines.size() - SHOWN_LINES)).collect(Collectors.joining("\n"));
        ExitCode code = exitCode == ExitCode.BAD_CALL.number() ? ExitCode.BAD_CALL : ExitCode.SURROUNDINGS;
        return new CommandFailure(
                code,
                "the server did not start (exit code %d)".formatted(exitCode),
                reason + "\nThe whole log: " + log);
    }

    /** Where it serves. */
    String address() {
        return address;
    }

    /** The link that signs in once, when the server gave one. */
    @Nullable
    String signIn() {
        return signIn;
    }

    /** Where it writes what it does. */
    Path log() {
        return log;
    }

    /** Waits for the end of the server and gives its exit code. */
    int await() {
        try {
            return process.waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw CommandFailure.surroundings("interrupted", "");
        }
    }

    @Override
    public void close() {
        stop(process);
        Runtime.getRuntime().removeShutdownHook(stopper);
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
