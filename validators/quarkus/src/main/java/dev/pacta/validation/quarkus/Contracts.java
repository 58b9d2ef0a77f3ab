/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus;

import dev.pacta.validation.Mode;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.report.LineageOutlet;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.ContractUnavailableException;
import dev.pacta.validation.source.LiveContract;
import dev.pacta.validation.source.RegistrySettings;
import dev.pacta.validation.stream.StreamChecks;
import dev.pacta.validation.stream.StreamReporting;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The contracts of the application. They are opened before any channel or port is; an application that cannot have one of them does not
 * start. Thread-safe.
 */
@Singleton
public class Contracts {
    private static final Logger LOG = Logger.getLogger(Contracts.class);

    private final ContractsConfig config;
    private final CheckedPlaces places;
    private final String application;
    private final Map<String, OpenContract> open = new TreeMap<>();

    @Inject
    Contracts(
            ContractsConfig config,
            CheckedPlaces places,
            @ConfigProperty(name = "quarkus.application.name", defaultValue = "quarkus") String application) {
        this.config = config;
        this.places = places;
        this.application = application;
    }

    /** What is checked. */
    public CheckedPlaces places() {
        return places;
    }

    /** The contract of that name in the configuration, which has to be used somewhere. */
    public OpenContract named(String name) {
        return Objects.requireNonNull(open.get(name), "the contract is not used in this application");
    }

    /** The settings. */
    public ContractsConfig config() {
        return config;
    }

    /** The outgoing channels that take refused messages. */
    public Set<String> deadLetterChannels() {
        Set<String> channels = new TreeSet<>();
        for (String name : places.channels().values()) {
            named(name).deadLetterChannel().ifPresent(channels::add);
        }
        return channels;
    }

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        for (String name : places.contracts()) {
            OpenContract opened = open(name);
            open.put(name, opened);
            LiveContract.Current now = opened.contract().current();
            LOG.infof(
                    "contract opened name=%s id=%s version=%s mode=%s",
                    name, now.contract().id().value(), now.contract().version().value(), opened.mode());
        }
        Set<String> unused = new TreeSet<>(config.contracts().keySet());
        unused.removeAll(open.keySet());
        if (!unused.isEmpty()) {
            LOG.warnf("contracts not used names=%s; no @ContractChecked names them", unused);
        }
    }

    private OpenContract open(String name) {
        String key = "pacta.contracts.%s".formatted(name);
        ContractsConfig.Named settings = config.contracts().get(name);
        if (settings == null) {
            throw new ConfigurationException(
                    "%s.contract is not set, and %s is checked by the contract '%s'; set it to file:PATH, classpath:RESOURCE or registry:ID@VERSION"
                            .formatted(key, places.placeOf(name), name));
        }
        Mode mode = settings.mode().orElse(config.mode());
        Optional<String> deadLetters = deadLetters(name, key, settings, mode);
        LiveContract contract;
        try {
            contract = LiveContract.open(
                    ContractSource.of(settings.contract(), registry(), loader()),
                    settings.schemaObject().orElse(null),
                    ValidationSettings.DEFAULT.withViolationsKept(0),
                    config.refresh());
        } catch (ContractUnavailableException | IllegalArgumentException none) {
            throw new ConfigurationException(
                    "%s.contract=%s: %s".formatted(key, settings.contract(), none.getMessage()), none);
        }
        return new OpenContract(contract, new StreamChecks(contract, reporting()), mode, deadLetters);
    }

    private Optional<String> deadLetters(String name, String key, ContractsConfig.Named settings, Mode mode) {
        if (mode != Mode.QUARANTINE || !places.channels().containsValue(name)) {
            return Optional.empty();
        }
        Optional<String> channel = settings.deadLetterChannel().or(config::deadLetterChannel);
        if (channel.isEmpty()) {
            throw new ConfigurationException(
                    "%s.dead-letter-channel is not set, and the mode is quarantine; name an outgoing channel for refused messages"
                            .formatted(key));
        }
        return channel;
    }

    private RegistrySettings registry() {
        return new RegistrySettings(
                config.registry().url().orElse(null),
                config.token().orElse(null),
                folder("contracts"),
                RegistrySettings.NONE.timeout());
    }

    private StreamReporting reporting() {
        LineageOutlet outlet = config.lineage()
                .url()
                .map(url -> new LineageOutlet(url, config.token().orElse(null), folder("lineage")))
                .orElse(LineageOutlet.NONE);
        return new StreamReporting(
                outlet,
                config.job().namespace(),
                config.job().name().orElse(application),
                StreamName::dataset,
                config.lineage().every(),
                Clock.systemUTC(),
                null);
    }

    private @Nullable Path folder(String name) {
        return config.cache().map(cache -> cache.resolve(name)).orElse(null);
    }

    private static ClassLoader loader() {
        return Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), Contracts.class.getClassLoader());
    }

    /** Tells what was found until now, and lets the contracts go. */
    @PreDestroy
    void close() {
        open.values().forEach(OpenContract::close);
    }
}
