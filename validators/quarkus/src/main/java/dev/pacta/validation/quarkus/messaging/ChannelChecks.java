/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus.messaging;

import dev.pacta.validation.quarkus.Contracts;
import dev.pacta.validation.quarkus.StreamName;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.PublisherDecorator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Puts a gate on each channel that is checked, where its messages come from. Thread-safe. */
public final class ChannelChecks implements PublisherDecorator {
    /** What the channel is called when several consumers share its work. */
    private static final Pattern ONE_OF_SEVERAL = Pattern.compile("\\$\\d+$");

    private final Contracts contracts;
    private final Config config;
    private final Payloads payloads;
    private final ConnectorMessages connector = ConnectorMessages.known();
    private final DeadLetters deadLetters;
    private final Set<String> guarded = ConcurrentHashMap.newKeySet();

    ChannelChecks(Contracts contracts, Config config, Payloads payloads, DeadLetters deadLetters) {
        this.contracts = contracts;
        this.config = config;
        this.payloads = payloads;
        this.deadLetters = deadLetters;
    }

    @Override
    public Multi<? extends Message<?>> decorate(
            Multi<? extends Message<?>> messages, List<String> channels, boolean isConnector) {
        Map<String, String> checked = contracts.places().channels();
        Multi<? extends Message<?>> guardedMessages = messages;
        for (String each : channels) {
            String channel = ONE_OF_SEVERAL.matcher(each).replaceFirst("");
            String name = checked.get(channel);
            if (name != null) {
                guarded.add(channel);
                guardedMessages = new ChannelGate(
                                channel,
                                named(channel, isConnector),
                                contracts.named(name),
                                payloads,
                                connector,
                                deadLetters)
                        .guard(guardedMessages);
            }
        }
        return guardedMessages;
    }

    private StreamName named(String channel, boolean incoming) {
        String prefix = "mp.messaging.%s.%s.".formatted(incoming ? "incoming" : "outgoing", channel);
        boolean kafka = config.getOptionalValue(prefix + "connector", String.class)
                .map("smallrye-kafka"::equals)
                .orElse(false);
        if (!kafka) {
            return new StreamName(contracts.config().job().namespace(), channel);
        }
        String brokers = first(
                prefix + "bootstrap.servers",
                "mp.messaging.connector.smallrye-kafka.bootstrap.servers",
                "kafka.bootstrap.servers");
        String topic = config.getOptionalValue(prefix + "topic", String.class).orElse(channel);
        return new StreamName("kafka://" + brokers.split(",", 2)[0].strip(), topic);
    }

    private String first(String... names) {
        for (String name : names) {
            String value = config.getOptionalValue(name, String.class).orElse("");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "unknown";
    }

    /**
     * Makes sure that no channel was forgotten.
     *
     * @throws IllegalStateException when nothing would check one of them
     */
    public void requireAll() {
        Set<String> forgotten = new TreeSet<>(contracts.places().channels().keySet());
        forgotten.removeAll(guarded);
        if (!forgotten.isEmpty()) {
            throw new IllegalStateException(
                    "nothing sends messages into the channels %s, so nothing would be checked there; set up their connectors"
                            .formatted(forgotten));
        }
    }
}
