/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.network.ListenerName;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;

/** A real broker with three doors: a plain one for the test, one of SASL, and one of SASL behind TLS. */
final class SecureBroker implements AutoCloseable {
    static final String USER = "reader";
    static final String PASSWORD = "planted-secret";
    private static final String STORE = "planted-store";

    private final KafkaClusterTestKit cluster;
    private final Path authority;

    private SecureBroker(KafkaClusterTestKit cluster, Path authority) {
        this.cluster = cluster;
        this.authority = authority;
    }

    static SecureBroker start(Path folder) throws Exception {
        Path store = folder.resolve("broker.p12");
        makeKey(store);
        TestKitNodes nodes = new TestKitNodes.Builder()
                .setCombined(true)
                .setNumBrokerNodes(1)
                .setNumControllerNodes(1)
                .build();
        KafkaClusterTestKit.Builder builder = new KafkaClusterTestKit.Builder(nodes);
        settings(store).forEach(builder::setConfigProp);
        KafkaClusterTestKit cluster = builder.build();
        cluster.format();
        cluster.startup();
        cluster.waitForReadyBrokers();
        SecureBroker broker = new SecureBroker(cluster, certificate(store, folder.resolve("authority.pem")));
        broker.knowUser();
        return broker;
    }

    private static Map<String, String> settings(Path store) {
        String plain = "org.apache.kafka.common.security.plain.PlainLoginModule required user_%s=\"%s\";"
                .formatted(USER, PASSWORD);
        return Map.ofEntries(
                Map.entry(
                        "listener.security.protocol.map",
                        "EXTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT,SIGNED:SASL_PLAINTEXT,SECURE:SASL_SSL"),
                Map.entry(
                        "listeners",
                        "EXTERNAL://localhost:0,CONTROLLER://localhost:0,SIGNED://localhost:0,SECURE://localhost:0"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("listener.name.signed.sasl.enabled.mechanisms", "SCRAM-SHA-512"),
                Map.entry(
                        "listener.name.signed.scram-sha-512.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required;"),
                Map.entry("listener.name.secure.sasl.enabled.mechanisms", "PLAIN"),
                Map.entry("listener.name.secure.plain.sasl.jaas.config", plain),
                Map.entry("listener.name.secure.ssl.keystore.type", "PKCS12"),
                Map.entry("listener.name.secure.ssl.keystore.location", store.toString()),
                Map.entry("listener.name.secure.ssl.keystore.password", STORE));
    }

    private static void makeKey(Path store) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "broker",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        STORE)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
    }

    private static Path certificate(Path store, Path file) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, STORE.toCharArray());
        }
        String encoded = Base64.getMimeEncoder()
                .encodeToString(keys.getCertificate("broker").getEncoded());
        return Files.writeString(
                file, "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n".formatted(encoded));
    }

    private void knowUser() throws Exception {
        try (Admin admin = cluster.admin()) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            USER, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), PASSWORD)))
                    .all()
                    .get();
        }
    }

    /** Makes a topic with these values. */
    void write(String topic, List<byte[]> values) throws Exception {
        try (Admin admin = cluster.admin()) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", cluster.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (byte[] value : values) {
                producer.send(new ProducerRecord<>(topic, value)).get();
            }
        }
    }

    /** The door of SASL. */
    String signed() {
        return address("SIGNED");
    }

    /** The door of SASL behind TLS. */
    String secure() {
        return address("SECURE");
    }

    /** The certificate of the broker, which is its own authority. */
    Path authority() {
        return authority;
    }

    private String address(String door) {
        return "localhost:" + cluster.brokers().values().iterator().next().boundPort(ListenerName.normalised(door));
    }

    @Override
    public void close() {
        try {
            cluster.close();
        } catch (Exception late) {
            throw new IllegalStateException("the broker of the tests did not end", late);
        }
    }
}
