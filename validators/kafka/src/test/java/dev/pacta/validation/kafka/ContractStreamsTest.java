/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.testkit.kafka.Broker;
import dev.pacta.testkit.kafka.BrokerExtension;
import dev.pacta.validation.source.ContractUnavailableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Topologies that run against a broker. */
@ExtendWith(BrokerExtension.class)
class ContractStreamsTest {
    private static final int RECORDS = 2_000;
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: %s
            status: active
            version: 1.0.0
            schema:
              - name: orders
                properties:
                  - {name: id, logicalType: integer, required: true}
                  - {name: total, logicalType: number, logicalTypeOptions: {maximum: %d}}
                  - {name: note, logicalType: string}
            """;

    @TempDir
    private Path folder;

    @Test
    void anApplicationThatBreaksInATransactionAndStartsAgainHasEachRecordOnce(Broker broker) throws Exception {
        String from = broker.topic();
        String good = broker.topic();
        String bad = broker.topic();
        broker.write(from, orders());
        String application = "orders-" + UUID.randomUUID();
        AtomicInteger passed = new AtomicInteger();

        try (ContractStreams contracts = ContractStreams.open(settings("orders", 89))) {
            KafkaStreams breaking = application(broker, application, topology(contracts, from, good, bad, () -> {
                if (passed.incrementAndGet() == RECORDS / 2) {
                    throw new IllegalStateException("this task broke");
                }
            }));
            CountDownLatch broke = new CountDownLatch(1);
            breaking.setUncaughtExceptionHandler(thrown -> {
                broke.countDown();
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            });
            breaking.start();
            assertThat(broke.await(Broker.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            breaking.close(Broker.PATIENCE);

            KafkaStreams again =
                    application(broker, application, topology(contracts, from, good, bad, passed::incrementAndGet));
            again.start();
            awaitEnd(broker, application, from);
            assertThat(again.close(Broker.PATIENCE)).isTrue();
        }

        assertThat(ids(committed(broker, good)))
                .containsExactlyInAnyOrderElementsOf(numbers(number -> number % 100 < 90));
        assertThat(ids(committed(broker, bad)))
                .containsExactlyInAnyOrderElementsOf(numbers(number -> number % 100 >= 90));
        assertThat(passed).as("records were checked again").hasValueGreaterThan(RECORDS * 9 / 10);
        assertThat(broker.read(good)).as("a transaction was given up").hasSizeGreaterThan(RECORDS * 9 / 10);
    }

    @Test
    void whatIsQuarantinedIsAsItWasWithTheReasonsOfDeadLetters(Broker broker) throws Exception {
        String person = "jane.roe@example.org";
        String from = broker.topic();
        String good = broker.topic();
        String bad = broker.topic();
        byte[] nothing = null;
        broker.write(
                from,
                Arrays.asList(
                        bytes("{\"id\": 1}"),
                        bytes("{\"a\":".repeat(1_000)),
                        nothing,
                        bytes("{\"id\": 2, \"note\": \"mail " + person + "\"}"),
                        bytes("{\"id\": 3, \"total\": 90}")));
        String application = "orders-" + UUID.randomUUID();

        try (ContractStreams contracts = ContractStreams.open(settings("orders", 89));
                KafkaStreams streams =
                        application(broker, application, topology(contracts, from, good, bad, () -> {}))) {
            streams.start();
            awaitEnd(broker, application, from);
        }

        assertThat(committed(broker, good))
                .extracting(ConsumerRecord::value)
                .containsExactly(bytes("{\"id\": 1}"), nothing);
        List<ConsumerRecord<byte[], byte[]>> refused = committed(broker, bad);
        assertThat(refused)
                .extracting(record -> ReasonHeaders.text(record.headers(), ReasonHeaders.RULES))
                .endsWith("orders.note:personal-data", "orders.total:maximum")
                .hasSize(3);
        assertThat(refused)
                .extracting(record -> ReasonHeaders.text(record.headers(), ReasonHeaders.VERDICT))
                .containsExactly("unfinished", "invalid", "invalid");
        assertThat(refused).allSatisfy(record -> {
            assertThat(ReasonHeaders.text(record.headers(), ReasonHeaders.CONTRACT))
                    .isEqualTo("orders");
            assertThat(ReasonHeaders.text(record.headers(), ReasonHeaders.TOPIC))
                    .isEqualTo(from);
            assertThat(record.headers().toString()).doesNotContain(person);
        });
        assertThat(refused.get(2).value()).isEqualTo(bytes("{\"id\": 3, \"total\": 90}"));
    }

    @Test
    void topicsOfOneStreamMayHaveContractsOfTheirOwn(Broker broker) throws Exception {
        String cheap = broker.topic();
        String dear = broker.topic();
        String good = broker.topic();
        String bad = broker.topic();
        broker.write(cheap, List.of(bytes("{\"id\": 1, \"total\": 50}")));
        broker.write(dear, List.of(bytes("{\"id\": 2, \"total\": 50}")));
        String application = "orders-" + UUID.randomUUID();
        StreamsBuilder builder = new StreamsBuilder();

        try (ContractStreams contracts =
                ContractStreams.open(settings("cheap", 10), Map.of(dear, settings("dear", 100)))) {
            ContractStreams.Split<byte[], byte[]> split = contracts.split(builder.stream(Set.of(cheap, dear)));
            split.valid().to(good);
            split.quarantined().to(bad);
            try (KafkaStreams streams = application(broker, application, builder)) {
                streams.start();
                awaitEnd(broker, application, cheap);
                awaitEnd(broker, application, dear);
            }
        }

        assertThat(committed(broker, good))
                .extracting(ConsumerRecord::value)
                .containsExactly(bytes("{\"id\": 2, \"total\": 50}"));
        assertThat(committed(broker, bad))
                .extracting(record -> ReasonHeaders.text(record.headers(), ReasonHeaders.CONTRACT))
                .containsExactly("cheap");
    }

    @Test
    void oneTopicMayBeHeldToAContractAndAnotherToAJsonSchema(Broker broker) throws Exception {
        String orders = broker.topic();
        String notes = broker.topic();
        String good = broker.topic();
        String bad = broker.topic();
        broker.write(orders, List.of(bytes("{\"id\": 1, \"total\": 50}")));
        broker.write(notes, List.of(bytes("[\"a\"]"), bytes("[7]")));
        Path schema = Files.writeString(folder.resolve("notes.json"), "{\"items\": {\"type\": \"string\"}}");
        String application = "mixed-" + UUID.randomUUID();
        StreamsBuilder builder = new StreamsBuilder();

        try (ContractStreams contracts = ContractStreams.open(
                settings("orders", 10), Map.of(notes, Map.of(ContractConfig.JSON_SCHEMA, "file:" + schema)))) {
            ContractStreams.Split<byte[], byte[]> split = contracts.split(builder.stream(Set.of(orders, notes)));
            split.valid().to(good);
            split.quarantined().to(bad);
            try (KafkaStreams streams = application(broker, application, builder)) {
                streams.start();
                awaitEnd(broker, application, orders);
                awaitEnd(broker, application, notes);
            }
        }

        assertThat(committed(broker, good)).extracting(ConsumerRecord::value).containsExactly(bytes("[\"a\"]"));
        assertThat(committed(broker, bad))
                .extracting(record -> ReasonHeaders.text(record.headers(), ReasonHeaders.CONTRACT) + " "
                        + ReasonHeaders.text(record.headers(), ReasonHeaders.PLACES))
                .containsExactlyInAnyOrder("orders ", " type /0");
    }

    @Test
    void whatHasNoMeaningInAStreamIsRefusedAndWithoutAContractNothingStarts() throws Exception {
        Map<String, Object> blocking = settings("orders", 89);
        blocking.put(ContractConfig.MODE, "block");
        Map<String, Object> nowhere = Map.of(ContractConfig.CONTRACT, "file:" + folder.resolve("nowhere.yaml"));

        assertThatThrownBy(() -> ContractStreams.open(blocking))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("pacta.mode");
        assertThatThrownBy(() -> ContractStreams.open(nowhere)).isInstanceOf(ContractUnavailableException.class);
    }

    private static StreamsBuilder topology(
            ContractStreams contracts, String from, String good, String bad, Runnable afterTheCheck) {
        StreamsBuilder builder = new StreamsBuilder();
        ContractStreams.Split<byte[], byte[]> split = contracts.split(builder.stream(from));
        split.valid().to(good);
        split.valid().foreach((key, value) -> afterTheCheck.run());
        split.quarantined().to(bad);
        return builder;
    }

    private KafkaStreams application(Broker broker, String name, StreamsBuilder builder) {
        Properties settings = new Properties();
        settings.putAll(broker.client(Map.of()));
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, name);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve("state").toString());
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 50);
        settings.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        settings.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // A member that broke is missed soon.
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 1_000);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 200);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 2_000);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 100);
        return new KafkaStreams(builder.build(), settings);
    }

    /** Waits until the application has committed all that is in the topic. */
    private static void awaitEnd(Broker broker, String application, String topic) throws Exception {
        long end = broker.read(topic).size();
        long latest = System.nanoTime() + Broker.PATIENCE.toNanos();
        while (broker.committed(application, topic, 0) < end) {
            assertThat(System.nanoTime()).as("the application came to the end").isLessThan(latest);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> committed(Broker broker, String topic) {
        return broker.read(
                topic, new ByteArrayDeserializer(), Map.of(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"));
    }

    private static List<String> ids(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<byte[]> orders() {
        return numbers(number -> true).stream().map(ContractStreamsTest::bytes).toList();
    }

    private static List<String> numbers(IntPredicate which) {
        return IntStream.range(0, RECORDS)
                .filter(which)
                .mapToObj(number -> "{\"id\": %d, \"total\": %d}".formatted(number, number % 100))
                .toList();
    }

    private Map<String, Object> settings(String id, int maximum) throws Exception {
        Path file = folder.resolve(id + ".odcs.yaml");
        Files.writeString(file, CONTRACT.formatted(id, maximum));
        Map<String, Object> settings = new HashMap<>();
        settings.put(ContractConfig.CONTRACT, "file:" + file);
        return settings;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
