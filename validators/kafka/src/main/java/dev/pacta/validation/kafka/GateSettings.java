/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import dev.pacta.contract.naming.DatasetName;
import dev.pacta.policy.Action;
import dev.pacta.policy.Subject;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.guard.Access;
import dev.pacta.validation.guard.MaskKeySource;
import dev.pacta.validation.report.LineageOutlet;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.DecisionSource;
import dev.pacta.validation.source.LiveContract;
import dev.pacta.validation.source.LiveGuard;
import dev.pacta.validation.source.RegistrySettings;
import dev.pacta.validation.stream.StreamChecks;
import dev.pacta.validation.stream.StreamReporting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.VoidDeserializer;
import org.jspecify.annotations.Nullable;

/** What the settings of a client mean for its gate. */
record GateSettings(ContractConfig config) {
    Mode mode() {
        return Mode.valueOf(config.getString(ContractConfig.MODE).toUpperCase(Locale.ROOT));
    }

    String deadLetterTopic() {
        return config.getString(ContractConfig.DEAD_LETTER_TOPIC);
    }

    boolean checksValues() {
        return config.getString(ContractConfig.CHECK).equals("value");
    }

    /**
     * Whether records are held to a JSON Schema.
     *
     * @throws ConfigException when they are held to nothing, or to a contract too
     */
    boolean isSchema() {
        boolean contract = given(ContractConfig.CONTRACT) != null;
        boolean schema = given(ContractConfig.JSON_SCHEMA) != null;
        if (contract == schema) {
            throw new ConfigException("%s: set %s, or %s for a JSON Schema"
                    .formatted(
                            contract ? "there is a contract and a JSON Schema" : "there is nothing to check by",
                            ContractConfig.CONTRACT,
                            ContractConfig.JSON_SCHEMA));
        }
        return schema;
    }

    /** @throws ConfigException when bad records are to be set aside and there is no topic for them */
    void requirePlaceForQuarantine() {
        if (mode() == Mode.QUARANTINE && deadLetterTopic().isBlank()) {
            throw new ConfigException(
                    ContractConfig.DEAD_LETTER_TOPIC, deadLetterTopic(), "the mode quarantine needs a topic");
        }
    }

    /**
     * What records are held to.
     *
     * @throws dev.pacta.validation.source.ContractUnavailableException when there is no contract to check by
     */
    ValueChecks checks() {
        return isSchema() ? schemaChecks() : contractChecks(contract());
    }

    /** The contract's checks, which are closed with it. */
    ValueChecks contractChecks(LiveContract contract) {
        return new ValueChecks(new RecordChecks.OfContract(new StreamChecks(contract, reporting())));
    }

    /** @throws ConfigException when the schema cannot be used, or a setting asks for what only a contract has */
    ValueChecks schemaChecks() {
        for (String name : List.of(ContractConfig.SCHEMA_OBJECT, ContractConfig.PURPOSE, ContractConfig.LINEAGE)) {
            if (given(name) != null) {
                throw new ConfigException(
                        name, given(name), "a JSON Schema has nothing for this; take it away, or set a contract");
            }
        }
        return new ValueChecks(SchemaChecks.read(config, loader()));
    }

    /** The contract; values of records are not kept, because nobody is told them. */
    LiveContract contract() {
        if (isSchema()) {
            throw new ConfigException(
                    ContractConfig.JSON_SCHEMA, given(ContractConfig.JSON_SCHEMA), "this needs a contract");
        }
        return LiveContract.open(
                source(),
                given(ContractConfig.SCHEMA_OBJECT),
                ValidationSettings.DEFAULT.withViolationsKept(0),
                Duration.ofSeconds(config.getInt(ContractConfig.REFRESH)));
    }

    private ContractSource source() {
        return ContractSource.of(config.getString(ContractConfig.CONTRACT), server(), loader());
    }

    private RegistrySettings server() {
        String registry = given(ContractConfig.REGISTRY);
        return new RegistrySettings(
                registry == null ? null : URI.create(registry),
                token(),
                folder("contracts"),
                RegistrySettings.NONE.timeout());
    }

    /** What has to be done with records before they may be seen; nothing when no purpose is named. */
    @Nullable
    LiveGuard guard() {
        String purpose = given(ContractConfig.PURPOSE);
        if (purpose == null) {
            return null;
        }
        String policies = given(ContractConfig.POLICIES);
        String named = given(ContractConfig.PIPELINE);
        String pipeline = named == null ? jobName() : named;
        Subject subject = new Subject(
                pipeline, config.getList(ContractConfig.ROLES), config.getList(ContractConfig.TEAMS), pipeline);
        return new LiveGuard(
                policies == null ? DecisionSource.server(server()) : DecisionSource.policies(Path.of(policies)),
                new Access(subject, Action.READ, purpose, config.getList(ContractConfig.FIELDS)),
                new MaskKeySource(config.getString(ContractConfig.MASK_KEY)),
                Duration.ofSeconds(config.getInt(ContractConfig.DECISION_REFRESH)),
                Clock.systemUTC());
    }

    /**
     * A purpose is not for keys that nobody masks.
     *
     * @throws ConfigException when the consumer reads keys as they are, and nobody has said that they may be
     */
    void requireGuardedKeys() {
        Object named = config.originals().get(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG);
        if (named == null || given(ContractConfig.PURPOSE) == null || config.getBoolean(ContractConfig.KEY_PASSES)) {
            return;
        }
        String reader = named instanceof Class<?> type ? type.getName() : named.toString();
        if (!Set.of(ContractKeyDeserializer.class.getName(), VoidDeserializer.class.getName())
                .contains(reader)) {
            throw new ConfigException(
                    ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                    reader,
                    "with a purpose keys are masked too: set %s and %s, or %s=true when they tell nothing of anybody"
                            .formatted(
                                    ContractKeyDeserializer.class.getName(),
                                    ContractConfig.KEY_FIELD,
                                    ContractConfig.KEY_PASSES));
        }
    }

    Set<String> passingHeaders() {
        return Set.copyOf(config.getList(ContractConfig.HEADERS));
    }

    static ClassLoader loader() {
        return Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), GateSettings.class.getClassLoader());
    }

    /** Whom results are told. */
    StreamReporting reporting() {
        String lineage = given(ContractConfig.LINEAGE);
        LineageOutlet outlet = lineage == null
                ? LineageOutlet.NONE
                : new LineageOutlet(URI.create(lineage), token(), folder("lineage"));
        List<String> brokers = config.getList(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG);
        String namespace = "kafka://" + (brokers.isEmpty() ? "unknown" : brokers.get(0));
        return new StreamReporting(
                outlet,
                config.getString(ContractConfig.JOB_NAMESPACE),
                jobName(),
                topic -> new DatasetName(namespace, topic),
                Duration.ofSeconds(config.getInt(ContractConfig.REPORT_EVERY)),
                Clock.systemUTC(),
                given(ContractConfig.PURPOSE));
    }

    private String jobName() {
        for (String name :
                List.of(ContractConfig.JOB_NAME, ConsumerConfig.GROUP_ID_CONFIG, ConsumerConfig.CLIENT_ID_CONFIG)) {
            String value = given(name);
            if (value != null) {
                return value;
            }
        }
        return "kafka-client";
    }

    private @Nullable String given(String name) {
        String value = config.getString(name);
        return value == null || value.isBlank() ? null : value;
    }

    private @Nullable Path folder(String name) {
        String cache = given(ContractConfig.CACHE);
        return cache == null ? null : Path.of(cache).resolve(name);
    }

    private @Nullable String token() {
        String token = config.getPassword(ContractConfig.TOKEN).value();
        return token.isEmpty() ? null : token;
    }
}
