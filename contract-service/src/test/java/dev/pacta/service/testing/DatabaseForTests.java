/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.testing;

import dev.pacta.service.startup.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Gives a test run the same embedded database that the product starts, on an empty folder. */
public final class DatabaseForTests implements QuarkusTestResourceLifecycleManager {
    private static final Path PROGRAMS = Path.of("target", "postgres-programs");

    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "run");
            database = EmbeddedDatabase.start(data, PROGRAMS);
            Map<String, String> settings = new HashMap<>(database.settings());
            settings.put("pacta.data", data.toString());
            return settings;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}
