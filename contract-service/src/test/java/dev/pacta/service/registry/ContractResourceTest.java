/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractResourceTest {
    @Test
    void findsByWordsAndCountsWhatFiltersWouldGive() {
        Contracts.publishOrders("findable-a", "1.0.0");
        Contracts.publishOrders("findable-b", "1.0.0");

        Caller.as("viewer")
                .get("/api/v1/contracts?q=FINDABLE&tag=findable-a-tag&personal=true&domain=sales")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].id", equalTo("findable-a"))
                .body("items[0].latestVersion", equalTo("1.0.0"))
                .body("items[0].owner", equalTo("olga"))
                .body("items[0].personalData", equalTo(true))
                .body("items[0].schemaObjects", contains("orders"))
                .body("facets.domain.sales", equalTo(1))
                .body("facets.tag.'findable-b-tag'", equalTo(1))
                .body("facets.status.active", equalTo(1));
    }

    @Test
    void cutsTheListIntoPages() {
        Contracts.publishOrders("paged-a", "1.0.0");
        Contracts.publishOrders("paged-b", "1.0.0");
        Contracts.publishOrders("paged-c", "1.0.0");

        Caller.as("viewer")
                .get("/api/v1/contracts?q=paged-&limit=2&offset=2")
                .then()
                .body("items.id", contains("paged-c"))
                .body("total", equalTo(3))
                .body("limit", equalTo(2))
                .body("offset", equalTo(2));
        Caller.as("viewer")
                .get("/api/v1/contracts?q=paged-&sort=updated")
                .then()
                .body("items.id", contains("paged-c", "paged-b", "paged-a"));
        Caller.as("viewer")
                .get("/api/v1/contracts?sort=colour")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void treatsSignsOfSqlAsWords() {
        Caller.as("viewer")
                .queryParam("q", "%' or 1=1 --")
                .get("/api/v1/contracts")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
    }

    @Test
    void showsAllOfAContract() {
        Contracts.publishOrders("detailed", "1.0.0");

        Caller.as("viewer")
                .get("/api/v1/contracts/detailed")
                .then()
                .statusCode(200)
                .body("name", equalTo("Orders of detailed"))
                .body("purpose", equalTo("What was ordered, and by whom."))
                .body("privacy.purposes", contains("essential.service.operations"))
                .body("privacy.legalBasis", equalTo("contract"))
                .body("servers[0].type", equalTo("postgres"))
                .body("team.username", contains("olga"))
                .body("schema[0].datasets[0].namespace", equalTo(Contracts.namespace()))
                .body("schema[0].datasets[0].name", equalTo("shop.detailed.orders"))
                .body("schema[0].properties[1].dataCategory", equalTo("user.contact.email"))
                .body("schema[0].properties[0].primaryKey", equalTo(true));
        Caller.as("viewer")
                .get("/api/v1/contracts/nowhere")
                .then()
                .statusCode(404)
                .body("code", equalTo("contract.unknown"));
    }

    @Test
    void ordersVersionsByTheirNumbersAndDescribesTheNewest() {
        Contracts.publishOrders("grown", "1.2.0");
        Contracts.publishOrders("grown", "1.10.0");
        Contracts.publish(
                        "grown", "1.9.0", Contracts.orders("grown", "1.9.0").replace("status: active", "status: draft"))
                .then()
                .statusCode(201);

        Caller.as("viewer")
                .get("/api/v1/contracts/grown/versions")
                .then()
                .body("items.version", contains("1.10.0", "1.9.0", "1.2.0"))
                .body("total", equalTo(3));
        Caller.as("viewer")
                .get("/api/v1/contracts/grown")
                .then()
                .body("latestVersion", equalTo("1.10.0"))
                .body("versions", equalTo(3))
                .body("status", equalTo("active"));
    }

    @Test
    void namesWhatChangedBetweenTwoVersions() {
        Contracts.publishOrders("changed", "1.0.0");
        String without =
                Contracts.orders("changed", "2.0.0").replace("      - name: total\n        logicalType: number\n", "");
        Contracts.publish("changed", "2.0.0", without).then().statusCode(201);

        Caller.as("viewer")
                .get("/api/v1/contracts/changed/diff?from=1.0.0&to=2.0.0")
                .then()
                .statusCode(200)
                .body("from", equalTo("1.0.0"))
                .body("to", equalTo("2.0.0"))
                .body("weight", equalTo("major"))
                .body("mode", equalTo("backward"))
                .body("compatible", equalTo(false))
                .body("changes", hasSize(greaterThanOrEqualTo(1)))
                .body("changes.path", hasItem("orders.total"))
                .body("changes.find { it.path == 'orders.total' }.consumer", equalTo("breaking"));
        Caller.as("viewer")
                .get("/api/v1/contracts/changed/diff?from=1.0.0&to=9.0.0")
                .then()
                .statusCode(404)
                .body("code", equalTo("contract.version.unknown"));
    }

    @Test
    void findsWhatIsWrittenAndNotWhatAPatternWouldMean() {
        Contracts.publishOrders("searched-a", "1.0.0");
        Contracts.publishOrders("searched-b", "1.0.0");

        Caller.as("viewer")
                .get("/api/v1/contracts?q=SEARCHED-A ordered")
                .then()
                .body("items.id", contains("searched-a"))
                .body("total", equalTo(1))
                .body("facets.domain.sales", equalTo(1))
                .body("facets.tag.'searched-a-tag'", equalTo(1));
        Caller.as("viewer").get("/api/v1/contracts?q=search_d-a").then().body("total", equalTo(0));
        Caller.as("viewer").get("/api/v1/contracts?q=search%25d-a").then().body("total", equalTo(0));
        Caller.as("viewer")
                .get("/api/v1/contracts?q=searched&tag=searched-b-tag&domain=sales")
                .then()
                .body("items.id", contains("searched-b"))
                .body("facets.tag.'searched-a-tag'", equalTo(1));
    }

    @Test
    void aNumberThatIsNoneIsTheRequestsFault() {
        for (String query : new String[] {"contracts?limit=many", "evidence?offset=x", "search?q=a&limit=1e3"}) {
            Caller.as("viewer")
                    .get("/api/v1/" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", equalTo("request.invalid"));
        }
    }
}
