/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A machine with a copy of the script and only the tools that a test puts there. */
record FakeMachine(Path folder) {
    private static final List<String> TOOLS = List.of(
            "sh",
            "dirname",
            "readlink",
            "sed",
            "grep",
            "find",
            "head",
            "tail",
            "cat",
            "awk",
            "tee",
            "mkdir",
            "mv",
            "cp",
            "rm",
            "ls",
            "touch");

    record Run(int exitCode, String out, String err) {}

    static FakeMachine in(Path folder) throws IOException {
        FakeMachine machine = new FakeMachine(folder);
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("config/toolchain.sh"))) {
            root = root.getParent();
        }
        Files.createDirectories(machine.checkout().resolve("config"));
        Files.createFile(machine.checkout().resolve("pom.xml"));
        Files.copy(root.resolve("pacta"), machine.checkout().resolve("pacta"));
        Files.copy(root.resolve("config/toolchain.sh"), machine.checkout().resolve("config/toolchain.sh"));
        Files.createDirectories(machine.tools());
        for (String tool : TOOLS) {
            program(machine.tools().resolve(tool), "exec %s \"$@\"\n".formatted(find(tool)));
        }
        return machine;
    }

    Path checkout() {
        return folder.resolve("check out");
    }

    private Path tools() {
        return folder.resolve("tools");
    }

    private Path jdks() {
        return folder.resolve("jdks");
    }

    /** A JDK that knows its version and tells who was run with what. */
    void jdk(String name, String version) throws IOException {
        Path bin = Files.createDirectories(jdks().resolve(name).resolve("bin"));
        program(bin.resolve("javac"), "exit 0");
        program(bin.resolve("java"), """
                if [ "$1" = -XshowSettings:properties ]; then
                  echo "    java.specification.version = %s" >&2
                else
                  echo "run by %s"
                  for word in "$@"; do echo "<$word>"; done
                fi
                """.formatted(version, name));
    }

    /** A Maven that makes the jar and notes the call, or fails. */
    void maven(int exitCode) throws IOException {
        program(tools().resolve("mvn"), """
                echo "called" >> "%s"
                echo "[INFO] Building Pacta: contract model 0.1.0-SNAPSHOT   [1/2]"
                [ %d -eq 0 ] || { echo "[ERROR] the disk is full"; exit 1; }
                mkdir -p cli/target && : > cli/target/pacta.jar
                printf 'an end without a line end'
                """.formatted(folder.resolve("maven-calls"), exitCode));
    }

    long builds() throws IOException {
        return Files.readAllLines(folder.resolve("maven-calls")).size();
    }

    /** Everything is built already. */
    void built() throws IOException {
        Path target = Files.createDirectories(checkout().resolve("cli/target"));
        Files.createFile(target.resolve("pacta.jar"));
        Files.createFile(target.resolve(".pacta-built"));
        Files.createDirectories(target.resolve("lib"));
        Files.createDirectories(checkout().resolve("examples"));
        Files.createFile(checkout().resolve("LICENSE"));
    }

    Run pacta(String javaHome, String... arguments) throws IOException, InterruptedException {
        return pacta(checkout(), javaHome, arguments);
    }

    /** Calls the script that lies in a folder. */
    Run pacta(Path home, String javaHome, String... arguments) throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(List.of("sh", home.resolve("pacta").toString()));
        call.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder =
                new ProcessBuilder(call).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", tools().toString());
        environment.put("HOME", folder.toString());
        environment.put("JAVA_HOME", jdks().resolve(javaHome).toString());
        environment.put("PACTA_JDK_FOLDERS", jdks() + "/*");
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the script did not end");
        }
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path find(String tool) throws IOException {
        for (String folder : System.getenv("PATH").split(":")) {
            Path file = Path.of(folder, tool);
            if (Files.isExecutable(file)) {
                return file.toRealPath();
            }
        }
        throw new IOException("no " + tool + " on PATH");
    }
}
