/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.validation.guard.ObligationException;
import dev.pacta.validation.guard.PurposeDeniedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaPurposeTest {
    private static final Path EXAMPLE = Path.of("..", "..", "examples", "guard");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Broker broker;

    @TempDir
    private Path folder;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeAll
    static void start() throws Exception {
        broker = Broker.start();
    }

    @AfterAll
    static void stop() throws Exception {
        broker.close();
    }

    @BeforeEach
    void set() throws IOException {
        byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        Path key = Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(secret));
        settings.put(ContractConfig.CONTRACT, "file:" + EXAMPLE.resolve("people.odcs.yaml"));
        settings.put(ContractConfig.REFRESH, "0");
        settings.put(ContractConfig.PURPOSE, "analytics.reporting");
        settings.put(ContractConfig.PIPELINE, "daily-report");
        settings.put(ContractConfig.POLICIES, EXAMPLE.resolve("policy.yaml").toString());
        settings.put(ContractConfig.MASK_KEY, "file:" + key);
    }

    @Test
    void aConsumerSeesWhatTheExampleSaysAndNothingElseIsTold() throws Exception {
        String topic = people();
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler log = logInto(logged);
        List<ConsumerRecord<byte[], String>> read;
        List<String> events;
        try (LineageServer lineage = new LineageServer()) {
            settings.put(ContractConfig.LINEAGE, lineage.address());
            settings.put(ContractConfig.HEADERS, "trace");
            read = read(topic, new StringDeserializer());
            events = List.copyOf(lineage.events());
        } finally {
            Logger.getLogger("").removeHandler(log);
        }

        List<Object> seen = new ArrayList<>();
        for (ConsumerRecord<byte[], String> record : read) {
            assertThat(record.value() == null).isEqualTo(ReasonHeaders.isFiltered(record.headers()));
            assertThat(record.headers().lastHeader("trace")).isNotNull();
            assertThat(record.headers().lastHeader("who")).isNull();
            if (record.value() != null) {
                seen.add(JSON.readValue(record.value(), Object.class));
            }
        }
        assertThat(seen).isEqualTo(expected());
        assertThat(events).isNotEmpty();
        String told = read + "\n" + events + "\n" + logged;
        assertThat(told)
                .doesNotContainIgnoringCase("planted")
                .doesNotContain("555-01", "54321", "0123456789abcdef", "MDEyMzQ1Njc4");
    }

    private static Handler logInto(List<String> logged) {
        Handler log = new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record.getMessage()
                        + List.of(record.getParameters() == null ? new Object[0] : record.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(log);
        return log;
    }

    @Test
    void aConsumerOfMapsSeesTheSame() throws Exception {
        settings.put(ContractConfig.CHECK, "value");
        Deserializer<Map<String, Object>> maps = (topic, bytes) -> map(bytes);

        List<Object> seen = new ArrayList<>();
        for (ConsumerRecord<byte[], Map<String, Object>> record : read(people(), maps)) {
            if (record.value() != null) {
                seen.add(JSON.readValue(JSON.writeValueAsBytes(record.value()), Object.class));
            }
        }

        assertThat(seen).isEqualTo(expected());
    }

    @SuppressWarnings("unchecked") // the records are objects
    private static Map<String, Object> map(byte[] bytes) {
        try {
            return JSON.readValue(bytes, Map.class);
        } catch (IOException notJson) {
            throw new AssertionError(notJson);
        }
    }

    @Test
    void aConsumerThatIsDeniedOrWhoseMasksCannotBeMadeReadsNothing() throws Exception {
        String topic = people();

        settings.put(ContractConfig.PURPOSE, "marketing.advertising");
        assertThatThrownBy(this::consumer).rootCause().isInstanceOf(PurposeDeniedException.class);
        settings.put(ContractConfig.PURPOSE, "analytics.reporting");
        settings.put(ContractConfig.MASK_KEY, "");
        assertThatThrownBy(this::consumer).rootCause().isInstanceOf(ObligationException.class);
        settings.put(ContractConfig.MASK_KEY, "c2VjcmV0");
        assertThatThrownBy(this::consumer).rootCause().hasMessageNotContaining("c2VjcmV0");
        settings.remove(ContractConfig.POLICIES);
        settings.put(ContractConfig.MASK_KEY, "");
        assertThatThrownBy(this::consumer).rootCause().hasMessageContaining("somebody has to decide");
        settings.put(ContractConfig.REGISTRY, "http://127.0.0.1:1");
        assertThatThrownBy(this::consumer).rootCause().isInstanceOf(PurposeDeniedException.class);
        assertThatThrownBy(() ->
                        new ContractSerializer<>(new StringSerializer()).configure(broker.client(settings), false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("a producer has no purpose");
        assertThat(broker.read(topic)).isNotEmpty();
    }

    private void consumer() {
        Map<String, Object> all = broker.client(settings);
        all.put("key.deserializer", ByteArrayDeserializer.class);
        all.put("value.deserializer", ContractDeserializer.class);
        new KafkaConsumer<byte[], byte[]>(all).close();
    }

    @Test
    void whatCannotBeReadIsNotPassedOnAlsoWhenFaultsAreOnlyReported() throws Exception {
        String topic = broker.topic();
        broker.write(topic, List.of("{\"name\": \"Mira Planted\"".getBytes(StandardCharsets.UTF_8)));
        settings.put(ContractConfig.MODE, "report");

        assertThatThrownBy(() -> read(topic, new StringDeserializer()))
                .rootCause()
                .hasMessageContaining("it was not passed on")
                .hasMessageNotContaining("Planted");
    }

    private <T> List<ConsumerRecord<byte[], T>> read(String topic, Deserializer<T> values) {
        return broker.read(topic, new ContractDeserializer<>(values), settings);
    }

    private static List<Object> expected() throws IOException {
        List<Object> records = new ArrayList<>();
        for (String line : Files.readAllLines(EXAMPLE.resolve("masked.ndjson"))) {
            records.add(JSON.readValue(line, Object.class));
        }
        return records;
    }

    private static String people() throws Exception {
        String topic = broker.topic();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(broker.client(Map.of()), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String line : Files.readAllLines(EXAMPLE.resolve("people.ndjson"))) {
                ProducerRecord<byte[], byte[]> record =
                        new ProducerRecord<>(topic, line.getBytes(StandardCharsets.UTF_8));
                record.headers().add("who", "planted".getBytes(StandardCharsets.UTF_8));
                record.headers().add("trace", "1".getBytes(StandardCharsets.UTF_8));
                producer.send(record).get();
            }
        }
        return topic;
    }
}
