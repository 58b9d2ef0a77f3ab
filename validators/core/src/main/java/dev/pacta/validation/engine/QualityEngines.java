/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The engines at hand. Immutable; safe for many threads.
 *
 * @param providers of two that run the same engine the first is asked
 * @param environment the environment variables that providers look at
 */
public record QualityEngines(List<QualityEngine> providers, Map<String, String> environment) {
    /** No engine: every custom rule is listed as not executable. */
    public static final QualityEngines NONE = new QualityEngines(List.of(), Map.of());

    public QualityEngines {
        providers = List.copyOf(providers);
        environment = Map.copyOf(environment);
    }

    /**
     * Those that a class loader finds.
     *
     * @throws java.util.ServiceConfigurationError when a jar names a provider that cannot be made
     */
    public static QualityEngines found(ClassLoader loader, Map<String, String> environment) {
        List<QualityEngine> found = new ArrayList<>();
        ServiceLoader.load(QualityEngine.class, loader).forEach(found::add);
        return new QualityEngines(found, environment);
    }

    /** The provider of an engine. */
    public Optional<QualityEngine> of(String engine) {
        String wanted = plain(engine);
        return providers.stream()
                .filter(provider ->
                        provider.names().stream().anyMatch(name -> plain(name).equals(wanted)))
                .findFirst();
    }

    /** Contracts write {@code greatExpectations}, {@code great-expectations} and {@code Great Expectations}. */
    private static String plain(String engine) {
        return engine.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
    }
}
