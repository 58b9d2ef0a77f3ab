/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import dev.pacta.service.testing.Lineage;
import dev.pacta.service.testing.Proposals;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CheckResourceTest {
    private static final String TOTAL = "      - name: total\n        logicalType: number\n";

    @Test
    void judgesAllFilesOfAPullRequestAtOnce() {
        Contracts.publishOrders("batch-a", "1.0.0");
        Contracts.publishOrders("batch-b", "1.0.0");
        Lineage.run("batch-reader")
                .ownedBy("analytics")
                .reads("shop.batch-a.orders")
                .writes("shop.batch-a.sums")
                .copies("total", "sum", false)
                .send();

        check(
                        modified("a.yaml", Contracts.orders("batch-a", "2.0.0").replace(TOTAL, "")),
                        modified("b.yaml", Contracts.orders("batch-b", "1.0.1")),
                        Map.of(
                                "path",
                                "new.yaml",
                                "change",
                                "added",
                                "document",
                                Contracts.orders("batch-new", "1.0.0")),
                        modified("broken.yaml", "id: broken"))
                .then()
                .statusCode(200)
                .body("results.path", contains("a.yaml", "b.yaml", "new.yaml", "broken.yaml"))
                .body("results.contract", contains("batch-a", "batch-b", "batch-new", null))
                .body("results.from", contains("1.0.0", "1.0.0", null, null))
                .body("results.compatible", contains(false, true, true, false))
                .body("results[0].impact[0].owner", equalTo("analytics"))
                .body("results[2].impact", empty())
                .body("results[2].changes", empty())
                .body("results[3].problem.code", equalTo("contract.invalid"))
                .body("results[3].lint.severity", hasItem("error"))
                .body("results[0].problem", nullValue());
    }

    @Test
    void twoFilesOfOneContractEachHaveTheirImpact() {
        Contracts.publishOrders("same-twice", "1.0.0");
        Lineage.run("same-reader").reads("shop.same-twice.orders").send();

        check(
                        modified(
                                "one.yaml",
                                Contracts.orders("same-twice", "2.0.0").replace(TOTAL, "")),
                        modified("two.yaml", Contracts.orders("same-twice", "1.0.1")))
                .then()
                .body("results[0].impact.job.name", contains("same-reader"))
                .body("results[1].impact", empty());
    }

    @Test
    void aDeletedContractThatIsReadIsAnError() {
        Contracts.publishOrders("dropped", "1.0.0");
        Contracts.publishOrders("dropped-unread", "1.0.0");
        Lineage.run("drop-reader").reads("shop.dropped.orders").send();

        check(
                        Map.of("path", "a.yaml", "change", "deleted", "contract", "dropped"),
                        Map.of(
                                "path",
                                "b.yaml",
                                "change",
                                "deleted",
                                "baseDocument",
                                Contracts.orders("dropped-unread", "1.0.0")),
                        Map.of("path", "c.yaml", "change", "deleted", "contract", "never-published"))
                .then()
                .statusCode(200)
                .body("results[0].governance.ruleId", contains("governance.deleted-but-read"))
                .body("results[0].governance[0].severity", equalTo("error"))
                .body("results[0].governance[0].message", containsString("1 job"))
                .body("results[0].impact.job.name", contains("drop-reader"))
                .body("results.compatible", contains(false, true, true))
                .body("results.contract", contains("dropped", "dropped-unread", "never-published"))
                .body("results[1].governance", empty());
    }

    @Test
    void aDeletionThatIsWaivedCountsAsCompatible() {
        Contracts.publishOrders("dropped-waived", "1.0.0");
        Lineage.run("waived-reader").reads("shop.dropped-waived.orders").send();
        Proposals.waive(
                        "dropped-waived",
                        "governance.deleted-but-read",
                        "**",
                        LocalDate.now().toString())
                .then()
                .statusCode(201);

        check(Map.of("path", "a.yaml", "change", "deleted", "contract", "dropped-waived"))
                .then()
                .body("results[0].compatible", equalTo(true))
                .body("results[0].waived.ruleId", hasItem("governance.deleted-but-read"))
                .body("results[0].governance[0].severity", equalTo("info"));
    }

    @Test
    void governanceNamesTheLineOfEachFault() {
        String yaml = Contracts.orders("ungoverned", "1.0.0")
                .replace("      purposes: [essential.service.operations]\n", "")
                .replace("      legalBasis: contract\n", "")
                .replace("      retention: 10 years\n", "")
                .replaceAll("(?s)team:.*?schema:\\n", "schema:\n");

        Response answer = check(modified("u.yaml", yaml));

        answer.then()
                .body(
                        "results[0].governance.ruleId",
                        containsInAnyOrder(
                                "governance.owner-missing",
                                "governance.personal-data-purpose",
                                "governance.personal-data-legal-basis",
                                "governance.personal-data-retention"));
        int line = answer.path("results[0].governance.find { it.ruleId == 'governance.personal-data-purpose' }.line");
        assertThat(yaml.lines().toList().get(line - 1)).isEqualTo("  - name: orders");
    }

    @Test
    void governanceAsksForApprovalWhenPersonalDataIsWidened() {
        Contracts.publishOrders("widened", "1.0.0");
        String base = Contracts.orders("widened", "1.1.0");

        String[][] cases = {
            {"user.contact.email", "user.contact", "governance.category-widened"},
            {"user.contact.email", "user.name", "governance.category-widened"},
            {"classification: confidential", "classification: internal", "governance.classification-lowered"},
            {"classification: confidential", "classification: whatever", "governance.classification-lowered"},
            {"[essential.service.operations]", "[essential.service.operations, marketing]", "governance.purpose-added"},
            {
                TOTAL,
                TOTAL + "        customProperties:\n          - property: privacy\n"
                        + "            value: {dataCategory: user.health}\n",
                "governance.category-widened"
            },
        };
        for (String[] one : cases) {
            check(modified("w.yaml", base.replace(one[0], one[1])))
                    .then()
                    .body("results[0].governance.ruleId", contains(one[2]))
                    .body("results[0].governance[0].severity", equalTo("error"));
        }
        check(modified("w.yaml", base.replace("user.contact.email", "user.contact.email.work")))
                .then()
                .body("results[0].governance", empty());
        check(modified("w.yaml", base.replace("confidential", "restricted")))
                .then()
                .body("results[0].governance", empty());
    }

    @Test
    void anApprovedProposalSatisfiesWhatNeedsApproval() {
        Contracts.publishOrders("approved-check", "1.0.0");
        String lowered = Contracts.orders("approved-check", "1.1.0").replace("confidential", "internal");
        String id = Proposals.open(lowered, Map.of()).then().extract().path("id");
        Proposals.answer(Caller.as("steward"), id, Map.of("owner", "stewards", "decision", "approve"))
                .then()
                .statusCode(200);

        check(modified("x.yaml", lowered)).then().body("results[0].governance.severity", contains("info"));
        check(modified("x.yaml", lowered + "# another document\n"))
                .then()
                .body("results[0].governance.severity", contains("error"));
    }

    @Test
    void theTransitiveModesLookAtEveryVersion() {
        String mode = "customProperties:\n  - property: compatibilityMode\n    value: BACKWARD_TRANSITIVE\n";
        String with = Contracts.orders("transitive", "1.0.0").replace("customProperties:\n  -", mode + "  -");
        String without = with.replace("1.0.0", "2.0.0").replace(TOTAL, "");
        assertThat(with).contains("BACKWARD_TRANSITIVE");
        Contracts.publish("transitive", "1.0.0", with).then().statusCode(201);
        Contracts.publish("transitive", "2.0.0", without).then().statusCode(201);

        check(modified("t.yaml", without.replace("2.0.0", "2.0.1")))
                .then()
                .body("results[0].mode", equalTo("backward-transitive"))
                .body("results[0].changes.ruleId", not(hasItem("property.removed")))
                .body("results[0].compatible", equalTo(false))
                .body("results[0].earlier.version", contains("1.0.0"))
                .body("results[0].earlier.change.ruleId", contains("property.removed"))
                .body("results[0].earlier.change.path", contains("orders.total"));
    }

    @Test
    void whatGoesAndPublishedContractsAreMadeOfIsToldWithTheirOwner() {
        Contracts.publishOrders("made-from", "1.0.0");
        String features = madeOf("made-of", "made-from.orders.total");
        Contracts.publish("made-of", "1.0.0", features).then().statusCode(201);
        String base = Contracts.orders("made-from", "1.0.0");
        String without = Contracts.orders("made-from", "2.0.0").replace(TOTAL, "");
        Map<String, String> removed = modified("o.yaml", without);

        check(removed)
                .then()
                .statusCode(200)
                .body("results[0].sources.source", contains("made-from.orders.total"))
                .body("results[0].sources.contract", contains("made-of"))
                .body("results[0].sources.owner", contains("olga"))
                .body("results[0].sources.path", contains("features.total"));
        check(Map.of("path", "o.yaml", "change", "deleted", "baseDocument", base))
                .then()
                .body("results[0].sources.path", contains("features.total"));
        check(modified("o.yaml", without.replace("name: orders\n    phys", "name: purchases\n    phys")))
                .then()
                .body("results[0].sources.path", contains("features.total"));
        check(modified("o.yaml", Contracts.orders("made-from", "1.0.1"))).then().body("results[0].sources", empty());
        check(Map.of("path", "o.yaml", "change", "modified", "document", without, "baseDocument", without))
                .then()
                .body("results[0].sources", empty());
        check(removed, modified("f.yaml", features.replace("1.0.0", "1.0.1")))
                .then()
                .body("results.sources", contains(empty(), empty()));
    }

    @Test
    void aPublishedReaderThatLetsGoIsToldNoMore() {
        Contracts.publishOrders("let-from", "1.0.0");
        String features = madeOf("let-go", "let-from.orders.total");
        Contracts.publish("let-go", "1.0.0", features).then().statusCode(201);
        Map<String, String> removed =
                modified("o.yaml", Contracts.orders("let-from", "2.0.0").replace(TOTAL, ""));
        check(removed).then().body("results[0].sources.contract", contains("let-go"));

        String free =
                features.replace("let-from.orders.total", "elsewhere.total").replace("1.0.0", "1.1.0");
        Contracts.publish("let-go", "1.1.0", free).then().statusCode(201);

        check(removed).then().body("results[0].sources", empty());
    }

    private static String madeOf(String id, String source) {
        return Contracts.orders(id, "1.0.0")
                .replace("orders\n", "features\n")
                .replace(TOTAL, TOTAL + "        transformSourceObjects: [%s]\n".formatted(source));
    }

    @Test
    void refusesRequestsThatAreNone() {
        check(Map.of("path", "x", "change", "moved", "document", "id: x"))
                .then()
                .statusCode(400);
        check(Map.of("path", "x", "change", "modified")).then().statusCode(400);
        check(Map.of("path", "x", "change", "deleted")).then().statusCode(400);
        check().then().statusCode(200).body("results", empty());
    }

    private static Map<String, String> modified(String path, String document) {
        return Map.of("path", path, "change", "modified", "document", document);
    }

    @SafeVarargs
    private static Response check(Map<String, String>... files) {
        return Proposals.json(Caller.as("pipeline"))
                .body(Map.of("contracts", List.of(files)))
                .post("/api/v1/checks");
    }
}
