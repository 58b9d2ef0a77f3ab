/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicationResourceTest {
    @Test
    void publishesAllDocumentsAndSaysWhereTheyCameFrom() {
        Map<String, Object> source = Map.of(
                "repository", "https://git.example.test/shop",
                "branch", "main",
                "commit", "0123abcd",
                "pullRequest", "https://git.example.test/shop/pull/7",
                "author", "olga",
                "approvers", List.of("pia", "quinn"));

        publish(source, document("many-a", "1.0.0"), document("many-b", "1.0.0"))
                .then()
                .statusCode(201)
                .body("results.path", contains("many-a.odcs.yaml", "many-b.odcs.yaml"))
                .body("results.outcome", everyItem(equalTo("published")));

        Caller.as("viewer").get("/api/v1/contracts/many-b/versions").then().body("items[0].source", equalTo(source));
        Caller.as("viewer")
                .get("/api/v1/evidence?kind=publication&subject=contract/many-a@1.0.0")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].actor", equalTo("producer-for-tests"))
                .body("items[0].data.commit", equalTo("0123abcd"));
    }

    @Test
    void publishesNothingWhenOneDocumentIsAtFault() {
        Contracts.publishOrders("taken", "1.0.0");
        Map<String, String> broken = Map.of(
                "path",
                "broken.yaml",
                "document",
                Contracts.orders("broken", "1.0.0").replace("logicalType: number", "logicalType: money"));
        Map<String, String> other =
                Map.of("path", "taken.yaml", "document", Contracts.orders("taken", "1.0.0") + "# other\n");

        publish(Map.of(), document("fine", "1.0.0"), broken, other)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("contract.invalid"))
                .body("errors.path", contains("broken.yaml", "taken.yaml"))
                .body("errors.code", contains("contract.invalid", "contract.version.immutable"))
                .body("errors[0].messages.severity", hasItem("error"))
                .body("errors[0].messages[0].line", greaterThan(40));
        publish(Map.of(), document("fine", "1.0.0"), other)
                .then()
                .statusCode(409)
                .body("code", equalTo("contract.version.immutable"))
                .body("errors", hasSize(1));

        Caller.as("viewer").get("/api/v1/contracts/fine").then().statusCode(404);
        Caller.as("viewer")
                .get("/api/v1/evidence?subject=contract/fine@1.0.0")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void publishesTheSameDocumentsAgainWithoutDoingAnything() {
        publish(Map.of(), document("twice", "1.0.0")).then().statusCode(201);

        publish(Map.of("author", "somebody else"), document("twice", "1.0.0"), document("twice", "1.1.0"))
                .then()
                .statusCode(201)
                .body("results.outcome", contains("already-there", "published"));

        Caller.as("viewer")
                .get("/api/v1/contracts/twice/versions")
                .then()
                .body("items.version", contains("1.1.0", "1.0.0"))
                .body("items[1].source", nullValue());
        Caller.as("viewer")
                .get("/api/v1/contracts/twice")
                .then()
                .body("versions", equalTo(2))
                .body("latestVersion", equalTo("1.1.0"));
    }

    @Test
    void refusesTwoDocumentsThatAreTheSameVersion() {
        Map<String, String> other =
                Map.of("path", "double-too.yaml", "document", Contracts.orders("double", "1.0.0") + "# other\n");

        publish(Map.of(), document("double", "1.0.0"), document("double", "1.0.0"))
                .then()
                .statusCode(201)
                .body("results.outcome", contains("published", "already-there"));
        publish(Map.of(), document("double", "2.0.0"), Map.of("document", Contracts.orders("double", "2.0.0") + "#\n"))
                .then()
                .statusCode(409)
                .body("errors.code", contains("contract.version.twice"));
        publish(Map.of(), other).then().statusCode(409);
    }

    @Test
    void refusesRequestsThatAreNone() {
        publish(Map.of()).then().statusCode(400).body("code", equalTo("request.invalid"));
        publish(Map.of("pullRequest", "javascript:alert(1)"), document("linked", "1.0.0"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        publish(Map.of(), Map.of("path", "no-document.yaml")).then().statusCode(400);
        Caller.as("producer")
                .contentType(ContentType.JSON)
                .post("/api/v1/publications")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void publicationsThatOverlapWaitForEachOtherAndNeverForEver() throws Exception {
        List<Map<String, String>> documents = new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(number -> document("overlap-" + number, "1.0.0"))
                .toList());
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            Collections.rotate(documents, 5);
            List<Map<String, String>> order = new ArrayList<>(documents);
            if (round % 2 == 1) {
                Collections.reverse(order);
            }
            requests.add(() -> publish(Map.of(), order).statusCode());
        }

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(requests.size())) {
            for (Future<Integer> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(201);
        for (int number = 0; number < 12; number++) {
            Caller.as("viewer")
                    .get("/api/v1/evidence?subject=contract/overlap-" + number + "@1.0.0")
                    .then()
                    .body("total", equalTo(1));
        }
    }

    private static Map<String, String> document(String id, String version) {
        return Map.of("path", id + ".odcs.yaml", "document", Contracts.orders(id, version));
    }

    @SafeVarargs
    private static Response publish(Map<String, Object> source, Map<String, String>... documents) {
        return publish(source, List.of(documents));
    }

    private static Response publish(Map<String, Object> source, List<Map<String, String>> documents) {
        return Caller.as("producer")
                .contentType(ContentType.JSON)
                .body(Map.of("contracts", documents, "source", source))
                .post("/api/v1/publications");
    }
}
