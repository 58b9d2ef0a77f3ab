/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A Pacta with its embedded PostgreSQL as processes of their own, that are killed (SIGKILL) and started again on the same data. */
final class KilledServer implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);

    private final Path java;
    private final Path jar;
    private final Path data;
    private final List<String> options;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;

    /** What dies. */
    enum Victim {
        /** The server; its database lives on and is found by the next one. */
        SERVER,
        /** The server and all of its database, as when the machine stops, but for the disk. */
        SERVER_AND_DATABASE,
        /** One process of the database, upon which PostgreSQL ends all connections and recovers by itself; the server lives on. */
        CONNECTION_OF_THE_DATABASE
    }

    /** @param options for Java */
    KilledServer(Path java, Path jar, Path data, int port, String... options) throws IOException {
        this.java = java;
        this.jar = jar;
        this.data = data;
        this.options = List.of(options);
        this.address = URI.create("http://127.0.0.1:" + port);
        this.process = start();
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        command.addAll(
                List.of("-Dpacta.data=" + data, "-Dquarkus.http.port=" + address.getPort(), "-jar", jar.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("server.out").toFile()))
                .start();
    }

    URI address() {
        return address;
    }

    String token() throws IOException {
        return Files.readString(data.resolve("admin-token")).strip();
    }

    /** Kills; what has to be started again is. */
    void kill(Victim victim, Random random) throws IOException, InterruptedException {
        switch (victim) {
            case SERVER -> {
                process.destroyForcibly().waitFor();
                process = start();
            }
            case SERVER_AND_DATABASE -> {
                List<ProcessHandle> database = database();
                process.destroyForcibly();
                database.forEach(ProcessHandle::destroyForcibly);
                process.waitFor();
                process = start();
            }
            case CONNECTION_OF_THE_DATABASE -> {
                List<ProcessHandle> children = database();
                children.get(1 + random.nextInt(children.size() - 1)).destroyForcibly();
            }
        }
    }

    /** Kills the database and takes its files away, as when a disk is gone; the server lives on. */
    void takeDatabaseAway() throws IOException {
        List<ProcessHandle> running = database();
        Files.move(data.resolve("postgres"), data.resolve("postgres-away"));
        running.forEach(ProcessHandle::destroyForcibly);
    }

    /** Puts the files back; the server is to start the database by itself. */
    void giveDatabaseBack() throws IOException {
        Files.move(data.resolve("postgres-away"), data.resolve("postgres"));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The most memory that the server's process had, in MB, as Linux says. */
    long mostMemory() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid())))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
            }
        }
        throw new IOException("the system does not say how much memory the server has");
    }

    /** The database's first process, and then the others. */
    private List<ProcessHandle> database() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0);
        ProcessHandle first = ProcessHandle.of(Long.parseLong(pid.strip()))
                .orElseThrow(() -> new IOException("the database " + pid + " is not running"));
        return Stream.concat(Stream.of(first), first.descendants()).toList();
    }

    /** Waits until it can be asked. */
    void await() throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IOException("the server ended by itself, with %d; see %s"
                        .formatted(process.exitValue(), data.resolve("server.out")));
            }
            if (System.nanoTime() > end) {
                throw new IOException(
                        "the server is not ready after %s; see %s".formatted(START, data.resolve("server.out")));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private boolean isReady() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
