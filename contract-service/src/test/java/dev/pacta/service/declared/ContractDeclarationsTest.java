/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.declared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import dev.pacta.service.testing.Lineage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractDeclarationsTest {
    @Inject
    ContractDeclarations declarations;

    /** The orders contract, its total made of what is named. */
    private static String made(String id, String version, String... sources) {
        String total = "      - name: total\n        logicalType: number\n";
        String more = sources.length == 0
                ? ""
                : "        transformDescription: Summed up\n        transformSourceObjects: [%s]\n"
                        .formatted(String.join(", ", sources));
        return Contracts.orders(id, version).replace(total, total + more);
    }

    private void publish(String id, String version, String... sources) {
        Contracts.publish(id, version, made(id, version, sources)).then().statusCode(201);
        declarations.tellWhatIsDue();
    }

    private static String field(String schema, String column) {
        return "datasetField:%s:shop.%s.orders:%s".formatted(Contracts.namespace(), schema, column);
    }

    private static List<Map<String, Object>> into(String schema, String more) {
        return Caller.as("viewer")
                .queryParam("start", field(schema, "total"))
                .get("/api/v1/graph?direction=upstream&grain=field&evidence=true" + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("edges");
    }

    private static JsonPath declared(String id) {
        return Caller.as("viewer")
                .get("/api/v1/contracts/{id}/declared-lineage", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void whatAContractSaysThatItIsMadeOfIsAnEdgeUntilAVersionSaysItNoMore() {
        Contracts.publishOrders("declared-raw", "1.0.0");
        publish("declared-sums", "1.0.0", "declared-raw.orders.total", "orders.order_id", "nowhere.at.all");

        List<Map<String, Object>> edges = into("declared-sums", "");

        assertThat(edges)
                .extracting(edge -> edge.get("from"))
                .containsExactlyInAnyOrder(field("declared-raw", "total"), field("declared-sums", "order_id"));
        assertThat(edges).extracting(edge -> edge.get("grade")).containsOnly("contract");
        assertThat(edges.getFirst().get("evidence").toString()).contains("contracts/declared-sums/1.0.0");
        JsonPath view = declared("declared-sums");
        assertThat(view.getList("unknown", String.class)).containsExactly("nowhere.at.all");
        assertThat(view.getBoolean("told")).isTrue();
        assertThat(view.getList("edges")).hasSize(2);
        Instant before = Instant.now();

        publish("declared-sums", "1.1.0");

        assertThat(into("declared-sums", "")).isEmpty();
        assertThat(into("declared-sums", "&at=" + before)).hasSize(2);
        assertThat(declared("declared-sums").getList("edges")).isEmpty();
    }

    @Test
    void aSourceThatIsSeenLaterIsFoundThen() {
        publish("declared-early", "1.0.0", "declared-late.orders");
        assertThat(declared("declared-early").getList("edges")).isEmpty();

        Lineage.run("declared-late-job")
                .reads("shop.declared-late.raw")
                .writes("shop.declared-late.orders")
                .send();
        publish("declared-early", "1.0.1", "declared-late.orders");

        List<String> tables = Caller.as("viewer")
                .queryParam("start", "dataset:%s:shop.declared-early.orders".formatted(Contracts.namespace()))
                .get("/api/v1/graph?direction=upstream&grades=contract")
                .jsonPath()
                .getList("nodes.name");
        assertThat(tables).containsExactlyInAnyOrder("shop.declared-early.orders", "shop.declared-late.orders");
    }

    @Test
    void twoContractsOfOneTableDoNotTakeBackEachOthersWord() {
        Contracts.publishOrders("declared-both", "1.0.0");
        publish("declared-one", "1.0.0", "declared-both.orders.total");
        String other = made("declared-one", "1.0.0", "declared-both.orders.order_id")
                .replace("id: declared-one", "id: declared-two");
        Contracts.publish("declared-two", "1.0.0", other).then().statusCode(201);
        declarations.tellWhatIsDue();
        Contracts.publish("declared-two", "1.1.0", other.replace("version: 1.0.0", "version: 1.1.0"))
                .then()
                .statusCode(201);
        declarations.tellWhatIsDue();

        assertThat(into("declared-one", ""))
                .extracting(edge -> edge.get("from"))
                .containsExactlyInAnyOrder(field("declared-both", "total"), field("declared-both", "order_id"));
    }

    @Test
    void tellingAgainTellsNothingNew() {
        publish("declared-again", "1.0.0", "orders.order_id");
        Object events = into("declared-again", "").getFirst().get("events");

        declarations.tellWhatIsDue();

        assertThat(into("declared-again", "").getFirst().get("events")).isEqualTo(events);
    }

    @Test
    void aContractThatIsNotPublishedDeclaresNothing() {
        Caller.as("viewer")
                .get("/api/v1/contracts/{id}/declared-lineage", "declared-never")
                .then()
                .statusCode(404);
    }
}
