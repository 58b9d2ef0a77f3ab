/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import dev.pacta.service.testing.Lineage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PurposeAuditTest {
    private static final String MISUSE = "findings.findAll { it.dataset.name == '%s' }";

    @Test
    void findsWhatTakesAWayOfThreeHopsToAPurposeThatWasNeverDeclared() {
        Contracts.publishOrders("misused", "1.0.0");
        publishFor("campaign", "marketing.advertising");
        Lineage.run("stage")
                .reads("shop.misused.orders")
                .writes("misused.staged")
                .copies("email", "mail", false)
                .send();
        Lineage.run("profile")
                .reads("misused.staged")
                .writes("misused.profile")
                .copies("mail", "contact", false)
                .send();
        Lineage.run("target")
                .reads("misused.profile")
                .writes("shop.campaign.orders")
                .copies("contact", "email", false)
                .send();

        JsonPath audit = audit();

        List<Map<String, ?>> found = audit.getList(MISUSE.formatted("shop.campaign.orders"));
        assertThat(found).hasSize(1);
        Map<String, ?> finding = found.getFirst();
        assertThat(finding.get("rule")).isEqualTo("purpose.not-covered");
        assertThat(finding.get("status")).isEqualTo("open");
        assertThat(finding.get("field")).isEqualTo("email");
        assertThat(finding.get("dataCategory")).isEqualTo("user.contact.email");
        assertThat(finding.get("article")).isEqualTo("GDPR Art. 5(1)(b)");
        assertThat(finding.get("purposes"))
                .isEqualTo(Map.of(
                        "declared",
                        List.of("essential.service.operations"),
                        "target",
                        List.of("marketing.advertising")));
        String path = MISUSE.formatted("shop.campaign.orders") + "[0].path";
        assertThat(audit.getList(path + ".field")).isEqualTo(List.of("email", "mail", "contact", "email"));
        assertThat(audit.getList(path + ".atFault")).isEqualTo(List.of(false, false, false, true));
        assertThat(audit.getList(path + ".job.name")).isEqualTo(List.of("stage", "profile", "target"));
        assertThat(audit.getInt("coverage.datasetsWithContract")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void letsDataFlowWhereItsPurposesCoverTheUse() {
        Contracts.publishOrders("covered", "1.0.0");
        publishFor("coveredtarget", "essential.service.operations.shipping");
        Lineage.run("cover")
                .reads("shop.covered.orders")
                .writes("shop.coveredtarget.orders")
                .copies("email", "email", false)
                .send();

        assertThat(audit().getList(MISUSE.formatted("shop.coveredtarget.orders")))
                .isEmpty();
    }

    @Test
    void stopsAtMasking() {
        Contracts.publishOrders("masked", "1.0.0");
        publishFor("maskedtarget", "marketing.advertising");
        Lineage.run("mask")
                .reads("shop.masked.orders")
                .writes("shop.maskedtarget.orders")
                .copies("email", "email", true)
                .send();

        assertThat(audit().getList(MISUSE.formatted("shop.maskedtarget.orders")))
                .isEmpty();
    }

    @Test
    void keepsAFindingThroughWaiverAndReopening() {
        Contracts.publishOrders("waived", "1.0.0");
        publishFor("waivedtarget", "marketing.advertising");
        Lineage.run("waive")
                .reads("shop.waived.orders")
                .writes("shop.waivedtarget.orders")
                .copies("email", "email", false)
                .send();
        String id = Caller.as("viewer")
                .get("/api/v1/findings?status=open&rule=purpose.not-covered&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.dataset.name == 'shop.waivedtarget.orders' }.id");

        Caller.as("compliance")
                .contentType("application/json")
                .body(Map.of("reason", "consent is on paper", "until", "2099-12-31"))
                .post("/api/v1/findings/{id}/waive", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("waived"))
                .body("waiver.reason", equalTo("consent is on paper"));
        assertThat(audit().<String>get("findings.find { it.id == '%s' }.status".formatted(id)))
                .isEqualTo("waived");

        Caller.as("viewer")
                .get("/api/v1/findings/{id}", id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("dataset.name", equalTo("shop.waivedtarget.orders"))
                .body("waiver.by", equalTo("compliance-for-tests"));
        Caller.as("steward")
                .post("/api/v1/findings/{id}/reopen", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("open"));
        Caller.as("compliance")
                .contentType("application/json")
                .body(Map.of("reason", "late", "until", "2020-01-01"))
                .post("/api/v1/findings/{id}/waive", id)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        Caller.as("viewer")
                .get("/api/v1/findings/none")
                .then()
                .statusCode(404)
                .body("code", equalTo("finding.unknown"));
        Caller.as("steward")
                .post("/api/v1/findings/none/reopen")
                .then()
                .statusCode(404)
                .body("code", equalTo("finding.unknown"));
    }

    @Test
    void coversPurposesOnlyOnWholeSteps() {
        assertThat(Purposes.covers("marketing", "marketing.advertising")).isTrue();
        assertThat(Purposes.covers("marketing", "marketing")).isTrue();
        assertThat(Purposes.covers("marketing", "marketingfoo")).isFalse();
        assertThat(Purposes.covers("marketing.advertising", "marketing")).isFalse();
    }

    private static void publishFor(String id, String purpose) {
        String yaml = Contracts.orders(id, "1.0.0").replace("essential.service.operations", purpose);
        Contracts.publish(id, "1.0.0", yaml).then().statusCode(201);
    }

    private static JsonPath audit() {
        return Caller.as("compliance")
                .get("/api/v1/audits/purposes")
                .then()
                .statusCode(200)
                .body("graph.columnEdges", greaterThanOrEqualTo(0))
                .extract()
                .jsonPath();
    }
}
