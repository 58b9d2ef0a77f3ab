/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import dev.pacta.service.testing.Lineage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each test has contracts, jobs and tables of its own. */
@QuarkusTest
class FlowTrialTest {
    private static final String RULES = """
            id: %1$s
            rules:
              - id: other
                onlyWriters: {of: 'dataset:%1$s_nothing', jobs: 'job:nobody'}
              - id: labels
                description: It stays where it is.
                noFlow: {from: '%2$s', to: 'dataset:%1$s_report'}
            """;

    @Test
    void aNewRuleBringsTheBreachesOfTheGraphAsItIsAndIsNotKept() {
        copied("trone", "email");

        JsonPath tried = tryRules("rules/trone.yaml", RULES.formatted("trone", "field:*trone.orders.email"), null);

        Map<String, Object> breach = tried.getMap("files[0].breaches[0]");
        assertThat(tried.getString("files[0].path")).isEqualTo("rules/trone.yaml");
        assertThat(breach)
                .containsEntry("rule", "trone.labels")
                .containsEntry("severity", "error")
                .containsEntry("standing", false)
                .containsEntry("title", "shop.trone.orders.email comes to trone_report.email")
                .containsEntry("way", "shop.trone.orders.email -> trone_report.email (by trone_job)")
                .containsEntry("description", "It stays where it is.")
                .containsEntry("line", 5)
                .containsEntry("column", 5)
                .containsEntry("pointer", "/rules/1");
        Caller.as("viewer").get("/api/v1/graph/rules/trone").then().statusCode(404);
    }

    @Test
    void whatARuleInForceFindsStandsAndWhatItsChangeFindsIsNew() {
        copied("trtwo", "email", "total");
        String before = RULES.formatted("trtwo", "field:*trtwo.orders.email");
        put("trtwo", before);

        JsonPath tried = tryRules("rules/trtwo.yaml", RULES.formatted("trtwo", "field:*trtwo.orders.*"), before);

        List<Map<String, ?>> breaches = tried.getList("files[0].breaches");
        assertThat(breaches)
                .extracting("title", "standing")
                .containsExactlyInAnyOrder(
                        tuple("shop.trtwo.orders.email comes to trtwo_report.email", true),
                        tuple("shop.trtwo.orders.total comes to trtwo_report.total", false));
    }

    @Test
    void aTagThatAContractWouldGiveIsJudgedByTheRulesInForce() {
        copied("trthree", "total");
        Contracts.publishOrders("trthree", "1.0.0");
        put("trthree", RULES.formatted("trthree", "tag:trthree-secret"));
        String tagged = Contracts.orders("trthree", "1.1.0")
                .replace("name: total\n", "name: total\n        tags: [trthree-secret]\n");

        assertThat(tryContract("trthree", Contracts.orders("trthree", "1.1.0")).getList("files"))
                .isEmpty();
        JsonPath tried = tryContract("trthree", tagged);

        Map<String, Object> breach = tried.getMap("files[0].breaches[0]");
        assertThat(tried.getString("files[0].path")).isEqualTo("contracts/trthree.odcs.yaml");
        assertThat(breach)
                .containsEntry("rule", "trthree.labels")
                .containsEntry("title", "shop.trthree.orders.total comes to trthree_report.total")
                .containsEntry("pointer", "/schema/0/properties/2/tags")
                .containsEntry("line", lineOf(tagged, "tags: [trthree-secret]"));
        assertThat(tryContract("trthree", tagged).getList("files.breaches[0]")).hasSize(1);
        assertThat(findings("trthree")).as("nothing was kept").isEmpty();

        Contracts.publish("trthree", "1.1.0", tagged).then().statusCode(201);

        assertThat(findings("trthree"))
                .as("what is published is judged at intake")
                .hasSize(1);
        assertThat(tryContract("trthree", tagged.replace("version: 1.1.0", "version: 1.2.0"))
                        .getList("files"))
                .as("what stands already is not the fault of the pull request")
                .isEmpty();
    }

    @Test
    void classificationsAndDataCategoriesAreChosenByTheirValues() {
        copied("trfour", "email");
        put("trfour", RULES.formatted("trfour", "tag:classification=confidential,dataset:*trfour.orders"));
        String contract = Contracts.orders("trfour", "1.0.0");

        Map<String, Object> classified = tryContract("trfour", contract).getMap("files[0].breaches[0]");
        put("trfour", RULES.formatted("trfour", "tag:dataCategory=user.contact*,dataset:*trfour.orders"));
        Map<String, Object> categorised = tryContract("trfour", contract).getMap("files[0].breaches[0]");

        assertThat(classified).containsEntry("title", "shop.trfour.orders.email comes to trfour_report.email");
        assertThat(categorised).containsEntry("title", "shop.trfour.orders.email comes to trfour_report.email");
    }

    @Test
    void whatANewRuleFindsOnlyWithANewTagStandsAtTheTag() {
        copied("trsix", "email", "total");
        String tagged = Contracts.orders("trsix", "1.0.0")
                .replace("name: total\n", "name: total\n        tags: [trsix-secret]\n");
        String rules = RULES.formatted("trsix", "tag:trsix-secret field:*trsix.orders.email");

        JsonPath tried = ask(Map.of(
                "rules", List.of(Map.of("path", "rules/trsix.yaml", "document", rules)),
                "contracts", List.of(Map.of("path", "contracts/trsix.odcs.yaml", "document", tagged))));

        assertThat(tried.getString("files.find { it.path == 'rules/trsix.yaml' }.breaches.title"))
                .isEqualTo("[shop.trsix.orders.email comes to trsix_report.email]");
        assertThat(tried.getString("files.find { it.path == 'contracts/trsix.odcs.yaml' }.breaches.title"))
                .isEqualTo("[shop.trsix.orders.total comes to trsix_report.total]");
    }

    @Test
    void aTagThatGoesFromWhereTheWayWasAllowedBringsABreach() {
        Lineage.run("trfive_load")
                .reads("trfive_raw")
                .writes("shop.trfive.orders")
                .send();
        Lineage.run("trfive_job")
                .reads("shop.trfive.orders")
                .writes("trfive_report")
                .send();
        String contract = Contracts.orders("trfive", "1.0.0");
        Contracts.publish("trfive", "1.0.0", contract).then().statusCode(201);
        put("trfive", """
                id: trfive
                rules:
                  - id: released
                    noFlow: {from: 'dataset:trfive_raw', to: 'dataset:trfive_report', exceptThrough: 'tag:trfive-tag'}
                """);

        assertThat(tryContract("trfive", contract).getList("files")).isEmpty();
        JsonPath tried =
                tryContract("trfive", contract.replace(", trfive-tag]", "]").replace("1.0.0", "1.1.0"));
        assertThat(tried.getList("files[0].breaches.rule")).isEqualTo(List.of("trfive.released"));
    }

    @Test
    void aDocumentThatCannotBeReadIsToldWithItsPlaces() {
        JsonPath tried = tryRules("rules/wrong.yaml", "id: wrong\nrules: []\n", null);

        assertThat(tried.getInt("files[0].problems[0].line")).isEqualTo(2);
        assertThat(tried.getString("files[0].problems[0].message")).contains("list of 1 to 200");
        Caller.as("viewer")
                .contentType("application/json")
                .body("{\"rules\": [{\"path\": \"a.yaml\"}]}")
                .post("/api/v1/checks/flows")
                .then()
                .statusCode(400)
                .body("detail", containsString("rules[0]"));
    }

    private static void copied(String name, String... fields) {
        Lineage run =
                Lineage.run(name + "_job").reads("shop." + name + ".orders").writes(name + "_report");
        for (String field : fields) {
            run.copies(field, field, false);
        }
        run.send();
    }

    private static void put(String id, String yaml) {
        int status = Caller.as("steward")
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/graph/rules/{id}", id)
                .statusCode();
        assertThat(status).isBetween(200, 201);
    }

    private static JsonPath tryRules(String path, String document, @Nullable String before) {
        Map<String, String> file = new HashMap<>(Map.of("path", path, "document", document));
        if (before != null) {
            file.put("baseDocument", before);
        }
        return ask(Map.of("rules", List.of(file)));
    }

    private static JsonPath tryContract(String id, String document) {
        return ask(Map.of(
                "contracts", List.of(Map.of("path", "contracts/%s.odcs.yaml".formatted(id), "document", document))));
    }

    private static JsonPath ask(Map<String, ?> body) {
        return Caller.as("viewer")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/checks/flows")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<?> findings(String name) {
        return Caller.as("viewer")
                .get("/api/v1/findings?limit=500")
                .jsonPath()
                .getList("items.findAll { it.rule.startsWith('lineage.%s.') }".formatted(name));
    }

    private static int lineOf(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).lines().count();
    }
}
