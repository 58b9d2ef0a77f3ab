/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.pacta.cli.CommandLineRun;
import dev.pacta.cli.console.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String ORDERS = """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders
            version: 2.0.0
            status: active
            team: { name: team-orders }
            schema:
              - name: orders
                properties:
                  - name: order_id
                    logicalType: string
            """;
    private static final String CHECK = """
            {"results": [{"path": "%s", "from": "1.0.0", "mode": "backward", "changes": [{"ruleId": "property.removed",
              "kind": "removed", "path": "orders.email", "schemaObject": "orders", "property": "email", "consumer": "breaking",
              "producer": "safe", "promise": "safe", "weight": "major", "message": "orders.email: gone"}],
              "impact": [{"tier": "breaking", "path": "orders.email", "job": {"name": "load"}, "fields": ["email"]}]}]}
            """;

    // Outside of any repository, so that the file alone is judged.
    @TempDir
    private Path folder;

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String answer = "{}";
    private Path file;

    @BeforeEach
    void start() throws IOException {
        file = Files.writeString(folder.resolve("orders.odcs.yaml"), ORDERS);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                Json.read(exchange.getRequestBody().readAllBytes()).ifPresent(bodies::add);
                boolean list = exchange.getRequestURI().toString().contains("/comments?");
                byte[] bytes = (list ? "[]" : answer).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(201, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Test
    void withoutAServerAFileIsJudgedByItself() {
        CommandLineRun run = run(Map.of(), "check", file);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 contract checked");
        assertThat(calls).isEmpty();
    }

    @Test
    void withAServerTheReadersAreNamedAndABreakEndsWithOne() {
        answer = CHECK.formatted(file);

        CommandLineRun run = run(Map.of(), "check", "--server", address(), file);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("property.removed", "orders.email: load", "orders  1.0.0 -> 2.0.0", "1 breaking change");
        assertThat(calls).containsExactly("POST /api/v1/checks");
    }

    @Test
    void failOnNeverReportsAndPasses() {
        answer = CHECK.formatted(file);

        assertThat(run(Map.of("PACTA_SERVER", address()), "check", "--fail-on", "never", file)
                        .exitCode())
                .isZero();
    }

    @Test
    void severalReportsAreWrittenFromOneRun() throws IOException {
        Path sarif = folder.resolve("out/pacta.sarif");
        Path junit = folder.resolve("pacta.xml");

        CommandLineRun run = run(
                Map.of(),
                "check",
                "--format",
                "github",
                "--output",
                "sarif=" + sarif,
                "--output",
                "junit=" + junit,
                file);

        assertThat(run.out()).contains("1 contract checked");
        assertThat(Files.readString(sarif)).contains("\"2.1.0\"");
        assertThat(Files.readString(junit)).contains("<testsuites");
    }

    @Test
    void jsonIsOneDocument() {
        assertThat(run(Map.of(), "check", "--json", file)
                        .json()
                        .path("formatVersion")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theCommentGoesToThePullRequestThatIsBuilt() {
        Map<String, String> build = Map.of(
                "GITHUB_API_URL", address(),
                "GITHUB_TOKEN", "secret",
                "GITHUB_REPOSITORY", "shop/contracts",
                "GITHUB_REF", "refs/pull/7/merge");

        CommandLineRun run = run(build, "check", "--comment", "github", file);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(calls)
                .containsExactly(
                        "GET /repos/shop/contracts/issues/7/comments?per_page=100&page=1",
                        "POST /repos/shop/contracts/issues/7/comments");
        assertThat(bodies.get(0).path("body").asText()).startsWith("<!-- pacta-check -->");
        assertThat(run.out() + run.err()).doesNotContain("secret");
    }

    @Test
    void aCommentOutsideOfABuildIsABadCall() {
        assertThat(run(Map.of(), "check", "--comment", "github", file).exitCode())
                .isEqualTo(2);
    }

    @Test
    void anUnknownFormatIsABadCall() {
        assertThat(run(Map.of(), "check", "--format", "pdf", file).exitCode()).isEqualTo(2);
    }

    @Test
    void manyFilesArePublishedInOneCallWithTheirSource() {
        answer = """
                {"results": [{"path": "x", "contract": "orders", "version": "2.0.0", "outcome": "published"}]}
                """;

        CommandLineRun run = run(
                Map.of("GITHUB_REPOSITORY", "shop/contracts", "GITHUB_SHA", "abc"),
                "publish",
                "--server",
                address(),
                "--approver",
                "bob",
                file);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("published orders 2.0.0");
        // The file lies in no repository: what the build names is of another one.
        assertThat(bodies.get(0).at("/source").has("commit")).isFalse();
        assertThat(run.err()).contains("no commit is recorded", "lies in no Git repository");
        assertThat(bodies.get(0).at("/source/approvers/0").asText()).isEqualTo("bob");
    }

    @Test
    void publishTakesEitherFilesOrChanged() {
        assertThat(run(Map.of(), "publish").exitCode()).isEqualTo(2);
        assertThat(run(Map.of(), "publish", "--changed", file).exitCode()).isEqualTo(2);
    }

    private static CommandLineRun run(Map<String, String> environment, Object... words) {
        return CommandLineRun.in(environment, words);
    }
}
