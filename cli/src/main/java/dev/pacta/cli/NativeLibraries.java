/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Takes DuckDB's library for this machine out of its jar and puts it beside it. From the jar it would be written to the folder for temporary
 * files at every start, seventy megabytes; beside it, DuckDB loads it where it lies. The start script calls this once after each build.
 */
final class NativeLibraries {
    private NativeLibraries() {}

    /** @param arguments the folder with the jars */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Path> jars;
        try (Stream<Path> files = Files.list(folder)) {
            jars = files.filter(file -> file.getFileName().toString().matches("duckdb_jdbc-.*\\.jar"))
                    .toList();
        }
        for (Path jar : jars) {
            takeOut(jar, libraryName());
        }
    }

    /** The jar is changed in a copy, so that a process that reads it is not disturbed. A jar without the library stays as it is. */
    static void takeOut(Path jar, String library) throws IOException {
        Path draft = Files.createTempFile(jar.getParent(), "native", ".draft");
        try {
            Files.copy(jar, draft, StandardCopyOption.REPLACE_EXISTING);
            if (moveOut(draft, library, jar.resolveSibling(library))) {
                Files.move(draft, jar, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static boolean moveOut(Path jar, String library, Path target) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Path packed = inside.getPath("/" + library);
            if (!Files.exists(packed)) {
                return false;
            }
            Path draft = target.resolveSibling(target.getFileName() + ".draft");
            Files.copy(packed, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(packed);
            return true;
        }
    }

    /** As DuckDB names the library of an operating system and processor. */
    static String libraryName() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String name = system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "macos" : "linux";
        String processor = System.getProperty("os.arch", "").matches("aarch64|arm64") ? "arm64" : "amd64";
        return "libduckdb_java.so_" + name + "_" + processor;
    }
}
