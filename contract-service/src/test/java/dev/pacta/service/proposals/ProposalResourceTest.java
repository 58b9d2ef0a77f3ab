/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import dev.pacta.service.testing.Lineage;
import dev.pacta.service.testing.Proposals;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProposalResourceTest {
    private static final String TOTAL = "      - name: total\n        logicalType: number\n";

    @Test
    void asksTheOwnersOfThoseWhoReadWhatChangesAndTellsTheCodeHost() {
        readAndPublished("asked");
        Lineage.run("asked-nobody").reads("shop.asked.orders").send();

        Response opened = Proposals.open(without("asked", TOTAL), Map.of("commit", "c0ffee01"));
        String id = opened.then()
                .statusCode(201)
                .body("status", equalTo("open"))
                .body("from", equalTo("1.0.0"))
                .body("to", equalTo("2.0.0"))
                .body("check.compatible", equalTo(false))
                .body("check.nextVersion", equalTo("2.0.0"))
                .body("reviews.owner", containsInAnyOrder("analytics", "unowned"))
                .body("reviews.find { it.owner == 'analytics' }.reaches[0].tier", equalTo("breaking"))
                .body("reviews.find { it.owner == 'analytics' }.reaches[0].job.name", equalTo("asked-sums"))
                .body("reviews.decision", contains("none", "none"))
                .body("commitStatus.context", equalTo("pacta/consumers"))
                .body("commitStatus.state", equalTo("pending"))
                .extract()
                .path("id");

        Proposals.answer(
                        Proposals.memberOf("analytics"),
                        id,
                        Map.of("owner", "analytics", "decision", "approve", "comment", "we are ready"))
                .then()
                .statusCode(200)
                .body("status", equalTo("open"))
                .body("reviews.find { it.owner == 'analytics' }.by", equalTo("member-of-analytics"))
                .body("reviews.find { it.owner == 'analytics' }.at", notNullValue());
        Proposals.answer(Caller.as("steward"), id, Map.of("owner", "unowned", "decision", "approve"))
                .then()
                .body("status", equalTo("approved"))
                .body("commitStatus.state", equalTo("success"))
                .body("commitStatus.description", containsString("analytics"));
        Caller.as("viewer")
                .get("/api/v1/evidence?kind=review&subject=proposal/" + id)
                .then()
                .body("total", equalTo(2))
                .body("items.data.owner", contains("unowned", "analytics"));
    }

    @Test
    void onlyMembersOfTheTeamAndStewardsAnswer() {
        readAndPublished("guarded");
        String id = opened(without("guarded", TOTAL), Map.of());

        Proposals.answer(Proposals.memberOf("marketing"), id, Map.of("owner", "analytics", "decision", "approve"))
                .then()
                .statusCode(403)
                .body("code", equalTo("proposal.review.not-allowed"));
        Proposals.answer(Caller.as("producer"), id, Map.of("owner", "analytics", "decision", "approve"))
                .then()
                .statusCode(403);
        Proposals.answer(Caller.as("steward"), id, Map.of("owner", "marketing", "decision", "approve"))
                .then()
                .statusCode(404)
                .body("code", equalTo("proposal.review.not-asked"));
        Proposals.answer(Caller.as("steward"), id, Map.of("owner", "analytics", "decision", "none"))
                .then()
                .statusCode(400);
        Proposals.answer(Caller.as("steward"), id, Map.of("owner", "analytics", "decision", "perhaps"))
                .then()
                .statusCode(400);
        Proposals.answer(Caller.as("steward"), id, Map.of("owner", "analytics", "decision", "more-time"))
                .then()
                .statusCode(400)
                .body("detail", containsString("until"));
    }

    @Test
    void anObjectionStandsUntilItIsTakenBack() {
        readAndPublished("objected");
        String id = opened(without("objected", TOTAL), Map.of());

        Proposals.answer(Caller.as("steward"), id, Map.of("owner", "analytics", "decision", "object", "comment", "no"))
                .then()
                .body("status", equalTo("objected"))
                .body("commitStatus.state", equalTo("failure"));
        String day = LocalDate.now().plusDays(30).toString();
        Proposals.answer(Caller.as("steward"), id, Map.of("owner", "analytics", "decision", "more-time", "until", day))
                .then()
                .body("status", equalTo("open"))
                .body("reviews[0].until", equalTo(day))
                .body("commitStatus.state", equalTo("pending"));
    }

    @Test
    void theSameCommitOpensOneProposalAndANewerOneTakesItsPlace() {
        readAndPublished("moved");
        Map<String, String> first = Map.of("commit", "aaa1", "pullRequest", "https://git.example.test/pull/1");
        Map<String, String> second = Map.of("commit", "aaa2", "pullRequest", "https://git.example.test/pull/1");
        String id = opened(without("moved", TOTAL), first);
        Proposals.answer(Caller.as("steward"), id, Map.of("owner", "analytics", "decision", "approve"));

        Proposals.open(without("moved", TOTAL), first).then().statusCode(200).body("id", equalTo(id));
        Proposals.open(without("moved", TOTAL) + "# other\n", first)
                .then()
                .statusCode(409)
                .body("code", equalTo("proposal.other-document"));
        Proposals.open(without("moved", TOTAL), second)
                .then()
                .statusCode(201)
                .body("status", equalTo("approved"))
                .body("reviews.decision", contains("approve"));
        Caller.as("viewer")
                .get("/api/v1/proposals/" + id)
                .then()
                .body("status", equalTo("superseded"))
                .body("commitStatus.state", equalTo("failure"));
        Caller.as("viewer").get("/api/v1/proposals/aaa2").then().body("status", equalTo("approved"));
        Proposals.answer(Caller.as("steward"), id, Map.of("owner", "analytics", "decision", "object"))
                .then()
                .statusCode(409)
                .body("code", equalTo("proposal.closed"));
    }

    @Test
    void publishingTheProposedDocumentClosesTheProposal() {
        readAndPublished("landed");
        String id = opened(without("landed", TOTAL), Map.of());

        Contracts.publish("landed", "2.0.0", without("landed", TOTAL)).then().statusCode(201);

        Caller.as("viewer")
                .get("/api/v1/proposals/" + id)
                .then()
                .body("status", equalTo("published"))
                .body("closedBy", equalTo("producer-for-tests"))
                .body("commitStatus.state", equalTo("success"));
        Proposals.open(without("landed", TOTAL), Map.of("commit", "late"))
                .then()
                .statusCode(201)
                .body("status", equalTo("published"));
    }

    @Test
    void whoOpenedAProposalMayWithdrawIt() {
        readAndPublished("given-up");
        String id = opened(without("given-up", TOTAL), Map.of());

        Proposals.json(Caller.as("producer"))
                .body(Map.of())
                .post("/api/v1/proposals/{id}/withdraw", id)
                .then()
                .statusCode(400);
        Proposals.json(Caller.as("producer"))
                .body(Map.of("reason", "another way was found"))
                .post("/api/v1/proposals/{id}/withdraw", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("closeReason", equalTo("another way was found"));
        Proposals.open(without("given-up", TOTAL), Map.of())
                .then()
                .statusCode(201)
                .body("status", equalTo("open"));
    }

    @Test
    void aWaivedBreakCountsAsCompatibleAndIsSaid() {
        readAndPublished("break-waived");
        String id = opened(without("break-waived", TOTAL), Map.of());
        String day = LocalDate.now().plusDays(10).toString();

        String waiver = Proposals.waive("break-waived", "property.removed", "orders.*", day)
                .then()
                .statusCode(201)
                .body("active", equalTo(true))
                .extract()
                .path("id");
        Caller.as("viewer")
                .get("/api/v1/proposals/" + id)
                .then()
                .body("check.compatible", equalTo(true))
                .body("check.waived[0].ruleId", equalTo("property.removed"))
                .body("check.waived[0].path", equalTo("orders.total"))
                .body("check.waived[0].until", equalTo(day))
                .body("check.changes.ruleId", hasItem("property.removed"))
                .body("commitStatus.state", equalTo("success"))
                .body("commitStatus.description", containsString("Waived by steward-for-tests"));
        Proposals.json(Caller.as("steward"))
                .body(Map.of("reason", "no longer agreed"))
                .post("/api/v1/waivers/{id}/end", waiver)
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("endReason", equalTo("no longer agreed"));
        Caller.as("viewer")
                .get("/api/v1/proposals/" + id)
                .then()
                .body("check.compatible", equalTo(false))
                .body("check.waived", empty())
                .body("commitStatus.state", equalTo("pending"));
    }

    @Test
    void stewardsApproveWhatARuleOfGovernanceAsksFor() {
        Contracts.publishOrders("lowered", "1.0.0");
        String public_ = Contracts.orders("lowered", "1.1.0").replace("confidential", "public");
        String id = Proposals.open(public_, Map.of())
                .then()
                .statusCode(201)
                .body("check.governance.ruleId", contains("governance.classification-lowered"))
                .body("check.governance[0].severity", equalTo("error"))
                .body("reviews.owner", hasItem("stewards"))
                .body("commitStatus.state", equalTo("pending"))
                .extract()
                .path("id");

        Proposals.answer(Caller.as("steward"), id, Map.of("owner", "stewards", "decision", "approve"))
                .then()
                .body("status", equalTo("approved"))
                .body("check.governance[0].severity", equalTo("info"))
                .body("check.governance[0].message", containsString("Approved by steward-for-tests"));
    }

    @Test
    void listsWhatIsAskedFor() {
        readAndPublished("listed");
        String id =
                opened(without("listed", TOTAL), Map.of("title", "Totals are computed elsewhere", "author", "olga"));

        Caller.as("viewer")
                .get("/api/v1/proposals?contract=listed")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].id", equalTo(id))
                .body("items[0].breaking", equalTo(1))
                .body("items[0].reaches", equalTo(1))
                .body("items[0].awaiting", contains("analytics"))
                .body("items[0].compatible", equalTo(false))
                .body("items[0].source.author", equalTo("olga"));
        for (String query : new String[] {"q=COMPUTED", "owner=analytics&q=listed", "status=open&contract=listed"}) {
            assertThat(Caller.as("viewer").get("/api/v1/proposals?" + query).<Iterable<String>>path("items.id"))
                    .as(query)
                    .contains(id);
        }
        Caller.as("viewer")
                .get("/api/v1/proposals?contract=listed&status=approved")
                .then()
                .body("total", equalTo(0));
        Caller.as("viewer").get("/api/v1/proposals?status=lost").then().statusCode(400);
        Caller.as("viewer").get("/api/v1/proposals/nowhere").then().statusCode(404);
    }

    @Test
    void givesTheProposedDocumentAsItCame() {
        String yaml = Contracts.orders("as-it-came", "1.0.0");
        String id = Proposals.open(yaml, Map.of())
                .then()
                .statusCode(201)
                .body("reviews", empty())
                .extract()
                .path("id");

        assertThat(Caller.as("viewer")
                        .accept("application/yaml")
                        .get("/api/v1/proposals/" + id)
                        .asString())
                .isEqualTo(yaml);
    }

    @Test
    void refusesDocumentsThatHoldNoContract() {
        Proposals.open("id: broken", Map.of()).then().statusCode(422).body("code", equalTo("contract.invalid"));
        Proposals.json(Caller.as("producer"))
                .body(Map.of("path", "x"))
                .post("/api/v1/proposals")
                .then()
                .statusCode(400);
    }

    private static String opened(String yaml, Map<String, ?> source) {
        return Proposals.open(yaml, source).then().statusCode(201).extract().path("id");
    }

    private static void readAndPublished(String id) {
        Contracts.publishOrders(id, "1.0.0");
        Lineage.run(id + "-sums")
                .ownedBy("analytics")
                .reads("shop." + id + ".orders")
                .writes("shop." + id + ".sums")
                .copies("total", "sum", false)
                .send();
    }

    private static String without(String id, String text) {
        return Contracts.orders(id, "2.0.0").replace(text, "");
    }
}
