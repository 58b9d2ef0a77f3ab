/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.event.EventJson;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every call of Marquez's HTTP surface, and every method of its Python client. The table of the calls is a part of
 * {@code docs/conformance.md}; run with {@code -Dpacta.docs.write=true} to write it anew.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(
        user = "admin",
        roles = {"admin"})
class MarquezCallsTest {
    private static final Path FILE = Path.of("..", "docs", "conformance.md");
    private static final String BEGIN = "<!-- marquez calls: begin -->";
    private static final String END = "<!-- marquez calls: end -->";
    private static final String RUN = "calls-run-1";

    @Inject
    EventIntake intake;

    @TestHTTPResource("/")
    URI server;

    private record Call(String method, String path, int status, List<String> keys, Optional<String> body) {
        static Call of(String line) {
            String[] parts = line.split(" \\|\\s*", 4);
            String rest = parts[3];
            int body = rest.indexOf('>');
            String keys =
                    (body < 0 ? rest : rest.substring(0, body)).replace("|", "").strip();
            return new Call(
                    parts[0].strip(),
                    parts[1].strip(),
                    Integer.parseInt(parts[2].strip()),
                    keys.isEmpty() ? List.of() : List.of(keys.split(" ")),
                    body < 0
                            ? Optional.empty()
                            : Optional.of(rest.substring(body + 1).strip()));
        }

        String row() {
            String shown = path.replace("RUN", "{run}")
                    .replace("JOBVERSION", "{version}")
                    .replace("VERSION", "{version}");
            String answer = keys.isEmpty() ? "" : "`" + String.join("`, `", keys) + "`";
            return "| %s `%s` | %d | %s |".formatted(method, shown, status, answer);
        }
    }

    @BeforeEach
    void aRunThatReadsAndWrites() {
        intake.accept(event().bytes());
        intake.accept(Events.run("calls-run-0", "COMPLETE", "calls", "before")
                .at("2025-12-31T00:00:00Z")
                .writes("calls", "orders")
                .bytes());
    }

    private static Events event() {
        return Events.run(RUN, "COMPLETE", "calls", "load")
                .at("2026-01-01T00:00:00Z")
                .reads("calls", "orders")
                .writes("calls", "daily")
                .column("orders", "price", "total", "AGGREGATION", false);
    }

    @Test
    void everyCallOfMarquezIsAnsweredInItsShape() throws IOException {
        List<String> rows = new ArrayList<>(List.of("| Call | Status | Keys of the answer |", "|---|---|---|"));
        List<String> faults = new ArrayList<>();
        for (Call call : calls()) {
            Response answer = ask(call);
            if (answer.statusCode() != call.status()) {
                faults.add(
                        "%s %s: %d %s".formatted(call.method(), call.path(), answer.statusCode(), answer.asString()));
            } else if (!call.keys().isEmpty()) {
                JsonNode body = EventJson.tree(answer.asByteArray());
                call.keys().stream()
                        .filter(key -> !has(body, List.of(key.split("\\."))))
                        .forEach(key -> faults.add(
                                "%s %s: no %s in %s".formatted(call.method(), call.path(), key, answer.asString())));
            }
            rows.add(call.row());
        }

        assertThat(faults).isEmpty();
        assertThat(documented(rows)).containsExactlyElementsOf(rows);
    }

    private Response ask(Call call) {
        String path = call.path().replace("RUN", RUN);
        if (path.endsWith("/JOBVERSION")) {
            path = path.replace("JOBVERSION", version("jobs/load"));
        } else if (path.endsWith("/VERSION")) {
            path = path.replace("VERSION", version("datasets/put"));
        }
        RequestSpecification request = given().urlEncodingEnabled(false);
        call.body()
                .map(body -> body.equals("EVENT") ? event().bytes() : body.getBytes(StandardCharsets.UTF_8))
                .ifPresent(body -> request.contentType("application/json").body(body));
        return request.request(call.method(), path);
    }

    private static String version(String of) {
        return given().get("/api/v1/namespaces/calls/" + of + "/versions").path("versions[0].version");
    }

    /** A list has a key when one of its items does. */
    private static boolean has(JsonNode node, List<String> path) {
        if (path.isEmpty()) {
            return true;
        }
        if (node.isArray()) {
            for (JsonNode item : node) {
                if (has(item, path)) {
                    return true;
                }
            }
            return false;
        }
        return node.has(path.getFirst()) && has(node.get(path.getFirst()), path.subList(1, path.size()));
    }

    private static List<Call> calls() throws IOException {
        try (InputStream file = MarquezCallsTest.class.getResourceAsStream("/marquez/calls.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Call::of)
                    .toList();
        }
    }

    private static List<String> documented(List<String> rows) throws IOException {
        String document = Files.readString(FILE);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        if (Boolean.getBoolean("pacta.docs.write")) {
            document = document.substring(0, begin)
                    + "\n"
                    + String.join("\n", rows)
                    + "\n"
                    + document.substring(document.indexOf(END));
            Files.writeString(FILE, document);
        }
        return document.substring(begin, document.indexOf(END)).strip().lines().toList();
    }

    @Test
    void everyMethodOfThePythonClientWorks() throws IOException, InterruptedException {
        Path python = Optional.ofNullable(System.getenv("PACTA_MARQUEZ_PYTHON"))
                .map(Path::of)
                .orElse(Path.of("none"));
        assumeTrue(Files.isExecutable(python), "marquez-python is not installed; ./test does");
        intake.accept(Events.run("py-columns-1", "COMPLETE", "py-columns", "copy")
                .at("2026-01-01T00:00:00Z")
                .reads("py-columns", "source")
                .writes("py-columns", "target")
                .column("source", "a", "b", "IDENTITY", false)
                .bytes());
        Path script = Files.createTempFile("every-call", ".py");
        try (InputStream file = MarquezCallsTest.class.getResourceAsStream("/marquez/every_call.py")) {
            Files.write(script, file.readAllBytes());
        }
        String address = server.toString();
        ProcessBuilder builder =
                new ProcessBuilder(python.toString(), script.toString(), address.substring(0, address.length() - 1));
        builder.environment().putAll(Map.of("PYTHONIOENCODING", "utf-8", "NO_PROXY", "*"));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said.lines()).hasSizeGreaterThan(30).allMatch(line -> line.endsWith("\tok"));
        Files.delete(script);
    }
}
