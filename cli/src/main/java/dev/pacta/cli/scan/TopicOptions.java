/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.scan;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.validate.TerminalProgress;
import dev.pacta.validation.kafka.scan.TopicOutcome;
import dev.pacta.validation.kafka.scan.TopicPart;
import dev.pacta.validation.kafka.scan.TopicScan;
import dev.pacta.validation.kafka.scan.UnreadableTopicException;
import dev.pacta.validation.scan.PersonalScan;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a topic of Kafka is, and how much of it is looked at. Kafka's client is loaded only when there is a topic to read. */
final class TopicOptions {
    @Option(
            names = "--topic",
            paramLabel = "T",
            description = "Look at what lies in this topic of Kafka: JSON, Avro with a schema registry, or text.")
    private @Nullable String topic;

    @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "Where the topic's brokers are.")
    private @Nullable String bootstrap;

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description =
                    "Settings of Kafka's client as properties, such as those of SASL and TLS; also schema.registry.url and"
                            + " basic.auth.user.info.")
    private @Nullable Path settings;

    @Option(
            names = "--most-records",
            paramLabel = "N",
            description = "Read so many records of a topic at most, from its beginning.")
    private @Nullable Long most;

    @Option(
            names = "--most-seconds",
            paramLabel = "N",
            description = "Read a topic for so long at most; default VALUE.",
            defaultValue = "600")
    private long seconds;

    boolean wanted() {
        return topic != null;
    }

    /** @throws CommandFailure when the options do not fit together */
    void check() {
        if (topic == null && (bootstrap != null || settings != null || most != null)) {
            throw CommandFailure.badCall("these options speak of a topic", "Add --topic T.");
        }
        if (topic != null && bootstrap == null && settings == null) {
            throw CommandFailure.badCall("a topic has brokers", "Add --bootstrap HOST:PORT, or --client-config FILE.");
        }
        if (seconds < 1 || (most != null && most < 1)) {
            throw CommandFailure.badCall("nothing would be read", "Give a larger number.");
        }
    }

    /**
     * Looks.
     *
     * @return how far it came, and what could not be read
     */
    TopicOutcome read(double percent, PersonalScan scan, TerminalProgress progress) {
        String name = String.valueOf(topic);
        TopicPart part = new TopicPart(percent, most == null ? Long.MAX_VALUE : most, Duration.ofSeconds(seconds));
        try {
            return TopicScan.read(
                    client(), name, part, scan, records -> progress.progress(Path.of(name), 0, 0, records));
        } catch (UnreadableTopicException unreadable) {
            String message = String.valueOf(unreadable.getMessage());
            throw unreadable.isOfSurroundings()
                    ? CommandFailure.surroundings(message, ScannedData.NO_VERDICT)
                    : CommandFailure.badCall(message, ScannedData.NO_VERDICT);
        }
    }

    private Map<String, Object> client() {
        Map<String, Object> all = new HashMap<>();
        if (settings != null) {
            Properties read = new Properties();
            try (Reader reader = Files.newBufferedReader(settings, StandardCharsets.UTF_8)) {
                read.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                throw CommandFailure.badCall(
                        "the settings %s cannot be read".formatted(settings), "Name a file of properties.");
            }
            read.stringPropertyNames().forEach(key -> all.put(key, read.getProperty(key)));
        }
        if (bootstrap != null) {
            all.put("bootstrap.servers", bootstrap);
        }
        if (!all.containsKey("bootstrap.servers")) {
            throw CommandFailure.badCall("no brokers are named", "Add --bootstrap HOST:PORT.");
        }
        return all;
    }
}
