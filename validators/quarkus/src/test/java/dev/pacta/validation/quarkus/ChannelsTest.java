/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.validation.kafka.ReasonHeaders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.Billing;

/** Channels on a real broker, by the connector that applications have. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ChannelsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String GOOD = "{\"order_id\": 1, \"country\": \"DE\", \"total\": 10}";
    private static final String SECRET = "jane.roe@example.org";
    private static final String BAD = "{\"order_id\": 1, \"country\": \"%s\", \"total\": -1}".formatted(SECRET);
    private static final Schema AVRO = SchemaBuilder.record("orders")
            .fields()
            .requiredLong("order_id")
            .requiredDouble("total")
            .endRecord();

    @Inject
    CheckedShop shop;

    @Inject
    Billing billing;

    public record Order(long order_id, double total) {}

    @Test
    void theExampleBillsWhatFitsAndTheOthersLieInTheDeadLetterTopicAsTheyWere() throws Exception {
        List<byte @Nullable []> written = new ArrayList<>();
        for (int at = 0; at < 40; at++) {
            written.add(bytes(at % 10 == 3 ? BAD : GOOD));
        }
        Surroundings.broker().write("orders", written);

        await(() -> billing.billed() == 36);
        await(() -> Surroundings.broker().read("orders.bad").stream()
                        .filter(each -> text(each, ReasonHeaders.TOPIC).equals("orders"))
                        .count()
                == 4);

        List<ConsumerRecord<byte[], byte[]>> dead = Surroundings.broker().read("orders.bad").stream()
                .filter(each -> text(each, ReasonHeaders.TOPIC).equals("orders"))
                .toList();
        assertThat(dead).hasSize(4).allSatisfy(record -> {
            assertThat(new JsonObject(Buffer.buffer(record.value()))).isEqualTo(new JsonObject(BAD));
            assertThat(text(record, ReasonHeaders.CONTRACT)).isEqualTo("shop-orders");
            assertThat(text(record, ReasonHeaders.VERSION)).isEqualTo("1.0.0");
            assertThat(text(record, ReasonHeaders.VERDICT)).isEqualTo("invalid");
            assertThat(text(record, ReasonHeaders.RULES).lines())
                    .containsExactlyInAnyOrder(
                            "orders.country:pattern", "orders.country:personal-data", "orders.total:minimum");
            record.headers()
                    .forEach(header -> assertThat(new String(header.value(), StandardCharsets.UTF_8))
                            .doesNotContain(SECRET));
        });
        assertThat(billing.billed()).isEqualTo(36);
        await(() -> told("orders", 40));
    }

    @Test
    void inTheModeBlockTheChannelsOwnStrategyHasTheRecordWithTheSameHeadersAndAPoisonedOneStopsNobody()
            throws Exception {
        List<byte @Nullable []> written = new ArrayList<>();
        written.add(bytes(GOOD));
        written.add(bytes("[".repeat(100_000)));
        written.add(new byte[] {(byte) 0xFF, 0, 1, 2});
        written.add(bytes("{\"order_id\": 1, \"order_id\": 2, \"total\": 1}"));
        written.add(bytes(GOOD));
        Surroundings.broker().write("strict", written);
        writeWithKeyAndHeader("strict", BAD);

        await(() -> shop.strict.size() == 2);
        await(() -> Surroundings.broker().read("strict.own").size() == 4);

        assertThat(shop.strict).containsExactly(GOOD, GOOD);
        assertThat(Surroundings.broker().read("strict.own")).hasSize(4).allSatisfy(record -> {
            assertThat(text(record, ReasonHeaders.CONTRACT)).isEqualTo("shop-orders");
            assertThat(text(record, ReasonHeaders.TOPIC)).isEqualTo("strict");
            assertThat(text(record, ReasonHeaders.RULES)).startsWith("orders");
        });
        keepsItsKeyAndItsHeaderOnce(Surroundings.broker().read("strict.own").get(3));
    }

    @Test
    void inTheModeReportAllPassAndAreCounted() throws Exception {
        Surroundings.broker().write("watched", List.of(bytes(GOOD), bytes(BAD), bytes(GOOD)));

        await(() -> shop.watched.size() == 3);

        assertThat(shop.watched).containsExactly(GOOD, BAD, GOOD);
        await(() -> told("watched", 3));
    }

    @Test
    void ofABatchTheBadRecordsAreTakenOutWithTheirKeysAndAllElsePasses() throws Exception {
        List<byte @Nullable []> written = new ArrayList<>();
        for (int at = 0; at < 100; at++) {
            written.add(bytes(at % 25 == 7 ? BAD : GOOD));
        }
        Surroundings.broker().write("batches", written);
        writeWithKeyAndHeader("batches", BAD);

        await(() -> shop.batched.size() == 96);
        await(() -> Surroundings.broker().read("batches-bad").size() == 5);

        assertThat(shop.batched).hasSize(96).containsOnly(GOOD);
        assertThat(Surroundings.broker().read("batches-bad"))
                .hasSize(5)
                .allSatisfy(record -> assertThat(record.value()).isEqualTo(bytes(BAD)));
        keepsItsKeyAndItsHeaderOnce(Surroundings.broker().read("batches-bad").get(4));
        await(() -> told("batches", 101));
        await(() -> Surroundings.broker().committed("billing", "batches", 0) == 101);
    }

    @Test
    void aContractThatChangesWhileTheApplicationRunsIsTaken() throws Exception {
        String expensive = "{\"order_id\": 7, \"total\": 5000}";
        Surroundings.broker().write("changing", List.of(bytes(expensive)));
        await(() -> shop.changing.size() == 1);

        Surroundings.publish();
        await(() -> {
            Surroundings.broker().write("changing", List.of(bytes(expensive)));
            return Surroundings.broker().read("orders.bad").stream()
                    .anyMatch(each -> text(each, ReasonHeaders.CONTRACT).equals("changing"));
        });

        assertThat(Surroundings.broker().read("orders.bad"))
                .filteredOn(each -> text(each, ReasonHeaders.CONTRACT).equals("changing"))
                .isNotEmpty()
                .allSatisfy(
                        each -> assertThat(text(each, ReasonHeaders.VERSION)).isEqualTo("1.1.0"));
    }

    @Test
    void payloadsOfEveryFormAreChecked() {
        ObjectMapper json = new ObjectMapper();
        List<Object> good = List.of(
                bytes(GOOD),
                GOOD,
                new JsonObject(GOOD),
                Buffer.buffer(GOOD),
                json.createObjectNode().put("order_id", 1).put("total", 10),
                Map.of("order_id", 1, "total", 10),
                new Order(1, 10),
                avro(10),
                Record.of("key", GOOD));
        List<Object> bad = List.of(
                bytes(BAD),
                BAD,
                new JsonObject(BAD),
                Buffer.buffer(BAD),
                json.createObjectNode().put("order_id", 1).put("total", -1),
                Map.of("order_id", 1, "total", -1),
                new Order(1, -1),
                avro(-1),
                Record.of("key", BAD),
                List.of(GOOD, BAD),
                new Object() {
                    public String getTotal() {
                        throw new IllegalStateException(SECRET);
                    }
                });

        for (Object each : good) {
            shop.anything.send(each).await().atMost(PATIENCE);
        }
        for (Object each : bad) {
            assertThatThrownBy(() -> shop.anything.send(each).await().atMost(PATIENCE))
                    .as(String.valueOf(each.getClass()))
                    .isInstanceOf(ContractBreachException.class)
                    .hasMessageContaining("shop-orders@1.0.0")
                    .hasMessageContaining("orders")
                    .hasMessageNotContaining(SECRET);
        }
        assertThat(shop.typed).containsExactlyElementsOf(good);
    }

    @Test
    void byAJsonSchemaPayloadsOfEveryFormAreChecked() {
        ObjectMapper json = new ObjectMapper();
        for (Object each : List.of(
                bytes(GOOD),
                new JsonObject(GOOD),
                json.createObjectNode().put("order_id", 1).put("total", 10),
                Map.of("order_id", 1, "total", 10),
                new Order(1, 10),
                avro(10),
                List.of(GOOD, GOOD))) {
            shop.described.send(each).await().atMost(PATIENCE);
        }
        for (Object each : List.of(
                bytes(BAD),
                new JsonObject(BAD),
                json.createObjectNode().put("order_id", 1).put("total", -1),
                Map.of("order_id", 1, "total", -1),
                new Order(1, -1),
                avro(-1),
                List.of(GOOD, BAD))) {
            assertThatThrownBy(() -> shop.described.send(each).await().atMost(PATIENCE))
                    .as(String.valueOf(each.getClass()))
                    .isInstanceOf(ContractBreachException.class)
                    .hasMessage("a message of the channel described breaks classpath:orders.schema.json in 1 records: "
                            + "https://shop.example/order#/properties/total/minimum");
        }
    }

    @Test
    void whatBreaksAJsonSchemaLiesInTheDeadLetterTopicWithTheHeadersOfTheKafkaClients() throws Exception {
        Surroundings.broker().write("by-schema", List.of(bytes(GOOD), bytes("[".repeat(100_000)), bytes(BAD)));

        await(() -> shop.schemed.size() == 1);
        await(() -> Surroundings.broker().read("by-schema-bad").size() == 2);

        List<ConsumerRecord<byte[], byte[]>> dead = Surroundings.broker().read("by-schema-bad");
        assertThat(dead).extracting(each -> text(each, ReasonHeaders.VERDICT)).containsExactly("unfinished", "invalid");
        assertThat(dead)
                .extracting(each -> text(each, ReasonHeaders.RULES))
                .containsExactly("record", "https://shop.example/order#/properties/total/minimum");
        assertThat(dead).allSatisfy(each -> {
            assertThat(text(each, ReasonHeaders.JSON_SCHEMA)).isEqualTo("classpath:orders.schema.json");
            assertThat(text(each, ReasonHeaders.JSON_SCHEMA_DIGEST)).hasSize(64);
            assertThat(each.headers().lastHeader(ReasonHeaders.CONTRACT)).isNull();
        });
    }

    @Test
    void nothingBadGetsOut() {
        MutinyEmitter<byte[]> bills = shop.bills;

        bills.send(bytes(GOOD)).await().atMost(PATIENCE);
        assertThatThrownBy(() -> bills.send(bytes(BAD)).await().atMost(PATIENCE))
                .isInstanceOfSatisfying(
                        ContractBreachException.class,
                        breach -> assertThat(breach.reasons().get(0).rules())
                                .containsExactlyInAnyOrder(
                                        "orders.country:pattern",
                                        "orders.country:personal-data",
                                        "orders.total:minimum"));
        bills.send(bytes(GOOD)).await().atMost(PATIENCE);

        assertThat(Surroundings.broker().read("bills").stream().map(ConsumerRecord::value))
                .containsExactly(bytes(GOOD), bytes(GOOD));
    }

    private static void writeWithKeyAndHeader(String topic, String value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Surroundings.broker().client(Map.of()), new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, 0, bytes("key-1"), bytes(value));
            record.headers().add("trace", bytes("t-1"));
            producer.send(record).get();
        }
    }

    private static void keepsItsKeyAndItsHeaderOnce(ConsumerRecord<byte[], byte[]> record) {
        assertThat(record.key()).isEqualTo(bytes("key-1"));
        assertThat(record.headers().headers("trace")).hasSize(1);
        assertThat(record.headers().headers(ReasonHeaders.RULES)).hasSize(1);
    }

    private static GenericData.Record avro(double total) {
        GenericData.Record record = new GenericData.Record(AVRO);
        record.put("order_id", 1L);
        record.put("total", total);
        return record;
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String header) {
        return ReasonHeaders.text(record.headers(), header);
    }

    /** Whether the lineage server knows of exactly so many records of a topic. */
    private static boolean told(String topic, int records) throws Exception {
        String newest = "";
        for (String event : Surroundings.events()) {
            newest = event.contains("\"name\":\"%s\"".formatted(topic)) ? event : newest;
        }
        return newest.contains("\"rowCount\":" + records + ",") || newest.contains("\"rowCount\":" + records + "}");
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("the time to wait").isLessThan(until);
            Thread.sleep(50);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
