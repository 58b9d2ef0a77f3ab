/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.pacta.policy.Decision;
import dev.pacta.policy.DecisionRequest;
import dev.pacta.policy.Mask;
import dev.pacta.validation.ContractFixture;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.DecisionSource;
import dev.pacta.validation.source.LiveContract;
import dev.pacta.validation.source.LiveGuard;
import dev.pacta.validation.source.PortableGuard;
import dev.pacta.validation.source.RegistrySettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the guides, from the policy to the records; what it gives is what every engine has to give. */
class GuardExampleTest {
    private static final Path EXAMPLE = ContractFixture.examples().resolve("guard");
    private static final ContractSource CONTRACT = ContractSource.file(EXAMPLE.resolve("people.odcs.yaml"));
    private static final Access REPORT = Access.reading("daily-report", "analytics.reporting");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static DecisionSource decisions;

    @TempDir
    private Path folder;

    private MaskKeySource key = MaskKeySource.NONE;

    @BeforeAll
    static void load() {
        decisions = DecisionSource.policies(EXAMPLE.resolve("policy.yaml"));
    }

    @AfterAll
    static void close() {
        decisions.close();
    }

    @BeforeEach
    void writeTheKey() throws IOException {
        Path file = folder.resolve("key");
        writeKey(file, "0123456789abcdef0123456789abcdef");
        key = new MaskKeySource("file:" + file);
    }

    private static void writeKey(Path file, String secret) throws IOException {
        Files.writeString(
                file,
                Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8);
    }

    @Test
    void givesTheMaskedRecordsOfTheExampleAndNothingElse() throws IOException {
        RecordGuard guard = open(REPORT).guard();
        List<Object> seen = new ArrayList<>();
        for (String line : Files.readAllLines(EXAMPLE.resolve("people.ndjson"))) {
            guard.apply(line.getBytes(StandardCharsets.UTF_8)).ifPresent(record -> seen.add(tree(record)));
        }

        List<Object> expected = new ArrayList<>();
        for (String line : Files.readAllLines(EXAMPLE.resolve("masked.ndjson"))) {
            expected.add(tree(line.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(seen).isEqualTo(expected).hasSize(4);
        assertThat(seen.toString()).doesNotContainIgnoringCase("planted").doesNotContain("555-01", "54321");
    }

    private static Object tree(byte[] json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (IOException notJson) {
            throw new AssertionError(notJson);
        }
    }

    @Test
    void travelsWithoutTheSecretAndRefusesToWorkWithAnother() throws Exception {
        byte[] sent = write(open(REPORT));
        String record = "{'id':1,'adult':true,'country':'DE'}";

        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).doesNotContain("0123456789abcdef", "MDEyMzQ1Njc4");
        assertThat(Guards.seen(read(sent).guard(), record))
                .isEqualTo(Guards.seen(open(REPORT).guard(), record));
        writeKey(folder.resolve("key"), "another key of at least 32 bytes");
        assertThatThrownBy(() -> read(sent).guard())
                .isInstanceOf(ObligationException.class)
                .hasMessageContaining("is another one here than where the job was made");
    }

    private static byte[] write(PortableGuard guard) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(guard);
        }
        return bytes.toByteArray();
    }

    private static PortableGuard read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (PortableGuard) in.readObject();
        }
    }

    @Test
    void isDeniedForAnotherPurposeAndWithoutAnAnswer() {
        assertThatThrownBy(() -> open(Access.reading("daily-report", "marketing.advertising")))
                .isInstanceOf(PurposeDeniedException.class);
        DecisionSource away = DecisionSource.server(
                new RegistrySettings(URI.create("http://127.0.0.1:1"), null, null, Duration.ofSeconds(5)));
        assertThatThrownBy(() -> PortableGuard.open(away, REPORT, CONTRACT, null, key))
                .isInstanceOf(PurposeDeniedException.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void asksAServerAndDoesWhatItSays() throws IOException {
        AtomicReference<String> answer = new AtomicReference<>("""
                {"allowed": true, "reasons": [{"code": "policy.allowed", "message": "fine"}], "policyRevision": "r",
                 "obligations": [{"kind": "mask", "mask": "redact", "fields": ["name"]}]}""");
        AtomicReference<String> asked = new AtomicReference<>("");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/decisions", exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        try (DecisionSource there =
                DecisionSource.server(new RegistrySettings(address, "token", null, Duration.ofSeconds(20)))) {
            RecordGuard guard = PortableGuard.open(there, REPORT.of("name"), CONTRACT, null, key)
                    .guard();
            assertThat(Guards.seen(guard, "{'name':'Mira Planted','id':1}")).isEqualTo("{'name':'***'}");
            assertThat(asked.get())
                    .contains("\"fields\":[\"name\"]", "\"purpose\":\"analytics.reporting\"", "daily-report");

            answer.set(answer.get().replace("redact", "blur"));
            assertThatThrownBy(() -> PortableGuard.open(there, REPORT, CONTRACT, null, key))
                    .isInstanceOf(PurposeDeniedException.class)
                    .hasMessageContaining("demands what is not known here");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void asksAgainWhenTheAnswerIsOldAndStopsWhenItIsNo() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-01T00:00:00Z"));
        AtomicInteger asked = new AtomicInteger();
        DecisionSource counted = new DecisionSource() {
            @Override
            public Decision decide(DecisionRequest request) {
                return asked.incrementAndGet() < 3
                        ? decisions.decide(request)
                        : Decision.unavailable("taken back", "", "test");
            }

            @Override
            public void close() {}
        };
        try (LiveContract contract = LiveContract.open(CONTRACT, null, ValidationSettings.DEFAULT, Duration.ZERO);
                LiveGuard live = new LiveGuard(counted, REPORT, key, Duration.ofMinutes(5), clock(now))) {
            RecordGuard first = live.current(contract.current());
            now.set(now.get().plus(Duration.ofMinutes(4)));
            assertThat(live.current(contract.current())).isSameAs(first);
            now.set(now.get().plus(Duration.ofMinutes(1)));
            assertThat(live.current(contract.current())).isNotSameAs(first);
            assertThat(asked).hasValue(2);
            now.set(now.get().plus(Duration.ofMinutes(5)));
            for (int time = 0; time < 2; time++) {
                assertThatThrownBy(() -> live.current(contract.current()))
                        .isInstanceOf(PurposeDeniedException.class)
                        .hasMessageContaining("taken back");
            }
        }
    }

    @Test
    void asksAgainWhenTheClockWasPutBack() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-01T00:00:00Z"));
        AtomicInteger asked = new AtomicInteger();
        DecisionSource counted = new DecisionSource() {
            @Override
            public Decision decide(DecisionRequest request) {
                asked.incrementAndGet();
                return decisions.decide(request);
            }

            @Override
            public void close() {}
        };
        try (LiveContract contract = LiveContract.open(CONTRACT, null, ValidationSettings.DEFAULT, Duration.ZERO);
                LiveGuard live = new LiveGuard(counted, REPORT, key, Duration.ofMinutes(5), clock(now))) {
            RecordGuard first = live.current(contract.current());
            now.set(now.get().minus(Duration.ofDays(1)));
            assertThat(live.current(contract.current()))
                    .as("an answer holds five minutes, not a day and five minutes")
                    .isNotSameAs(first);
            assertThat(asked).hasValue(2);
        }
    }

    private static Clock clock(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    @Test
    void refusesPoliciesThatCannotBeRead() throws IOException {
        Path policy = folder.resolve("policy.yaml");
        assertThatThrownBy(() -> DecisionSource.policies(policy)).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> DecisionSource.policies(folder)).hasMessageContaining("there is no policy at");
        Files.writeString(
                policy, Files.readString(EXAMPLE.resolve("policy.yaml")).replace("generalise(hour)", "blur"));
        assertThatThrownBy(() -> DecisionSource.policies(folder)).hasMessageContaining("policy.yaml:16:24:");
    }

    private PortableGuard open(Access access) {
        return PortableGuard.open(decisions, access, CONTRACT, null, key);
    }

    @Test
    void theExampleHasEveryMask() throws IOException {
        String policy = Files.readString(EXAMPLE.resolve("policy.yaml"));
        for (Mask.Kind kind : Mask.Kind.values()) {
            assertThat(policy).containsIgnoringCase("mask: " + (kind.name().equals("NULL") ? "\"null\"" : kind.name()));
        }
    }
}
