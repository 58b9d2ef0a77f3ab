/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.testkit.ExampleProgram;
import dev.pacta.testkit.kafka.Broker;
import dev.pacta.testkit.kafka.BrokerExtension;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(BrokerExtension.class)
class KafkaContractsTest {
    private static final Path EXAMPLES = Path.of("..", "..", "examples");
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders
            status: active
            version: %s
            schema:
              - name: orders
                properties:
                  - {name: id, logicalType: integer, required: true}
                  - {name: total, logicalType: number, logicalTypeOptions: {maximum: %d}}
                  - {name: note, logicalType: string}
            """;
    private static final String PERSON = "jane.roe@example.org";

    private static Broker broker;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(Broker ofAll) throws Exception {
        broker = ofAll;
    }

    @Test
    void aConsumerGetsTheGoodRecordsAndTheDeadLetterTopicTheOthersAsTheyWere() throws Exception {
        Path contract = EXAMPLES.resolve("contracts/good/orders.odcs.yaml");
        List<byte[]> written = lines(EXAMPLES.resolve("data/orders.ndjson"));
        Validator validator = compile(contract).validator("orders");
        List<byte[]> bad = written.stream()
                .filter(each -> !validator.validate(each).isValid())
                .toList();
        String topic = broker.topic();
        String deadLetters = broker.topic();
        broker.write(topic, new ArrayList<>(written));

        List<ConsumerRecord<byte[], String>> read =
                broker.read(topic, strings(), settings(contract, "quarantine", deadLetters));

        assertThat(bad).hasSizeGreaterThan(10);
        assertThat(read).hasSize(written.size());
        assertThat(read).filteredOn(record -> record.value() != null).hasSize(written.size() - bad.size());
        assertThat(read)
                .filteredOn(record -> ReasonHeaders.isRefused(record.headers()))
                .hasSize(bad.size())
                .allSatisfy(record -> assertThat(record.value()).isNull());
        List<ConsumerRecord<byte[], byte[]>> dead = broker.read(deadLetters);
        assertThat(dead.stream().map(ConsumerRecord::value)).containsExactlyElementsOf(bad);
        assertThat(dead).allSatisfy(record -> {
            assertThat(ReasonHeaders.text(record.headers(), ReasonHeaders.CONTRACT))
                    .isEqualTo("orders");
            assertThat(ReasonHeaders.text(record.headers(), ReasonHeaders.TOPIC))
                    .isEqualTo(topic);
            assertThat(ReasonHeaders.text(record.headers(), ReasonHeaders.RULES))
                    .startsWith("orders");
        });
    }

    @Test
    void aPoisonedRecordStopsNobodyAndANullStaysANull() throws Exception {
        String topic = broker.topic();
        String deadLetters = broker.topic();
        byte[] good = bytes("{\"id\": 1, \"total\": 5}");
        List<byte @Nullable []> written = new ArrayList<>();
        written.add(good);
        written.add(bytes("[".repeat(100_000)));
        written.add(new byte[] {(byte) 0xFF, 0, 1, 2});
        written.add(new byte[0]);
        written.add(null);
        written.add(bytes("{\"id\": 1e-999999999}"));
        written.add(good);
        broker.write(topic, written);

        List<ConsumerRecord<byte[], String>> read =
                broker.read(topic, strings(), settings(contract("1.0.0", 10), "quarantine", deadLetters));

        assertThat(read).hasSize(7);
        assertThat(read.stream().map(record -> record.value() != null))
                .containsExactly(true, false, false, false, false, false, true);
        assertThat(ReasonHeaders.isRefused(read.get(4).headers())).isFalse();
        assertThat(broker.read(deadLetters)).hasSize(4);
    }

    @Test
    void aConsumerThatBlocksStandsBeforeTheBadRecordAndNamesRulesButNoValues() throws Exception {
        String topic = broker.topic();
        broker.write(
                topic,
                List.of(bytes("{\"id\": 1}"), bytes("{\"id\": 2, \"total\": 77.5, \"note\": \"" + PERSON + "\"}")));

        assertThatThrownBy(() -> broker.read(topic, strings(), settings(contract("1.0.0", 10), "block", "")))
                .rootCause()
                .isInstanceOf(ContractBreachException.class)
                .hasMessageContaining("orders.total:maximum")
                .hasMessageContaining("orders@1.0.0")
                .satisfies(breach -> assertThat(breach.getMessage()).doesNotContain("77.5", PERSON));
    }

    @Test
    void aProducerSendsOnlyWhatFits() throws Exception {
        String topic = broker.topic();
        Map<String, Object> settings = broker.client(settings(contract("1.0.0", 10), "block", ""));
        settings.put("key.serializer", ByteArraySerializer.class);
        settings.put("value.serializer", ContractSerializer.class);
        settings.put(ContractConfig.DELEGATE, StringSerializer.class.getName());
        try (KafkaProducer<byte[], String> producer = new KafkaProducer<>(settings)) {
            producer.send(new ProducerRecord<>(topic, "{\"id\": 1, \"total\": 9}"))
                    .get();
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, "{\"id\": 2, \"total\": 11}")))
                    .isInstanceOfSatisfying(ContractBreachException.class, breach -> {
                        assertThat(breach.isQuarantined()).isFalse();
                        assertThat(breach.rules()).containsExactly("orders.total:maximum");
                    });
        }

        assertThat(broker.read(topic)).hasSize(1);
    }

    @Test
    void aProducerPutsWhatDoesNotFitIntoTheDeadLetterTopicAndSaysSo() throws Exception {
        String topic = broker.topic();
        String deadLetters = broker.topic();
        Map<String, Object> settings = broker.client(settings(contract("1.0.0", 10), "quarantine", deadLetters));
        ContractSerializer<String> serializer = new ContractSerializer<>(new StringSerializer());
        serializer.configure(settings, false);
        try (KafkaProducer<byte[], String> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), serializer)) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, "{\"total\": 1}")))
                    .isInstanceOfSatisfying(
                            ContractBreachException.class,
                            breach -> assertThat(breach.isQuarantined()).isTrue());
        }

        assertThat(broker.read(topic)).isEmpty();
        assertThat(broker.read(deadLetters))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isEqualTo(bytes("{\"total\": 1}")));
    }

    @Test
    void whenTheDeadLetterTopicTakesNothingTheConsumerDoesNotGoOn() throws Exception {
        String topic = broker.topic();
        broker.write(topic, List.of(bytes("{\"total\": 1, \"note\": \"%s\"}".formatted("x".repeat(3_000)))));
        Map<String, Object> settings = settings(contract("1.0.0", 10), "quarantine", broker.topic());
        settings.put("pacta.dead.letter.max.request.size", 1_000);

        assertThatThrownBy(() -> broker.read(topic, strings(), settings))
                .isInstanceOf(KafkaException.class)
                .rootCause()
                .hasMessageContaining("1000");
    }

    @Test
    void aNewVersionOfTheContractIsTakenWhileTheConsumerRuns() throws Exception {
        Path contract = contract("1.0.0", 10);
        String topic = broker.topic();
        String deadLetters = broker.topic();
        Map<String, Object> settings = broker.client(settings(contract, "quarantine", deadLetters));
        settings.put(ContractConfig.REFRESH, 1);
        ContractDeserializer<String> values = strings();
        values.configure(settings, false);
        try (KafkaConsumer<byte[], String> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), values)) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seekToBeginning(consumer.assignment());
            byte[] between = bytes("{\"id\": 1, \"total\": 7}");
            broker.write(topic, List.of(between));
            assertThat(consumer.poll(Broker.PATIENCE))
                    .allSatisfy(record -> assertThat(record.value()).isNotNull());

            contract("1.1.0", 5);
            boolean refused = false;
            while (!refused) {
                broker.write(topic, List.of(between));
                for (ConsumerRecord<byte[], String> record : consumer.poll(Broker.PATIENCE)) {
                    refused = ReasonHeaders.isRefused(record.headers());
                }
            }
            Files.writeString(contract, "this: is no contract");
            broker.write(topic, List.of(between));
            assertThat(consumer.poll(Broker.PATIENCE))
                    .allSatisfy(record -> assertThat(ReasonHeaders.text(record.headers(), ReasonHeaders.VERSION))
                            .isEqualTo("1.1.0"));
        }
        assertThat(broker.read(deadLetters))
                .isNotEmpty()
                .allSatisfy(record -> assertThat(ReasonHeaders.text(record.headers(), ReasonHeaders.VERSION))
                        .isEqualTo("1.1.0"));
    }

    @Test
    void theLineageServerIsToldTheCountsAndNoValue() throws Exception {
        String topic = broker.topic();
        String deadLetters = broker.topic();
        broker.write(topic, List.of(bytes("{\"id\": 1}"), bytes("{\"id\": \"" + PERSON + "\"}")));
        try (LineageServer lineage = new LineageServer()) {
            Map<String, Object> settings = settings(contract("1.0.0", 10), "quarantine", deadLetters);
            settings.put(ContractConfig.LINEAGE, lineage.address());
            settings.put(ContractConfig.JOB_NAME, "billing");
            broker.read(topic, strings(), settings);

            assertThat(lineage.events())
                    .singleElement()
                    .asString()
                    .contains("\"COMPLETE\"", "\"billing\"", topic, "orders.id:type", "\"records\":2")
                    .contains("\"invalidRecords\":1", "\"verdict\":\"failed\"", "kafka://" + broker.address())
                    .doesNotContain(PERSON);
        }
        assertThat(broker.read(deadLetters))
                .allSatisfy(record -> record.headers()
                        .forEach(header -> assertThat(new String(header.value(), StandardCharsets.UTF_8))
                                .doesNotContain(PERSON)));
    }

    @Test
    void recordsOfAvroAreCheckedAsTheyAreReadAndWhatCannotBeReadIsSetAside() throws Exception {
        Schema schema = SchemaBuilder.record("Order")
                .fields()
                .requiredLong("id")
                .requiredDouble("total")
                .endRecord();
        Deserializer<GenericRecord> avro = (topic, bytes) -> {
            try {
                return new GenericDatumReader<GenericRecord>(schema)
                        .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
            } catch (IOException broken) {
                throw new SerializationException(broken);
            }
        };
        String topic = broker.topic();
        String deadLetters = broker.topic();
        broker.write(topic, List.of(avro(schema, 1, 5), avro(schema, 2, 50), new byte[] {2}));
        Map<String, Object> settings = settings(contract("1.0.0", 10), "quarantine", deadLetters);
        settings.put(ContractConfig.CHECK, "value");

        List<ConsumerRecord<byte[], GenericRecord>> read =
                broker.read(topic, new ContractDeserializer<>(avro), settings);

        assertThat(read.stream().map(record -> record.value() != null)).containsExactly(true, false, false);
        assertThat(broker.read(deadLetters).stream()
                        .map(record -> ReasonHeaders.text(record.headers(), ReasonHeaders.VERDICT) + " "
                                + ReasonHeaders.text(record.headers(), ReasonHeaders.RULES)))
                .containsExactly("invalid orders.total:maximum", "unfinished orders:record");
    }

    private static byte[] avro(Schema schema, long id, double total) throws IOException {
        GenericRecord record = new GenericData.Record(schema);
        record.put("id", id);
        record.put("total", total);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    @Test
    void theExampleBillsWhatFits() throws Throwable {
        Path examples = EXAMPLES.resolve("pipelines");
        String topic = broker.topic();
        String deadLetters = broker.topic();
        broker.write(
                topic,
                List.of(
                        bytes("{\"order_id\": 1, \"country\": \"PT\", \"total\": 12.5}"),
                        bytes("{\"order_id\": 2, \"country\": \"pt\", \"total\": 12.5}")));

        ExampleProgram.compile(examples.resolve("kafka/OrdersConsumer.java"), folder.resolve("classes"))
                .run(broker.address(), "file:" + examples.resolve("orders.odcs.yaml"), topic, deadLetters, "2");

        assertThat(broker.read(deadLetters))
                .singleElement()
                .satisfies(record -> assertThat(ReasonHeaders.text(record.headers(), ReasonHeaders.RULES))
                        .isEqualTo("orders.country:pattern"));
    }

    @Test
    void settingsThatLeaveNowhereForBadRecordsAreRefused() throws Exception {
        Map<String, Object> settings = settings(contract("1.0.0", 10), "quarantine", "");

        assertThatThrownBy(() -> strings().configure(settings, false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(ContractConfig.DEAD_LETTER_TOPIC);
    }

    private Path contract(String version, int maximum) throws Exception {
        return Files.writeString(folder.resolve("orders.odcs.yaml"), CONTRACT.formatted(version, maximum));
    }

    private static ContractDeserializer<String> strings() {
        return new ContractDeserializer<>(new StringDeserializer());
    }

    private static Map<String, Object> settings(Path contract, String mode, String deadLetters) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ContractConfig.CONTRACT, "file:" + contract);
        settings.put(ContractConfig.MODE, mode);
        settings.put(ContractConfig.DEAD_LETTER_TOPIC, deadLetters);
        return settings;
    }

    private static CompiledContract compile(Path file) throws Exception {
        ReadResult result = new OdcsReader().read(Files.readAllBytes(file), file.toString());
        return CompiledContract.compile(
                ((ReadResult.Readable) result).document().contract().orElseThrow());
    }

    private static List<byte[]> lines(Path file) throws Exception {
        return Files.readAllLines(file).stream().map(KafkaContractsTest::bytes).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
