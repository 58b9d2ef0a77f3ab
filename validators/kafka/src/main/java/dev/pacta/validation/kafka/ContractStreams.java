/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.KStream;

/**
 * Contracts in a topology of Kafka Streams. Made before the topology, shared by all its tasks, and closed after the application.
 *
 * <pre>{@code
 * try (ContractStreams contracts = ContractStreams.open(settings)) {
 *     ContractStreams.Split<String, String> orders = contracts.split(builder.stream("orders"));
 *     orders.valid().to("orders.checked");
 *     orders.quarantined().to("orders.bad");
 *     …
 * }
 * }</pre>
 *
 * <p>Both streams are part of the application's transaction: with {@code exactly_once_v2} each record is in one of them once. Values are JSON as
 * bytes or text, maps, or records of a library whose {@code StructReader} is on the class path. Null values pass. Thread-safe.
 */
public final class ContractStreams implements AutoCloseable {
    private static final List<String> WITHOUT_MEANING = List.of(
            ContractConfig.MODE,
            ContractConfig.DEAD_LETTER_TOPIC,
            ContractConfig.DELEGATE,
            ContractConfig.CHECK,
            ContractConfig.PURPOSE);

    /** A topic of its own contract is not held to the schema of the others, nor the other way round. */
    private static final Set<String> HELD_TO = Set.of(
            ContractConfig.CONTRACT,
            ContractConfig.SCHEMA_OBJECT,
            ContractConfig.JSON_SCHEMA,
            ContractConfig.JSON_SCHEMA_PARTS,
            ContractConfig.JSON_SCHEMA_FORMATS);

    private final Map<String, ValueChecks> byTopic;
    private final ValueChecks others;

    private ContractStreams(Map<String, ValueChecks> byTopic, ValueChecks others) {
        this.byTopic = byTopic;
        this.others = others;
    }

    /**
     * A stream in two, in which keys, times and headers are as they were.
     *
     * @param valid the records that fit
     * @param quarantined the others, with {@link ReasonHeaders}
     */
    public record Split<K, V>(KStream<K, V> valid, KStream<K, V> quarantined) {}

    /** What a topic's records are and whether they fit; it lives between two nodes of a topology and is never written. */
    record Judged<V>(V value, boolean fits) {}

    /**
     * Opens by settings as {@link ContractConfig} has them, which may stand among those of the application.
     *
     * @throws ConfigException when one of them has no meaning here
     * @throws dev.pacta.validation.source.ContractUnavailableException when there is no contract to check by
     */
    public static ContractStreams open(Map<String, ?> settings) {
        return new ContractStreams(Map.of(), checks(settings));
    }

    /** The same with settings of their own, such as another contract, for some topics, by their names. */
    public static ContractStreams open(Map<String, ?> settings, Map<String, ? extends Map<String, ?>> ofTopics) {
        Map<String, ValueChecks> byTopic = new HashMap<>();
        try {
            ofTopics.forEach((topic, own) -> {
                Map<String, Object> all = new HashMap<>(settings);
                if (own.containsKey(ContractConfig.CONTRACT) || own.containsKey(ContractConfig.JSON_SCHEMA)) {
                    all.keySet().removeAll(HELD_TO);
                }
                all.putAll(own);
                byTopic.put(topic, checks(all));
            });
            return new ContractStreams(Map.copyOf(byTopic), checks(settings));
        } catch (RuntimeException incomplete) {
            byTopic.values().forEach(ValueChecks::close);
            throw incomplete;
        }
    }

    private static ValueChecks checks(Map<String, ?> settings) {
        for (String name : WITHOUT_MEANING) {
            if (settings.containsKey(name)) {
                throw new ConfigException(name, settings.get(name), "a stream is split; take the setting away");
            }
        }
        Map<String, Object> all = new HashMap<>(settings);
        Object application = settings.get(StreamsConfig.APPLICATION_ID_CONFIG);
        if (application != null) {
            all.putIfAbsent(ContractConfig.JOB_NAME, application);
        }
        return new GateSettings(new ContractConfig(all)).checks();
    }

    /** Splits a stream by the contracts of the topics that its records come from. */
    public <K, V> Split<K, V> split(KStream<K, V> records) {
        KStream<K, Judged<V>> judged = records.processValues(() -> new CheckValues<>(this));
        return new Split<>(
                judged.filter((key, each) -> each.fits()).mapValues(Judged::value),
                judged.filterNot((key, each) -> each.fits()).mapValues(Judged::value));
    }

    /** The checks of a topic. */
    ValueChecks of(String topic) {
        return byTopic.getOrDefault(topic, others);
    }

    /** Tells what was found until now to the lineage server, when there is one, and lets the contracts go. */
    @Override
    public void close() {
        byTopic.values().forEach(ValueChecks::close);
        others.close();
    }
}
