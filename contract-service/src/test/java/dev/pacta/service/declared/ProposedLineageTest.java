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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A pull request is judged by the lineage that its contracts would declare. Each test has contracts and tables of its own. */
@QuarkusTest
class ProposedLineageTest {
    @Inject
    ContractDeclarations declarations;

    /** The orders contract, its total made of what is named. */
    private static String made(String id, String version, String... sources) {
        String total = "      - name: total\n        logicalType: number\n";
        String more = sources.length == 0
                ? ""
                : "        transformSourceObjects: [%s]\n".formatted(String.join(", ", sources));
        return Contracts.orders(id, version).replace(total, total + more);
    }

    @Test
    void aWayThatAContractWouldDeclareBreaksTheRuleAtItsLineAndNobodyElseSeesIt() {
        Contracts.publishOrders("plone-raw", "1.0.0");
        put("plone", "noFlow: {from: 'field:*plone-raw.orders.email', to: 'dataset:*plone.orders'}");
        String proposed = made("plone", "1.0.0", "plone-raw.orders.email");

        JsonPath tried = propose("plone", proposed);

        assertThat(tried.getString("files[0].path")).isEqualTo("contracts/plone.odcs.yaml");
        Map<String, Object> breach = tried.getMap("files[0].breaches[0]");
        assertThat(breach)
                .containsEntry("rule", "plone.r")
                .containsEntry("standing", false)
                .containsEntry("certain", true)
                .containsEntry("way", "shop.plone-raw.orders.email -> shop.plone.orders.total (newly declared)")
                .containsEntry("pointer", "/schema/0/properties/2/transformSourceObjects")
                .containsEntry("line", lineOf(proposed, "transformSourceObjects"));
        assertThat(graphOf("plone")).as("nothing was kept").isEqualTo(404);
        assertThat(propose("plone", made("plone", "1.0.0", "plone-raw.orders.total"))
                        .getList("files"))
                .as("another column is not forbidden")
                .isEmpty();
    }

    @Test
    void aDeclaredEdgeIsFollowedThroughTheLineageThatIsThere() {
        Contracts.publishOrders("pltwo-raw", "1.0.0");
        Lineage.run("pltwo_job")
                .reads("shop.pltwo.orders")
                .writes("pltwo_report")
                .copies("total", "sum", false)
                .send();
        put("pltwo", "noFlow: {from: 'dataset:*pltwo-raw.orders', to: 'dataset:pltwo_report'}");

        JsonPath tried = propose("pltwo", made("pltwo", "1.0.0", "pltwo-raw.orders.email"));

        assertThat(tried.getString("files[0].breaches[0].way"))
                .startsWith("shop.pltwo-raw.orders -> shop.pltwo.orders (newly declared) -> ")
                .endsWith("pltwo_report");
    }

    @Test
    void whatIsDeclaredNoMoreLeadsNowhere() {
        Contracts.publishOrders("plthree-raw", "1.0.0");
        String first = made("plthree", "1.0.0", "plthree-raw.orders.email");
        Contracts.publish("plthree", "1.0.0", first).then().statusCode(201);
        declarations.tellWhatIsDue();
        String rule = "noFlow: {from: 'field:*plthree-raw.orders.email', to: 'dataset:*plthree.orders'}";
        put("plthree", rule);
        Map<String, String> rules = Map.of("path", "rules/plthree.yaml", "document", document("plthree", rule));

        JsonPath kept = ask(rules, file("plthree", made("plthree", "1.1.0", "plthree-raw.orders.email")));
        JsonPath gone = ask(rules, file("plthree", made("plthree", "1.1.0", "plthree-raw.orders.order_id")));

        assertThat(kept.getList("files[0].breaches.standing")).isEqualTo(List.of(true));
        assertThat(gone.getList("files")).isEmpty();
        assertThat(propose("plthree", first.replace("1.0.0", "1.1.0")).getList("files"))
                .as("what stands already is not the fault of the pull request")
                .isEmpty();
    }

    @Test
    void aSourceThatTheSamePullRequestDescribesIsKnownAndAnotherIsTold() {
        put("plfour", "noFlow: {from: 'field:*plfour-new.orders.email', to: 'dataset:*plfour.orders'}");
        Map<String, String> maker =
                file("plfour", made("plfour", "1.0.0", "plfour-new.orders.email", "nowhere.at.all"));

        JsonPath alone = ask(maker);
        JsonPath both = ask(maker, file("plfour-new", Contracts.orders("plfour-new", "1.0.0")));

        assertThat(alone.getList("files")).isEmpty();
        assertThat(alone.getList("unknownSources.source"))
                .isEqualTo(List.of("nowhere.at.all", "plfour-new.orders.email"));
        assertThat(both.getList("unknownSources"))
                .isEqualTo(List.of(Map.of("path", "contracts/plfour.odcs.yaml", "source", "nowhere.at.all")));
        assertThat(both.getList("files.path")).isEqualTo(List.of("contracts/plfour.odcs.yaml"));
    }

    private static int graphOf(String schema) {
        return Caller.as("viewer")
                .queryParam("start", "dataset:%s:shop.%s.orders".formatted(Contracts.namespace(), schema))
                .get("/api/v1/graph")
                .statusCode();
    }

    private static String document(String id, String rule) {
        return "id: %s\nrules:\n  - id: r\n    %s\n".formatted(id, rule);
    }

    private static void put(String id, String rule) {
        Caller.as("steward")
                .contentType("application/yaml")
                .body(document(id, rule).getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/graph/rules/{id}", id)
                .then()
                .statusCode(201);
    }

    private static Map<String, String> file(String id, String document) {
        return Map.of("path", "contracts/%s.odcs.yaml".formatted(id), "document", document);
    }

    private static JsonPath propose(String id, String document) {
        return ask(file(id, document));
    }

    @SafeVarargs
    private static JsonPath ask(Map<String, String>... files) {
        List<Map<String, String>> rules = new ArrayList<>();
        List<Map<String, String>> contracts = new ArrayList<>();
        for (Map<String, String> file : files) {
            (file.getOrDefault("path", "").startsWith("rules/") ? rules : contracts).add(file);
        }
        return Caller.as("viewer")
                .contentType("application/json")
                .body(Map.of("rules", rules, "contracts", contracts))
                .post("/api/v1/checks/flows")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int lineOf(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).lines().count();
    }
}
