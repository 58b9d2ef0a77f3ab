/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.cli.CommandLineRun;
import dev.pacta.testkit.kafka.Broker;
import dev.pacta.testkit.kafka.BrokerExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Topics of a real broker. */
@ExtendWith(BrokerExtension.class)
class TopicScanTest {
    private static final int ROWS = 60;
    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: customers
            status: active
            version: 1.0.0
            schema:
              - name: customers
                properties:
                  - name: id   # a key
                    logicalType: integer
                  - name: mail
                    logicalType: string
            """;

    private static Broker broker;

    @TempDir
    Path folder;

    @BeforeAll
    static void start(Broker ofAll) {
        broker = ofAll;
    }

    @Test
    void whatLiesInATopicIsLookedAtWithItsKeysAndHeadersAndNothingOfItIsShown() throws Exception {
        String topic = broker.topic(3);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(broker.client(Map.of()), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int at = 0; at < ROWS; at++) {
                String mail = "planted%d@mail.example".formatted(at);
                ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                        topic, at % 3, bytes(mail), bytes("{\"id\": %d, \"mail\": \"%s\"}".formatted(at, mail)));
                record.headers().add("asked-by", bytes("other%d@mail.example".formatted(at)));
                producer.send(record);
            }
            producer.send(new ProducerRecord<>(topic, 0, bytes("planted0@mail.example"), null));
            producer.send(new ProducerRecord<>(topic, 1, null, new byte[] {0, 0, 0, 0, 7, 12, (byte) 0xFE}));
            producer.send(new ProducerRecord<>(topic, 2, null, bytes("{\"mail\": planted")));
            producer.send(
                    new ProducerRecord<>(topic, 2, null, prefixed("{\"id\": 1, \"mail\": \"planted1@mail.example\"}")));
        }

        CommandLineRun run = scan(topic, "--json");

        assertThat(run.exitCode()).isZero();
        JsonNode report = run.json();
        assertThat(report.path("records").asInt()).isEqualTo(ROWS + 2);
        assertThat(report.path("unreadable").asInt()).isEqualTo(2);
        assertThat(scan(topic).out())
                .contains("personal   mail                    e-mail address (user.contact.email)")
                .contains("personal   kafka.key               e-mail address")
                .contains("personal   kafka.headers.asked-by  e-mail address")
                .doesNotContain("planted", "other1");
        assertThat(run.out() + run.err()).doesNotContain("planted", "other1");
        try (Admin admin = Admin.create(broker.client(Map.of()))) {
            assertThat(admin.listGroups().all().get()).isEmpty();
        }
    }

    @Test
    void aContractIsComparedAndGetsTheSuggestion() throws Exception {
        String topic = broker.topic();
        broker.write(topic, customers());
        Path contract = Files.writeString(folder.resolve("customers.odcs.yaml"), CONTRACT);

        assertThat(scan(topic, "--contract", contract, "--write", "--dry-run").exitCode())
                .isEqualTo(1);
        CommandLineRun run = scan(topic, "--contract", contract, "--write");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).doesNotContain("planted");
        assertThat(Files.readString(contract)).contains("value: {dataCategory: user.contact.email}");
    }

    @Test
    void textIsAColumnAndABoundIsTold() throws Exception {
        String topic = broker.topic();
        List<byte @Nullable []> lines = new ArrayList<>();
        for (int at = 0; at < ROWS; at++) {
            lines.add(bytes("planted%d@mail.example".formatted(at)));
        }
        broker.write(topic, lines);

        CommandLineRun run = scan(topic, "--most-records", "20", "--json");

        assertThat(run.json().path("records").asInt()).isEqualTo(20);
        assertThat(run.err()).isEqualTo("Not all of the topic was read: 40 offsets before its end are left.\n");
        assertThat(run.out()).doesNotContain("planted").contains("\"value\"");
        CommandLineRun sample = scan(topic, "--sample", "25%", "--json");
        assertThat(sample.json().path("records").asInt()).isBetween(1, ROWS - 1);
        assertThat(sample.err()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        CommandLineRun missing = scan("no-such-topic");
        assertThat(missing.exitCode()).as(missing.err()).isEqualTo(2);
        assertThat(missing.err()).contains("the brokers show no topic no-such-topic");

        Path settings = Files.writeString(folder.resolve("client.properties"), """
                bootstrap.servers=127.0.0.1:1
                default.api.timeout.ms=2000
                request.timeout.ms=1000
                """);
        CommandLineRun away = CommandLineRun.of("scan", "--topic", "any", "--client-config", settings);
        assertThat(away.exitCode()).as(away.err()).isEqualTo(3);
        assertThat(away.err())
                .contains(
                        "the topic any cannot be read: nobody answers at 127.0.0.1:1; check the address and the network");

        Files.writeString(settings, "bootstrap.servers=127.0.0.1:1\nsecurity.protocol=NONE\n");
        assertThat(CommandLineRun.of("scan", "--topic", "any", "--client-config", settings)
                        .exitCode())
                .isEqualTo(2);
        assertThat(CommandLineRun.of("scan", "--topic", "any").err()).contains("Add --bootstrap HOST:PORT");
        assertThat(CommandLineRun.of("scan", "--bootstrap", "any:1", "data.csv").err())
                .contains("Add --topic T.");
        assertThat(scan("any", "data.csv").err()).contains("a topic is a call of its own");
    }

    /** A server of TLS that has no certificate refuses each caller, as TLS does. */
    @Test
    void aBrokerThatWantsTlsIsToldFromOneThatIsSilent() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, null, null);
        try (ServerSocket secure =
                        context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread refusing = new Thread(() -> refuse(secure));
            Thread closing = new Thread(() -> refuse(silent));
            refusing.start();
            closing.start();

            CommandLineRun tls = scan(secure, "");
            CommandLineRun sasl = scan(
                    secure,
                    "security.protocol=SASL_PLAINTEXT\nsasl.mechanism=PLAIN\nsasl.jaas.config="
                            + "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"a\" password=\"planted\";");
            CommandLineRun closed = scan(silent, "");

            assertThat(tls.exitCode()).as(tls.err()).isEqualTo(2);
            assertThat(tls.err())
                    .contains(
                            "127.0.0.1:%d wants TLS".formatted(secure.getLocalPort()),
                            "set security.protocol=SSL or SASL_SSL");
            assertThat(sasl.exitCode()).as(sasl.err()).isEqualTo(2);
            assertThat(sasl.err()).contains("set security.protocol=SASL_SSL").doesNotContain("planted");
            assertThat(closed.exitCode()).as(closed.err()).isEqualTo(3);
            assertThat(closed.err())
                    .contains("takes connections and gives no answer", "security.protocol=SASL_PLAINTEXT");
        }
    }

    private CommandLineRun scan(ServerSocket broker, String more) throws IOException {
        Path settings =
                Files.writeString(folder.resolve("client.properties"), """
                bootstrap.servers=127.0.0.1:%d
                default.api.timeout.ms=600
                request.timeout.ms=1000
                %s
                """.formatted(broker.getLocalPort(), more));
        return CommandLineRun.of("scan", "--topic", "any", "--client-config", settings);
    }

    /** Reads something of each caller and closes, until the socket is closed. */
    private static void refuse(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                caller.getInputStream().read();
            } catch (IOException over) {
                // The next one.
            }
        }
    }

    @Test
    void theClientIsNotLoadedForOtherData() throws Exception {
        Path data = Files.writeString(folder.resolve("data.csv"), "id\n1\n");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.pacta.cli.Start",
                        "scan",
                        data.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("dev.pacta.cli.scan.ScanCommand").doesNotContain("org.apache.kafka");
    }

    private static CommandLineRun scan(String topic, Object... more) {
        List<Object> words = new ArrayList<>(List.of("scan", "--bootstrap", broker.address(), "--topic", topic));
        words.addAll(List.of(more));
        return CommandLineRun.of(words.toArray());
    }

    private static List<byte @Nullable []> customers() {
        List<byte @Nullable []> all = new ArrayList<>();
        for (int at = 0; at < ROWS; at++) {
            all.add(bytes("{\"id\": %d, \"mail\": \"planted%d@mail.example\"}".formatted(at, at)));
        }
        return all;
    }

    private static byte[] prefixed(String json) {
        return bytes("\0\0\0\0\7" + json);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
