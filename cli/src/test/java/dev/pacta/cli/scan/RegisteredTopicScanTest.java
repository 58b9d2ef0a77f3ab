/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pacta.cli.CommandLineRun;
import dev.pacta.testkit.kafka.Broker;
import dev.pacta.testkit.kafka.BrokerExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Topics of a real broker whose values were written with a schema registry. */
@ExtendWith(BrokerExtension.class)
class RegisteredTopicScanTest {
    private static final int ROWS = 40;
    private static final String SIGN_IN = "basic.auth.user.info=reader:planted-secret\n";
    private static final String SCHEMA =
            "{\\\"type\\\": \\\"record\\\", \\\"name\\\": \\\"Customer\\\", \\\"fields\\\": [{\\\"name\\\": \\\"id\\\", \\\"type\\\": \\\"long\\\"},"
                    + "{\\\"name\\\": \\\"contact\\\", \\\"type\\\": {\\\"type\\\": \\\"record\\\", \\\"name\\\": \\\"Contact\\\","
                    + "\\\"fields\\\": [{\\\"name\\\": \\\"mail\\\", \\\"type\\\": [\\\"null\\\", \\\"string\\\"]}]}}]}";

    @TempDir
    Path folder;

    private HttpServer registry;

    @BeforeEach
    void start() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", RegisteredTopicScanTest::answer);
        registry.start();
    }

    @AfterEach
    void stop() {
        registry.stop(0);
    }

    @Test
    void avroIsLookedAtAndWhatCannotBeReadIsCountedByTheReason(Broker broker) throws Exception {
        String topic = mixed(broker);

        CommandLineRun run = scan(broker, topic, SIGN_IN, "--json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode report = run.json();
        assertThat(report.path("records").asInt()).isEqualTo(ROWS + 1);
        assertThat(report.path("unreadable").asInt()).isEqualTo(3);
        assertThat(report.path("unreadableBecause")).hasSize(3);
        CommandLineRun text = scan(broker, topic, SIGN_IN);
        assertThat(text.out())
                .contains(
                        "personal   contact.mail  e-mail address (user.contact.email)",
                        "3 records cannot be read; nothing is known of them",
                        "  1: bytes that are no Avro of schema 7",
                        "  1: the schema registry has no schema 99",
                        "  1: Protobuf, which is not read yet");
        assertThat(run.out() + run.err() + text.out() + text.err()).doesNotContain("planted");
    }

    @Test
    void aRegistryThatIsAwayOrRefusesOrIsNotNamedIsSaid(Broker broker) throws Exception {
        String topic = broker.topic();
        broker.write(topic, customers());

        CommandLineRun refused = scan(broker, topic, "basic.auth.user.info=reader:planted-wrong\n");
        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(2);
        assertThat(refused.err())
                .contains("refuses the caller (401); check the user and the password of basic.auth.user.info")
                .doesNotContain("planted");
        CommandLineRun unnamed = CommandLineRun.of("scan", "--bootstrap", broker.address(), "--topic", topic);
        assertThat(unnamed.exitCode()).as(unnamed.err()).isEqualTo(2);
        assertThat(unnamed.err())
                .contains("none of 40 records can be read: written with a schema registry", "no schema.registry.url");
        registry.stop(0);
        CommandLineRun away = scan(broker, topic, SIGN_IN);
        assertThat(away.exitCode()).as(away.err()).isEqualTo(3);
        assertThat(away.err())
                .contains("does not answer; check schema.registry.url and the network")
                .doesNotContain("planted");
    }

    private static String mixed(Broker broker) throws Exception {
        String topic = broker.topic();
        List<byte @Nullable []> values = customers();
        values.add("{\"contact\": {\"mail\": \"planted@mail.example\"}}".getBytes(StandardCharsets.UTF_8));
        values.add(framed(7, new byte[] {1, 2, 3}));
        values.add(framed(8, "planted".getBytes(StandardCharsets.UTF_8)));
        values.add(framed(99, "planted".getBytes(StandardCharsets.UTF_8)));
        broker.write(topic, values);
        return topic;
    }

    private CommandLineRun scan(Broker broker, String topic, String more, String... options) throws IOException {
        Path settings = Files.writeString(
                folder.resolve("client.properties"),
                "bootstrap.servers=%s\nschema.registry.url=http://127.0.0.1:%d\n%s"
                        .formatted(broker.address(), registry.getAddress().getPort(), more));
        List<Object> words = new ArrayList<>(List.of("scan", "--topic", topic, "--client-config", settings));
        words.addAll(List.of(options));
        return CommandLineRun.of(words.toArray());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String signIn =
                "Basic " + Base64.getEncoder().encodeToString("reader:planted-secret".getBytes(StandardCharsets.UTF_8));
        boolean known = signIn.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        String path = exchange.getRequestURI().getPath();
        if (!known) {
            send(exchange, 401, "{\"error_code\": 401}");
        } else if (path.equals("/schemas/ids/7")) {
            send(exchange, 200, "{\"schema\": \"%s\"}".formatted(SCHEMA));
        } else if (path.equals("/schemas/ids/8")) {
            send(exchange, 200, "{\"schemaType\": \"PROTOBUF\", \"schema\": \"syntax = \\\"proto3\\\";\"}");
        } else {
            send(exchange, 404, "{\"error_code\": 40403, \"message\": \"Schema not found\"}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static List<byte @Nullable []> customers() throws IOException {
        Schema schema = new Schema.Parser().parse(SCHEMA.replace("\\\"", "\""));
        List<byte @Nullable []> values = new ArrayList<>();
        for (int at = 0; at < ROWS; at++) {
            GenericRecord contact =
                    new GenericData.Record(schema.getField("contact").schema());
            contact.put("mail", "planted%d@mail.example".formatted(at));
            GenericRecord customer = new GenericData.Record(schema);
            customer.put("id", (long) at);
            customer.put("contact", contact);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new GenericDatumWriter<GenericRecord>(schema).write(customer, encoder);
            encoder.flush();
            values.add(framed(7, bytes.toByteArray()));
        }
        return values;
    }

    private static byte[] framed(int id, byte[] bytes) {
        return ByteBuffer.allocate(5 + bytes.length)
                .put((byte) 0)
                .putInt(id)
                .put(bytes)
                .array();
    }
}
