/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.cli.console.FailureReport;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ServeCommandTest {
    private static final Path ORDERS = Path.of("..", "examples", "pipelines", "orders.odcs.yaml");
    private static final Path PEOPLE = Path.of("..", "examples", "guard", "people.odcs.yaml");
    private static final String GOOD = "{\"order_id\":1,\"total\":5}";

    private record Run(int exitCode, List<JsonNode> lines, String err) {
        JsonNode answer() {
            assertThat(lines).as(err).hasSize(2);
            return lines.get(1);
        }
    }

    @Test
    void answersEachRequestInTurnUntilTheInputEnds() {
        Run run = serve("7 %d\n%s8 2\n[]0 %d\n%s".formatted(GOOD.length(), GOOD, GOOD.length(), GOOD), ORDERS);

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines().get(0).path("contract").asText()).isEqualTo("shop-orders");
        assertThat(run.lines().get(0).path("protocol").asInt()).isEqualTo(Conversation.PROTOCOL);
        assertThat(run.lines()).extracting(line -> line.path("id").asInt(-1)).containsExactly(-1, 7, 8, 0);
        assertThat(run.lines())
                .extracting(line -> line.path("records").asInt(-1))
                .containsExactly(-1, 1, 0, 1);
        assertThat(run.lines().subList(1, 4))
                .allMatch(line -> line.path("verdict").asText().equals("valid"));
    }

    @Test
    void saysRuleAndPathAndNeverAValue() {
        String bad = "[%s, {\"order_id\":1,\"total\":-77,\"country\":\"planted\"}, 5]".formatted(GOOD);

        JsonNode answer = ask(bad, ORDERS).answer();

        assertThat(answer.path("verdict").asText()).isEqualTo("invalid");
        assertThat(answer.path("violations"))
                .extracting(found ->
                        found.path("rule").asText() + " " + found.path("path").asText())
                .containsExactlyInAnyOrder(
                        "orders.total:minimum $[1].total", "orders.country:pattern $[1].country", "orders:record $[2]");
        assertThat(answer.toString()).doesNotContain("planted", "77");
    }

    @Test
    void namesFieldsOfTheContractAndNoKeysThatCameWithTheData() {
        JsonNode answer = ask(
                        "{\"id\":1,\"orders\":[{\"total\":1},{\"total\":\"x\"}],\"contacts\":{\"planted\":{\"since\":5}}}",
                        PEOPLE)
                .answer();

        assertThat(answer.path("violations"))
                .extracting(found -> found.path("path").asText())
                .containsExactly("$.orders.total", "$.contacts.since");
    }

    @Test
    void findsRecordsUnderAKey() {
        String body = "{\"parameters\":{\"instances\":[{}]},\"instances\":[%s,{}]}".formatted(GOOD);

        JsonNode answer = ask(body, ORDERS, "--records", "instances").answer();

        assertThat(answer.path("records").asInt()).isEqualTo(2);
        assertThat(answer.path("violations"))
                .extracting(found -> found.path("path").asText())
                .containsOnly("$.instances[1].order_id", "$.instances[1].total");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"instances\":{}}",
                "{\"instances\":[],\"instances\":[]}",
                "{\"instances\":[],\"inst\\u0061nces\":[]}",
                "{\"instances\":[]} {}",
                "{\"instances\":[}"
            })
    void aBodyWithoutExactlyOneSuchListIsUnreadable(String body) {
        assertThat(ask(body, ORDERS, "--records", "instances")
                        .answer()
                        .path("verdict")
                        .asText())
                .isEqualTo("unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32BE", "UTF-32LE"})
    void otherEncodingsThatReadersGuessAreUnreadable(String encoding) {
        for (String body : List.of(GOOD, "[" + GOOD + "]")) {
            byte[] bytes = body.getBytes(Charset.forName(encoding));

            assertThat(serve(bytes, ORDERS).answer().path("verdict").asText()).isEqualTo("unreadable");
        }
    }

    @Test
    void aBodyBeyondTheLimitIsReadPastAndTheNextIsAnswered() {
        String requests = "1 100000\n%s2 %d\n%s".formatted("x".repeat(100_000), GOOD.length(), GOOD);

        Run run = serve(requests, ORDERS, "--limit", "30");

        assertThat(run.lines().subList(1, 3))
                .extracting(line -> line.path("verdict").asText())
                .containsExactly("too long", "valid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "7 5\n[]",
                "7 -1\n",
                "x 2\n[]",
                "7 2 \n[]",
                "99999999999999999999 2\n[]",
                "\n",
                "GET / HTTP/1.1\r\n\r\n"
            })
    void whatIsNoRequestEndsTheConversation(String input) {
        Run run = serve(input, ORDERS);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("the input is no sequence of requests");
        assertThat(run.lines()).hasSize(1);
    }

    @Test
    void saysWhichRulesOneRecordCannotShow() {
        assertThat(serve("", PEOPLE).lines().get(0).path("notChecked"))
                .extracting(rule -> rule.path("rule").asText())
                .containsExactly("people.id:unique");
    }

    @Test
    void manyViolationsAreCountedBeyondTheFirstHundred() {
        JsonNode answer = ask("[" + "5,".repeat(299) + "5]", ORDERS).answer();

        assertThat(answer.path("violations")).hasSize(100);
        assertThat(answer.path("more").asInt()).isEqualTo(200);
    }

    private static Run ask(String body, Path contract, Object... options) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return serve("1 %d\n%s".formatted(length, body), contract, options);
    }

    private static Run serve(byte[] body, Path contract) {
        byte[] head = "1 %d\n".formatted(body.length).getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return talk(request, contract);
    }

    private static Run serve(String input, Path contract, Object... options) {
        return talk(input.getBytes(StandardCharsets.UTF_8), contract, options);
    }

    private static Run talk(byte[] input, Path contract, Object... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new PrintWriter(out),
                new PrintWriter(err),
                false,
                Map.of(),
                Path.of("").toAbsolutePath());
        List<String> words = new ArrayList<>(List.of("--contract", contract.toString()));
        for (Object option : options) {
            words.add(option.toString());
        }
        int exitCode = new CommandLine(new ServeCommand(surroundings, new ByteArrayInputStream(input)))
                .setExecutionExceptionHandler(new FailureReport(surroundings))
                .execute(words.toArray(String[]::new));
        List<JsonNode> lines = out.toString()
                .lines()
                .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8)).orElseThrow())
                .toList();
        return new Run(exitCode, lines, err.toString());
    }
}
