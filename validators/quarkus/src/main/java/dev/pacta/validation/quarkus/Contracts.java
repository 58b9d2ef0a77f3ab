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
    private final Map<String, OpenCheck> open = new TreeMap<>();

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
    public OpenCheck named(String name) {
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
            OpenCheck opened = open(name);
            open.put(name, opened);
            LOG.infof(
                    "contract opened name=%s by=%s mode=%s",
                    name, opened.checks().heldTo(), opened.mode());
        }
        Set<String> unused = new TreeSet<>(config.contracts().keySet());
        unused.removeAll(open.keySet());
        if (!unused.isEmpty()) {
            LOG.warnf("contracts not used names=%s; no @ContractChecked names them", unused);
        }
    }

    private OpenCheck open(String name) {
        String key = "pacta.contracts.%s".formatted(name);
        ContractsConfig.Named settings = config.contracts().get(name);
        if (settings == null
                || (settings.contract().isEmpty() && settings.jsonSchema().isEmpty())) {
            throw new ConfigurationException(
                    "%1$s.contract is not set, and %2$s is checked by the contract '%3$s'; set it to file:PATH, classpath:RESOURCE or registry:ID@VERSION, or %1$s.json-schema to file:PATH or classpath:RESOURCE"
                            .formatted(key, places.placeOf(name), name));
        }
        Mode mode = settings.mode().orElse(config.mode());
        Optional<String> deadLetters = deadLetters(name, key, settings, mode);
        requireOneOfBoth(key, settings);
        RecordChecks checks = settings.contract().isPresent()
                ? byContract(key, settings.contract().get(), settings)
                : SchemaRecords.open(key, settings.jsonSchema().orElseThrow(), settings, loader());
        return new OpenCheck(checks, mode, deadLetters);
    }

    private static void requireOneOfBoth(String key, ContractsConfig.Named settings) {
        boolean byContract = settings.contract().isPresent();
        if (byContract && settings.jsonSchema().isPresent()) {
            throw new ConfigurationException(
                    "%1$s.contract and %1$s.json-schema are both set; records are held to one of them".formatted(key));
        }
        if (byContract && (settings.jsonSchemaParts().isPresent() || settings.jsonSchemaFormats())) {
            throw new ConfigurationException(
                    "%1$s.json-schema-parts and %1$s.json-schema-formats are for a schema, and records are held to %1$s.contract; take them out"
                            .formatted(key));
        }
        if (!byContract && settings.schemaObject().isPresent()) {
            throw new ConfigurationException(
                    "%1$s.schema-object is for a contract, and records are held to %1$s.json-schema; take it out"
                            .formatted(key));
        }
    }

    private RecordChecks byContract(String key, String address, ContractsConfig.Named settings) {
        try {
            LiveContract contract = LiveContract.open(
                    ContractSource.of(address, registry(), loader()),
                    settings.schemaObject().orElse(null),
                    ValidationSettings.DEFAULT.withViolationsKept(0),
                    config.refresh());
            return new ContractRecords(contract, new StreamChecks(contract, reporting()));
        } catch (ContractUnavailableException | IllegalArgumentException none) {
            throw new ConfigurationException("%s.contract=%s: %s".formatted(key, address, none.getMessage()), none);
        }
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
        open.values().forEach(OpenCheck::close);
    }
}
