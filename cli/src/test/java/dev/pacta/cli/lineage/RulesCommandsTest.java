/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pacta.cli.CommandLineRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandsTest {
    private static final String BROKEN = """
            {"id": "shop", "holds": false, "errors": 1, "warnings": 0, "rules": [
             {"id": "shop.staged", "severity": "error", "chosen": 1, "others": 1, "leftOut": 3, "complete": true, "breaches": [
              {"severity": "error", "certain": true, "title": "raw comes to report",
               "path": [{"node": "dataset:n:raw"}, {"node": "dataset:n:report", "job": {"namespace": "j", "name": "load"}}]}]},
             {"id": "shop.empty", "severity": "error", "chosen": 0, "others": 1, "leftOut": 0, "complete": true, "breaches": []}]}
            """;

    @TempDir
    private Path folder;

    private HttpServer server;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath());
        boolean wrong = body.contains("wrong");
        boolean check = exchange.getRequestMethod().equals("POST");
        String said = wrong
                ? "{\"title\": \"no\", \"errors\": [{\"line\": 2, \"column\": 7, \"ruleId\": \"r\", \"message\": \"why\"}]}"
                : check ? BROKEN : "{}";
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(wrong ? 422 : check ? 200 : 201, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private CommandLineRun run(String verb, String yaml, String... more) throws IOException {
        Path file = folder.resolve("rules.yaml");
        Files.writeString(file, yaml);
        List<Object> words = new ArrayList<>(List.of("lineage", verb, file));
        words.addAll(List.of(more));
        words.addAll(
                List.of("--server", "http://127.0.0.1:" + server.getAddress().getPort(), "--token", "t"));
        return CommandLineRun.in(Map.of(), folder, words.toArray());
    }

    @Test
    void aBrokenRuleIsToldWithItsWay() throws IOException {
        CommandLineRun run = run("check", "id: shop\nrules: []\n");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "error   shop.staged: raw comes to report",
                        "dataset:n:raw -> dataset:n:report (by load)",
                        "and more of shop.staged: 3 are not shown",
                        "shop.empty (one of its sides chooses nothing)");
        assertThat(run("check", "id: shop\n", "--json")
                        .json()
                        .path("documents")
                        .get(0)
                        .path("errors")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void rulesArePublishedUnderTheirId() throws IOException {
        CommandLineRun run = run("publish", "id: shop\nrules: []\n");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("published shop");
        assertThat(asked).containsExactly("PUT /api/v1/graph/rules/shop");
    }

    @Test
    void whatTheServerRefusesIsToldWithTheFileAndThePlace() throws IOException {
        CommandLineRun run = run("check", "id: wrong\n");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("rules.yaml", "2:7", "why");
        assertThat(run("check", "rules: []\n").err()).contains("there is no id");
        assertThat(run("publish", "[").err()).contains("rules.yaml:1:");
    }
}
