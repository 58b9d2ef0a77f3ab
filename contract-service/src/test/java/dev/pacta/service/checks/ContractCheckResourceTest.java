/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.checks;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import dev.pacta.service.testing.Lineage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractCheckResourceTest {
    private static final String TOTAL = "      - name: total\n        logicalType: number\n";
    private static final String EMAIL_NAME = "      - name: email\n";

    @Test
    void namesTheJobsThatADroppedColumnBreaks() {
        Contracts.publishOrders("proposed", "1.0.0");
        Lineage.run("reads-total")
                .reads("shop.proposed.orders")
                .writes("shop.proposed.sums")
                .copies("total", "sum", false)
                .send();
        Lineage.run("reads-email")
                .reads("shop.proposed.orders")
                .writes("shop.proposed.mails")
                .copies("email", "mail", false)
                .send();
        Lineage.run("reads-anything").reads("shop.proposed.orders").send();
        Lineage.run("reads-sums").reads("shop.proposed.sums").send();

        check("proposed", Contracts.orders("proposed", "1.1.0").replace(TOTAL, ""))
                .then()
                .statusCode(200)
                .body("compatible", equalTo(false))
                .body("weight", equalTo("major"))
                .body("nextVersion", equalTo("2.0.0"))
                .body(
                        "impact.findAll { it.path == 'orders.total' }.tier",
                        contains("breaking", "possibly-breaking", "revalidate"))
                .body(
                        "impact.findAll { it.path == 'orders.total' }.job.name",
                        contains("reads-total", "reads-anything", "reads-sums"));
    }

    @Test
    void saysWhenNobodyReadsWhatIsDropped() {
        Contracts.publishOrders("unread", "1.0.0");

        check("unread", Contracts.orders("unread", "2.0.0").replace(TOTAL, ""))
                .then()
                .statusCode(200)
                .body("impact.tier", contains("unused"))
                .body("impact[0].path", equalTo("orders.total"));
    }

    @Test
    void keepsNothingOfAProposal() {
        Contracts.publishOrders("kept", "1.0.0");
        String more = Contracts.orders("kept", "1.1.0")
                .replace(EMAIL_NAME, "      - name: note\n        logicalType: string\n" + EMAIL_NAME);

        check("kept", more)
                .then()
                .statusCode(200)
                .body("compatible", equalTo(true))
                .body("nextVersion", equalTo("1.1.0"));

        Caller.as("viewer").get("/api/v1/contracts/kept").then().body("latestVersion", equalTo("1.0.0"));
    }

    @Test
    void refusesProposalsThatAreInvalidOrOfAnotherContract() {
        Contracts.publishOrders("strict", "1.0.0");

        check("strict", "id: strict").then().statusCode(422).body("code", equalTo("contract.invalid"));
        check("strict", Contracts.orders("other", "1.0.0"))
                .then()
                .statusCode(400)
                .body("code", equalTo("contract.identity.mismatch"));
        check("nowhere", Contracts.orders("nowhere", "1.0.0")).then().statusCode(404);
    }

    private static Response check(String id, String yaml) {
        return Caller.as("producer")
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/contracts/{id}/check", id);
    }
}
