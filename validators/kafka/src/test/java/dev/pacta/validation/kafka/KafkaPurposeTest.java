/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.pacta.testkit.ExampleProgram;
import dev.pacta.testkit.kafka.Broker;
import dev.pacta.testkit.kafka.BrokerExtension;
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
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(BrokerExtension.class)
class KafkaPurposeTest {
    private static final Path EXAMPLE = Path.of("..", "..", "examples", "guard");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Broker broker;

    @TempDir
    private Path folder;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeAll
    static void start(Broker ofAll) throws Exception {
        broker = ofAll;
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
        settings.put(ContractConfig.KEY_FIELD, "id");
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
        assertThat(events)
                .isNotEmpty()
                .allMatch(
                        event -> event.contains("\"purpose\":\"%s\"".formatted(settings.get(ContractConfig.PURPOSE))));
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

    @Test
    void aConsumerOfProtobufMessagesSeesMaskedMessages() throws Exception {
        settings.put(ContractConfig.CHECK, "value");
        settings.put(ContractConfig.FIELDS, "id,name,email,country,adult");
        Descriptor type = person();
        String topic = broker.topic();
        broker.write(topic, List.of(person(type, "1", "AT"), person(type, "2", "IT")));
        // The message has the id as a text, which can hold a hash; the contract says that it is a number.
        settings.put(ContractConfig.MODE, "report");
        Deserializer<DynamicMessage> messages = (name, bytes) -> {
            try {
                return DynamicMessage.parseFrom(type, bytes);
            } catch (InvalidProtocolBufferException broken) {
                throw new SerializationException("no message", broken);
            }
        };

        List<ConsumerRecord<byte[], DynamicMessage>> read = read(topic, messages);

        DynamicMessage seen = read.get(0).value();
        assertThat(seen.getAllFields().values())
                .hasSize(4)
                .contains(JSON.readTree(Files.readAllLines(EXAMPLE.resolve("masked.ndjson"))
                                .get(0))
                        .path("email")
                        .textValue());
        assertThat(seen.toString()).doesNotContainIgnoringCase("planted");
        assertThat(ReasonHeaders.isFiltered(read.get(1).headers())).isTrue();
    }

    private static Descriptor person() throws DescriptorValidationException {
        DescriptorProto.Builder person = DescriptorProto.newBuilder().setName("Person");
        for (String name : List.of("id", "name", "email", "country", "adult")) {
            person.addField(FieldDescriptorProto.newBuilder()
                    .setName(name)
                    .setNumber(person.getFieldCount() + 1)
                    .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL)
                    .setType(
                            name.equals("adult")
                                    ? FieldDescriptorProto.Type.TYPE_BOOL
                                    : FieldDescriptorProto.Type.TYPE_STRING));
        }
        FileDescriptorProto file = FileDescriptorProto.newBuilder()
                .setName("person.proto")
                .addMessageType(person)
                .build();
        return FileDescriptor.buildFrom(file, new FileDescriptor[0]).findMessageTypeByName("Person");
    }

    private static byte[] person(Descriptor type, String id, String country) {
        return DynamicMessage.newBuilder(type)
                .setField(type.findFieldByName("name"), "Mira Planted")
                .setField(type.findFieldByName("id"), id)
                .setField(type.findFieldByName("email"), "mira.planted@example.org")
                .setField(type.findFieldByName("country"), country)
                .setField(type.findFieldByName("adult"), true)
                .build()
                .toByteArray();
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
    void theProgramOfTheGuideRuns() throws Throwable {
        String topic = people();

        ExampleProgram.compile(
                        EXAMPLE.resolve("../pipelines/kafka/ReportConsumer.java")
                                .normalize(),
                        folder.resolve("classes"))
                .run(
                        broker.address(),
                        settings.get(ContractConfig.CONTRACT),
                        settings.get(ContractConfig.POLICIES),
                        settings.get(ContractConfig.MASK_KEY),
                        topic,
                        "7");
    }

    @Test
    void aKeyIsMaskedAsTheFieldThatItIsOrNothingIsRead() throws Exception {
        Map<String, Object> client = broker.client(settings);
        client.put("key.deserializer", ContractKeyDeserializer.class);
        client.put("value.deserializer", ContractDeserializer.class);
        client.put(ContractConfig.DELEGATE, StringDeserializer.class);
        List<ConsumerRecord<String, String>> read = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(client)) {
            TopicPartition partition = new TopicPartition(people(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (read.size() < 7) {
                consumer.poll(Broker.PATIENCE).forEach(read::add);
            }
        }
        for (ConsumerRecord<String, String> record : read) {
            assertThat(record.key()).hasSize(64);
            if (record.value() != null) {
                assertThat(record.key())
                        .isEqualTo(JSON.readTree(record.value()).path("id").textValue());
            }
        }
        assertThat(key(LongDeserializer.class, new byte[] {0, 0, 0, 0, 0, 0, 0, 1}))
                .as("numbers as well")
                .isEqualTo(read.get(0).key());
        settings.put(ContractConfig.KEY_FIELD, "name");
        assertThat(key(StringDeserializer.class, "Mira Planted".getBytes(StandardCharsets.UTF_8)))
                .isNull();
        settings.put(ContractConfig.KEY_FIELD, "country");
        assertThat(key(StringDeserializer.class, "AT".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("AT");

        settings.put(ContractConfig.KEY_FIELD, "orders");
        assertThatThrownBy(this::consumer).rootCause().hasMessageContaining("which is no single value");
        settings.put(ContractConfig.KEY_FIELD, "nobody");
        assertThatThrownBy(this::consumer).rootCause().hasMessageContaining("people has none of that name");
        settings.remove(ContractConfig.KEY_FIELD);
        assertThatThrownBy(this::consumer).rootCause().hasMessageContaining("name the field of the value");
        settings.put("key.deserializer", StringDeserializer.class.getName());
        assertThatThrownBy(this::consumer).rootCause().hasMessageContaining("with a purpose keys are masked too");
        settings.put(ContractConfig.KEY_PASSES, "true");
        consumer();
    }

    private String key(Class<?> delegate, byte[] key) {
        settings.put(ContractConfig.KEY_DELEGATE, delegate.getName());
        try (ContractKeyDeserializer keys = new ContractKeyDeserializer()) {
            keys.configure(settings, true);
            return keys.deserialize("topic", key);
        }
    }

    @Test
    void aConsumerOfAvroRecordsSeesMaskedRecords() throws Exception {
        settings.put(ContractConfig.CHECK, "value");
        settings.put(ContractConfig.FIELDS, "id,email,country,adult");
        Schema type = new Schema.Parser().parse("""
                {"type": "record", "name": "Person", "fields": [{"name": "id", "type": "long"}, {"name": "name", "type": "string"},
                 {"name": "email", "type": "string"}, {"name": "country", "type": "string"}, {"name": "adult", "type": "boolean"}]}""");
        Deserializer<GenericRecord> avro = (name, bytes) -> new GenericRecordBuilder(type)
                .set("id", (long) bytes[0])
                .set("name", "Mira Planted")
                .set("email", "mira.planted@example.org")
                .set("country", bytes[0] == 1 ? "AT" : "IT")
                .set("adult", true)
                .build();
        String topic = broker.topic();
        broker.write(topic, List.of(new byte[] {1}, new byte[] {2}));

        List<ConsumerRecord<byte[], GenericRecord>> read = read(topic, avro);

        JsonNode expected = JSON.readTree(
                Files.readAllLines(EXAMPLE.resolve("masked.ndjson")).get(0));
        GenericRecord seen = read.get(0).value();
        assertThat(seen.getSchema().getFields()).hasSize(4);
        assertThat(seen.get("id")).isEqualTo(expected.path("id").textValue());
        assertThat(seen.get("email")).isEqualTo(expected.path("email").textValue());
        assertThat(seen.toString()).doesNotContainIgnoringCase("planted");
        assertThat(ReasonHeaders.isFiltered(read.get(1).headers())).isTrue();
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
        all.putIfAbsent("key.deserializer", ContractKeyDeserializer.class);
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
                ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                        topic,
                        JSON.readTree(line).path("id").asText().getBytes(StandardCharsets.UTF_8),
                        line.getBytes(StandardCharsets.UTF_8));
                record.headers().add("who", "planted".getBytes(StandardCharsets.UTF_8));
                record.headers().add("trace", "1".getBytes(StandardCharsets.UTF_8));
                producer.send(record).get();
            }
        }
        return topic;
    }
}
