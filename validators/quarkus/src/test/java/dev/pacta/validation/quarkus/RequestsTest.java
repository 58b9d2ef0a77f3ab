/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Endpoints over a real connection. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RequestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOOD = "{\"order_id\": 1, \"country\": \"DE\", \"total\": 100}";
    private static final String SECRET = "jane.roe@example.org";
    private static final String BAD = "{\"order_id\": 1, \"country\": \"%s\", \"total\": -1}".formatted(SECRET);

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI server;

    @Inject
    CheckedShop shop;

    @Test
    void theModelOfTheExampleSeesInstancesThatFitAndAnswersAsItAlwaysDid() throws Exception {
        HttpResponse<String> answer = post("models/prices", "{\"instances\": [%s, %s]}".formatted(GOOD, GOOD));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body())).isEqualTo(JSON.readTree("{\"predictions\": [119.0, 119.0]}"));
    }

    @Test
    void aBadInstanceIsAnsweredWithRulesAndPathsAndNoValue() throws Exception {
        HttpResponse<String> answer = post("models/prices", "{\"instances\": [%s, %s]}".formatted(GOOD, BAD));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(JSON.readTree(answer.body())).isEqualTo(JSON.readTree("""
                {"type": "about:blank", "title": "contract-violation", "status": 422, "code": "contract-violation",
                 "detail": "the body breaks its contract in 3 places",
                 "violations": [{"rule": "orders.country:pattern", "path": "$.instances[1].country"},
                                {"rule": "orders.country:personal-data", "path": "$.instances[1].country"},
                                {"rule": "orders.total:minimum", "path": "$.instances[1].total"}]}"""));
        assertThat(answer.body()).doesNotContain(SECRET);
    }

    @Test
    void whatIsNotTheJsonThatIsExpectedIsNotRead() throws Exception {
        int before = shop.seen.get();
        for (String body : new String[] {
            "", "null", "7", "{", "[%s".formatted(GOOD), "{\"order_id\": 1,\"order_id\": 1,\"total\": 1}"
        }) {
            assertThat(post("shop/text", body).statusCode()).as(body).isEqualTo(422);
            assertThat(post("shop/later", body).statusCode()).as(body).isEqualTo(422);
        }
        byte[] utf16 = GOOD.getBytes(StandardCharsets.UTF_16LE);
        assertThat(post("shop/text", BodyPublishers.ofByteArray(utf16), "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(422);
        assertThat(shop.seen.get()).isEqualTo(before);
    }

    @Test
    void aMethodThatDoesNotBlockAndAListAndTheAnnotationOfTheResource() throws Exception {
        HttpResponse<String> answer = post("shop/later", "[%s, %s, %s]".formatted(GOOD, GOOD, GOOD));
        HttpResponse<String> refused = post("shop/later", "[%s, %s]".formatted(BAD, GOOD));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("3");
        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode problem = JSON.readTree(refused.body());
        assertThat(problem.at("/violations/0/path").asText()).isEqualTo("$[0].country");
    }

    @Test
    void theMethodGetsTheVeryBytesThatWereChecked() throws Exception {
        String odd = "  {\"total\":1.50e1 ,\n\t\"order_id\":1}";

        assertThat(post("shop/text", odd).body()).isEqualTo(odd);
    }

    @Test
    void bodiesBeyondTheLimitAreNotRead() throws Exception {
        String fits = GOOD + " ".repeat(2048 - GOOD.length());

        assertThat(post("shop/text", fits).statusCode()).isEqualTo(200);
        assertThat(post("shop/text", fits + " ").statusCode()).isEqualTo(413);
        assertThat(post("shop/later", fits + " ").statusCode()).isEqualTo(413);
        BodyPublisher unknownLength = BodyPublishers.ofInputStream(
                () -> new java.io.ByteArrayInputStream(" ".repeat(5000).getBytes(StandardCharsets.UTF_8)));
        assertThat(post("shop/text", unknownLength, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void onlyPlainJsonInUtf8IsTaken() throws Exception {
        BodyPublisher body = BodyPublishers.ofString(GOOD);

        assertThat(post("shop/text", body, "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
        assertThat(post("shop/text", body, "Content-Type", "application/json;charset=ISO-8859-1")
                        .statusCode())
                .isEqualTo(415);
        assertThat(post("shop/text", body, "Content-Type", "application/vnd.shop+json; charset=\"UTF-8\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("shop/text", body, "Content-Type", "application/json", "Content-Encoding", "br")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void inTheModeReportABadBodyPasses() throws Exception {
        HttpResponse<String> answer = post("shop/watched", BAD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(BAD);
    }

    @Test
    void bodiesAreHeldToAJsonSchemaRecordByRecord() throws Exception {
        HttpResponse<String> refused =
                post("shop/described", "[%s, %s, {\"order_id\": \"%s\"}]".formatted(GOOD, BAD, SECRET));

        assertThat(post("shop/described", GOOD).body()).isEqualTo(GOOD);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).path("violations")).isEqualTo(JSON.readTree("""
                [{"rule": "https://shop.example/order#/properties/total/minimum", "path": "$[1]"},
                 {"rule": "https://shop.example/order#/properties/order_id/type", "path": "$[2]"}]"""));
        assertThat(refused.body()).doesNotContain(SECRET);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return post(path, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    private HttpResponse<String> post(String path, BodyPublisher body, String... headers) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/" + path))
                .headers(headers)
                .POST(body)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
