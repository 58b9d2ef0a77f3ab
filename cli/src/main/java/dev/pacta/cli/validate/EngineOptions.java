/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.validation.engine.QualityEngines;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which engines run the custom rules of contracts: those of Pacta, and those of jars that a user names. */
final class EngineOptions {
    @Option(
            names = "--engine-path",
            paramLabel = "JAR",
            description =
                    "A provider of an engine for custom rules, a jar or a folder of jars; may be repeated. Those of Great Expectations and Soda are there.")
    private List<Path> places = List.of();

    QualityEngines engines(Surroundings surroundings) {
        ClassLoader own = EngineOptions.class.getClassLoader();
        try {
            ClassLoader loader = places.isEmpty() ? own : new URLClassLoader(urls(), own);
            return QualityEngines.found(loader, surroundings.environment());
        } catch (IOException unreadable) {
            throw CommandFailure.badCall(
                    "--engine-path cannot be read: " + unreadable.getMessage(), "Name a jar or a folder of jars.");
        } catch (ServiceConfigurationError broken) {
            throw CommandFailure.badCall(
                    "a jar of --engine-path names a provider that cannot be made: " + broken.getMessage(),
                    "A provider is public, has a public constructor without parameters, and comes with what it needs.");
        }
    }

    private URL[] urls() throws IOException {
        List<URL> jars = new ArrayList<>();
        for (Path place : places) {
            try (Stream<Path> files = Files.isDirectory(place) ? Files.list(place) : Stream.of(place)) {
                List<Path> found = files.filter(file -> file.toString().endsWith(".jar") && Files.isRegularFile(file))
                        .sorted()
                        .toList();
                if (found.isEmpty()) {
                    throw CommandFailure.badCall(
                            "there is no jar at %s".formatted(place),
                            "Name a jar or a folder of jars for --engine-path.");
                }
                for (Path jar : found) {
                    jars.add(jar.toUri().toURL());
                }
            }
        }
        return jars.toArray(URL[]::new);
    }
}
