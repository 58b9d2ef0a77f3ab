/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
    // A library that was loaded cannot be deleted everywhere before the process ends.
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void duckDbRunsFromTheLibraryBesideItsJar() throws Exception {
        Path jar = Files.copy(duckDb(), folder.resolve("duckdb_jdbc-test.jar"));
        long before = Files.size(jar);

        NativeLibraries.main(new String[] {folder.toString()});
        NativeLibraries.main(new String[] {folder.toString()});

        Path library = folder.resolve(NativeLibraries.libraryName());
        assertThat(library).exists();
        assertThat(Files.size(jar)).isLessThan(before - 10_000_000);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(jar, library);
        }
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, platform)) {
            Driver driver = (Driver)
                    loader.loadClass("org.duckdb.DuckDBDriver").getConstructor().newInstance();
            try (Connection connection = Objects.requireNonNull(driver.connect("jdbc:duckdb:", new Properties()));
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT 42")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(42);
            }
        }
    }

    private static Path duckDb() throws URISyntaxException {
        return Path.of(DuckDBDriver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
