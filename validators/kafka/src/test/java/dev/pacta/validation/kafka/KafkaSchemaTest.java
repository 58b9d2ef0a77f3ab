/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.testkit.kafka.Broker;
import dev.pacta.testkit.kafka.BrokerExtension;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that hold records to a JSON Schema, against a broker. */
@ExtendWith(BrokerExtension.class)
class KafkaSchemaTest {
    private static final String PERSON = "jane.roe@example.org";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SCHEMA = """
            {"$id": "https://shop.example/orders.json", "type": "object", "required": ["id"], "additionalProperties": false,
             "properties": {"id": {"type": "integer"}, "total": {"maximum": 10}, "day": {"type": "string", "format": "date"},
               "to": {"$ref": "parts/address.json"}}}""";

    private static Broker broker;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(Broker ofAll) throws Exception {
        broker = ofAll;
    }

    @Test
    void whatBreaksTheSchemaIsInTheDeadLetterTopicWithKeywordsAndPlacesAndNoValue() throws Exception {
        String topic = broker.topic();
        String deadLetters = broker.topic();
        byte[] bad = bytes("{\"id\": \"%s\", \"total\": 77.5}".formatted(PERSON));
        broker.write(
                topic, List.of(bytes("{\"id\": 1.0, \"total\": 9}"), bad, bytes("{\"id\""), bytes("[".repeat(600))));

        List<ConsumerRecord<byte[], String>> read = broker.read(topic, strings(), settings("quarantine", deadLetters));

        assertThat(read.stream().map(ConsumerRecord::value))
                .containsExactly("{\"id\": 1.0, \"total\": 9}", null, null, null);
        List<ConsumerRecord<byte[], byte[]>> dead = broker.read(deadLetters);
        assertThat(dead.get(0).value()).isEqualTo(bad);
        assertThat(header(dead.get(0), ReasonHeaders.RULES))
                .isEqualTo(
                        "https://shop.example/orders.json#/properties/id/type\nhttps://shop.example/orders.json#/properties/total/maximum");
        assertThat(header(dead.get(0), ReasonHeaders.PLACES)).isEqualTo("type /id\nmaximum /total");
        assertThat(header(dead.get(0), ReasonHeaders.JSON_SCHEMA))
                .startsWith("file:")
                .endsWith("orders.json");
        assertThat(header(dead.get(0), ReasonHeaders.JSON_SCHEMA_DIGEST)).matches("[0-9a-f]{64}");
        assertThat(header(dead.get(0), ReasonHeaders.TOPIC)).isEqualTo(topic);
        assertThat(dead.get(0).headers()).noneMatch(each -> text(each.value()).matches("(?s).*(77[.]5|jane).*"));
        assertThat(dead.stream()
                        .map(each -> header(each, ReasonHeaders.VERDICT) + " " + header(each, ReasonHeaders.RULES))
                        .skip(1))
                .containsExactly("invalid json", "unfinished record");
    }

    @Test
    void aPersonWhoIsTheNameOfAPropertyIsInNoHeader() throws Exception {
        String topic = broker.topic();
        String deadLetters = broker.topic();
        broker.write(topic, List.of(bytes("{\"%s\": 77.5, \"more\": 1}".formatted(PERSON))));
        Path ages =
                Files.writeString(folder.resolve("ages.json"), "{\"additionalProperties\": {\"type\": \"string\"}}");
        Map<String, Object> settings = settings("quarantine", deadLetters);
        settings.put(ContractConfig.JSON_SCHEMA, "file:" + ages);

        broker.read(topic, strings(), settings);

        ConsumerRecord<byte[], byte[]> dead = broker.read(deadLetters).get(0);
        assertThat(header(dead, ReasonHeaders.PLACES).lines()).containsExactlyInAnyOrder("type /***", "type /more");
        assertThat(dead.headers()).noneMatch(each -> text(each.value()).contains(PERSON));
    }

    @Test
    void aConsumerThatBlocksStandsBeforeTheBadRecordAndOneThatReportsGoesOn() throws Exception {
        String topic = broker.topic();
        String bad = "{\"id\": 2, \"%s\": 77.5}".formatted(PERSON);
        broker.write(topic, List.of(bytes(bad)));

        assertThatThrownBy(() -> broker.read(topic, strings(), settings("block", "")))
                .rootCause()
                .isInstanceOf(ContractBreachException.class)
                .hasMessageContaining("orders.json: https://shop.example/orders.json#/additionalProperties")
                .hasMessageNotContainingAny("77.5", PERSON);
        assertThat(broker.read(topic, strings(), settings("report", "")))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isEqualTo(bad));
    }

    @Test
    void aProducerSendsOnlyWhatFits() throws Exception {
        String topic = broker.topic();
        Map<String, Object> settings = broker.client(settings("block", ""));
        settings.put("key.serializer", ByteArraySerializer.class);
        settings.put("value.serializer", ContractSerializer.class);
        settings.put(ContractConfig.DELEGATE, StringSerializer.class.getName());
        try (KafkaProducer<byte[], String> producer = new KafkaProducer<>(settings)) {
            producer.send(new ProducerRecord<>(topic, "{\"id\": 1}")).get();
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, "{\"total\": 11}")))
                    .isInstanceOfSatisfying(
                            ContractBreachException.class,
                            breach -> assertThat(breach.rules())
                                    .containsExactlyInAnyOrder(
                                            "https://shop.example/orders.json#/required",
                                            "https://shop.example/orders.json#/properties/total/maximum"));
        }

        assertThat(broker.read(topic)).hasSize(1);
    }

    @Test
    void jacksonTreesAreCheckedAsTheyAreReadAndWhatCannotBeReadIsSetAside() throws Exception {
        Deserializer<JsonNode> trees = (topic, json) -> {
            try {
                return MAPPER.readTree(json);
            } catch (IOException broken) {
                throw new SerializationException(broken);
            }
        };
        String topic = broker.topic();
        String deadLetters = broker.topic();
        broker.write(topic, List.of(bytes("{\"id\": 1}"), bytes("{\"id\": 1.5}"), bytes("{"), bytes("[1]")));
        Map<String, Object> settings = settings("quarantine", deadLetters);
        settings.put(ContractConfig.CHECK, "value");

        List<ConsumerRecord<byte[], JsonNode>> read = broker.read(topic, new ContractDeserializer<>(trees), settings);

        assertThat(read.stream().map(record -> record.value() != null)).containsExactly(true, false, false, false);
        assertThat(broker.read(deadLetters).stream()
                        .map(each -> header(each, ReasonHeaders.VERDICT) + " " + header(each, ReasonHeaders.PLACES)))
                .containsExactly("invalid type /id", "unfinished ", "invalid type ");
    }

    @Test
    void mapsListsAndRecordsOfAvroAreCheckedAsTheirJsonWouldBe() throws Exception {
        Schema schema = SchemaBuilder.record("Order")
                .fields()
                .requiredLong("id")
                .name("day")
                .type(LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT)))
                .noDefault()
                .endRecord();
        GenericRecord order = new GenericData.Record(schema);
        order.put("id", 1L);
        order.put("day", 20_000);
        try (RecordGate gate = RecordGate.open(settings("block", ""))) {
            assertThat(gate.checkRecord("t", order).isValid()).isTrue();
            assertThat(gate.checkRecord("t", Map.of("id", 1, "total", new BigDecimal("10.00")))
                            .isValid())
                    .isTrue();
            assertThat(gate.checkRecord("t", Map.of("id", 1, "total", Double.NaN))
                            .rules())
                    .containsExactly("json");
            assertThat(gate.checkRecord("t", List.of(1)).rules())
                    .containsExactly("https://shop.example/orders.json#/type");
            assertThatThrownBy(() -> gate.checkRecord("t", new Object()))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("nothing on the class path reads");
            order.put("day", 20_000_000);
            assertThat(gate.checkRecord("t", order).rules())
                    .containsExactly("https://shop.example/orders.json#/properties/day/format");
        }
    }

    @Test
    void formatsAreRemarksUnlessTheyAreDemanded() throws Exception {
        Map<String, Object> settings = settings("block", "");
        settings.put(ContractConfig.JSON_SCHEMA_FORMATS, "false");
        try (RecordGate gate = RecordGate.open(settings)) {
            assertThat(gate.checkRecord("t", Map.of("id", 1, "day", "soon")).isValid())
                    .isTrue();
            assertThat(gate.checkRecord("t", Map.of("id", 1, "to", 7)).rules())
                    .containsExactly("https://shop.example/parts/address.json#/type");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pacta.contract, file:orders.odcs.yaml, there is a contract and a JSON Schema",
        "pacta.json.schema, ' ', there is nothing to check by",
        "pacta.json.schema, file:nowhere.json, cannot be read",
        "pacta.json.schema, classpath:nowhere.json, the class path has none of that name",
        "pacta.json.schema, registry:orders, a schema is file:PATH or classpath:RESOURCE",
        "pacta.json.schema.parts, '', pacta.json.schema.parts",
        "pacta.purpose, analytics, a JSON Schema has nothing for this",
        "pacta.schema.object, orders, a JSON Schema has nothing for this",
        "pacta.dead.letter.topic, '', the mode quarantine needs a topic"
    })
    void settingsThatDoNotFitTogetherAreRefused(String name, String value, String message) throws Exception {
        Map<String, Object> settings = settings("quarantine", "orders.bad");
        settings.put(name, value);

        assertThatThrownBy(() -> strings().configure(settings, false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message);
    }

    private Map<String, Object> settings(String mode, String deadLetters) throws IOException {
        Path schema = Files.writeString(folder.resolve("orders.json"), SCHEMA);
        Path parts = Files.createDirectories(folder.resolve("parts"));
        Path address = Files.writeString(parts.resolve("address.json"), "{\"type\": \"string\"}");
        Map<String, Object> settings = new HashMap<>();
        settings.put(ContractConfig.JSON_SCHEMA, "file:" + schema);
        settings.put(ContractConfig.JSON_SCHEMA_PARTS, "file:" + address);
        settings.put(ContractConfig.JSON_SCHEMA_FORMATS, "true");
        settings.put(ContractConfig.MODE, mode);
        settings.put(ContractConfig.DEAD_LETTER_TOPIC, deadLetters);
        return settings;
    }

    private static ContractDeserializer<String> strings() {
        return new ContractDeserializer<>(new StringDeserializer());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return ReasonHeaders.text(record.headers(), name);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
