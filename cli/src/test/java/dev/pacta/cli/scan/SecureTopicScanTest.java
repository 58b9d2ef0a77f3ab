/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.cli.CommandLineRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topics of a real broker that wants to know who reads. */
class SecureTopicScanTest {
    private static final String TOPIC = "customers";
    private static final int ROWS = 40;

    @TempDir
    static Path ofBroker;

    private static SecureBroker broker;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        broker = SecureBroker.start(ofBroker);
        List<byte[]> rows = new ArrayList<>();
        for (int at = 0; at < ROWS; at++) {
            rows.add("{\"mail\": \"planted%d@mail.example\"}".formatted(at).getBytes(StandardCharsets.UTF_8));
        }
        broker.write(TOPIC, rows);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void aTopicBehindScramIsRead() throws Exception {
        reads(scan(scram(SecureBroker.PASSWORD)));
    }

    @Test
    void aTopicBehindTlsAndPlainIsRead() throws Exception {
        reads(scan(plain(SecureBroker.PASSWORD)
                + "ssl.truststore.type=PEM\nssl.truststore.location=%s\n".formatted(broker.authority())));
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() throws Exception {
        refuses(scan(scram("planted-wrong")), "the brokers refuse the sign-in (SaslAuthenticationException)");
        refuses(
                scan(plain("planted-wrong")
                        + "ssl.truststore.type=PEM\nssl.truststore.location=%s\n".formatted(broker.authority())),
                "check sasl.mechanism and the user and the password in sasl.jaas.config");
    }

    @Test
    void aMechanismThatTheBrokersDoNotHaveIsSaid() throws Exception {
        refuses(
                scan(scram(SecureBroker.PASSWORD).replace("SCRAM-SHA-512", "SCRAM-SHA-256")),
                "the brokers refuse the sign-in (UnsupportedSaslMechanismException); check sasl.mechanism");
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsSaid() throws Exception {
        refuses(
                scan(plain(SecureBroker.PASSWORD)),
                "there is no TLS between the client and the brokers; check that ssl.truststore.location has the authority");
    }

    @Test
    void settingsThatCannotBeUsedAreSaidAndNotShown() throws Exception {
        refuses(
                scan(scram(SecureBroker.PASSWORD).replace("password=\"planted-secret\"", "password planted-secret")),
                "Kafka's client cannot be made of the settings",
                "check sasl.jaas.config");
    }

    @Test
    void whoDoesNotSignInIsToldWhatMayBeMissing() throws Exception {
        CommandLineRun run = scan("bootstrap.servers=%s\ndefault.api.timeout.ms=800\nrequest.timeout.ms=1000\n"
                .formatted(broker.signed()));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).contains("security.protocol=SASL_PLAINTEXT, sasl.mechanism and sasl.jaas.config");
    }

    private static String scram(String password) {
        return """
                bootstrap.servers=%s
                security.protocol=SASL_PLAINTEXT
                sasl.mechanism=SCRAM-SHA-512
                sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="%s" password="%s";
                """.formatted(broker.signed(), SecureBroker.USER, password);
    }

    private static String plain(String password) {
        return """
                bootstrap.servers=%s
                security.protocol=SASL_SSL
                sasl.mechanism=PLAIN
                sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="%s" password="%s";
                """.formatted(broker.secure(), SecureBroker.USER, password);
    }

    private CommandLineRun scan(String settings) throws IOException {
        Path file = Files.writeString(folder.resolve("client.properties"), settings);
        return CommandLineRun.of("scan", "--topic", TOPIC, "--client-config", file);
    }

    private static void reads(CommandLineRun run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("personal   mail  e-mail address", "%d records".formatted(ROWS));
        assertThat(run.out() + run.err()).doesNotContain("planted");
    }

    private static void refuses(CommandLineRun run, String... words) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(words).doesNotContain("planted");
        assertThat(run.out()).isEmpty();
    }
}
