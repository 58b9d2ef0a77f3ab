/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import dev.pacta.service.testing.Lineage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UsageResourceTest {
    @Test
    void namesTheJobsThatReadTheDataOfAContract() {
        Contracts.publishOrders("read", "1.0.0");
        Lineage.run("report-of-read")
                .reads("shop.read.orders")
                .writes("shop.read.sums")
                .copies("total", "sum", false)
                .send();

        Caller.as("viewer")
                .get("/api/v1/contracts/read/readers")
                .then()
                .statusCode(200)
                .body("items.job.name", contains("report-of-read"))
                .body("items[0].dataset.name", equalTo("shop.read.orders"))
                .body("items[0].fields", contains("total"));
    }

    @Test
    void showsWhatValidatorsSaidAndTheNewestOfItInTheList() {
        Contracts.publishOrders("validated", "1.0.0");
        Lineage.run("validate-it")
                .reads("shop.validated.orders")
                .checked("validated", "failed")
                .send();

        Caller.as("viewer")
                .get("/api/v1/contracts/validated/checks")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].result", equalTo("failed"))
                .body("items[0].records", equalTo(10))
                .body("items[0].invalidRecords", equalTo(2))
                .body("items[0].job.name", equalTo("validate-it"));
        Caller.as("viewer")
                .get("/api/v1/contracts?q=validated")
                .then()
                .body("items[0].lastCheck.result", equalTo("failed"))
                .body("items[0].lastCheck.job", equalTo("validate-it"));
    }

    @Test
    void whoIsReachedByAChangeIsNamedByTheContracts() {
        Contracts.publishOrders("reached", "1.0.0");
        Lineage.run("fill-reached")
                .reads("shop.before-reached.source")
                .writes("shop.reached.orders")
                .send();

        Caller.as("viewer")
                .queryParam("start", "dataset:" + Contracts.namespace() + ":shop.before-reached.source")
                .queryParam("depth", 3)
                .get("/api/v1/graph/impact")
                .then()
                .statusCode(200)
                .body("reached.find { it.name == 'shop.reached.orders' }.owner", equalTo("olga"))
                .body("owners.name", contains("olga"))
                .body("withoutOwner", equalTo(1));
    }

    @Test
    void whoAnsweredThenIsNamedByTheVersionOfThen() {
        Contracts.publishOrders("of-then", "1.0.0");
        Lineage.run("fill-of-then")
                .reads("shop.before-of-then.source")
                .writes("shop.of-then.orders")
                .send();
        Instant then = Instant.now();
        String heir = Contracts.orders("of-then", "1.1.0").replace("olga", "hanna");
        Contracts.publish("of-then", "1.1.0", heir).then().statusCode(201);

        assertThat(owner(null)).isEqualTo("hanna");
        assertThat(owner(then)).isEqualTo("olga");
        assertThat(owner(then.minus(Duration.ofDays(1))))
                .as("before the contract")
                .isNull();
    }

    private static String owner(@Nullable Instant at) {
        RequestSpecification asked = Caller.as("viewer")
                .queryParam("namespace", Contracts.namespace())
                .queryParam("name", "shop.of-then.orders");
        Response answer =
                (at == null ? asked : asked.queryParam("at", at.toString())).get("/api/v1/graph/coverage/dataset");
        return answer.then().statusCode(200).extract().path("owner");
    }
}
