/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VersionResourceTest {
    @Test
    void keepsTheBytesAsTheyCame() {
        String yaml = Contracts.orders("bytes", "1.0.0");
        Contracts.publish("bytes", "1.0.0", yaml)
                .then()
                .statusCode(201)
                .body("id", equalTo("bytes"))
                .body("version", equalTo("1.0.0"))
                .body("digest", containsString("sha256:"))
                .body("publishedBy", equalTo("producer-for-tests"))
                .body("bytes", equalTo(yaml.getBytes(StandardCharsets.UTF_8).length));

        byte[] given = Caller.as("viewer")
                .accept("application/yaml")
                .get("/api/v1/contracts/bytes/versions/1.0.0")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asByteArray();

        assertThat(new String(given, StandardCharsets.UTF_8)).isEqualTo(yaml);
    }

    @Test
    void givesTheParsedFormAsJson() {
        Contracts.publishOrders("parsed", "1.0.0");

        Caller.as("viewer")
                .accept("application/json")
                .get("/api/v1/contracts/parsed/versions/1.0.0")
                .then()
                .statusCode(200)
                .body("id", equalTo("parsed"))
                .body("schema[0].properties[1].name", equalTo("email"));
    }

    @Test
    void takesTheSameBytesAgainButNoOthers() {
        Contracts.publishOrders("fixed", "1.0.0");

        Contracts.publish("fixed", "1.0.0", Contracts.orders("fixed", "1.0.0"))
                .then()
                .statusCode(200);
        Contracts.publish("fixed", "1.0.0", Contracts.orders("fixed", "1.0.0") + "# other\n")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("contract.version.immutable"));
    }

    @Test
    void saysWhereAnInvalidContractIsWrong() {
        String yaml = Contracts.orders("wrong", "1.0.0").replace("logicalType: number", "logicalType: money");

        Contracts.publish("wrong", "1.0.0", yaml)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("contract.invalid"))
                .body("errors.severity", hasItem("error"))
                .body("errors[0].line", greaterThan(40))
                .body("errors[0].ruleId", containsString("."));
        Caller.as("viewer").get("/api/v1/contracts/wrong").then().statusCode(404);
    }

    @Test
    void refusesADocumentOfAnotherContractOrVersion() {
        Contracts.publish("one", "1.0.0", Contracts.orders("other", "1.0.0"))
                .then()
                .statusCode(400)
                .body("code", equalTo("contract.identity.mismatch"));
        Contracts.publish("one", "1.0.0", Contracts.orders("one", "1.0.1"))
                .then()
                .statusCode(400)
                .body("code", equalTo("contract.identity.mismatch"));
    }

    @Test
    void refusesFiftyMegabytesAndGoesOnServing() {
        byte[] huge = new byte[50 * 1024 * 1024];
        Arrays.fill(huge, (byte) '#');

        Caller.as("producer")
                .contentType("application/yaml")
                .body(huge)
                .put("/api/v1/contracts/huge/versions/1.0.0")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("request.too-large"));

        Contracts.publishOrders("after-huge", "1.0.0");
    }

    @Test
    void refusesWhatIsNoContractAtAll() {
        Contracts.publish("none", "1.0.0", "{ not yaml")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("contract.invalid"));
        Contracts.publish("none", "1.0.0", "a: &a [x]\nb: [*a, *a]\n")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @Test
    void showsWhatTheLintSaysOfAPublishedVersionAndOfADraft() {
        Contracts.publishOrders("linted", "1.0.0");

        Caller.as("viewer")
                .get("/api/v1/contracts/linted/versions/1.0.0/lint")
                .then()
                .statusCode(200)
                .body("messages.findAll { it.severity == 'error' }.size()", equalTo(0));
        Caller.as("viewer")
                .contentType("application/yaml")
                .body("id: x".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/lint")
                .then()
                .statusCode(200)
                .body("messages[0].severity", equalTo("error"));
    }

    @Test
    void keepsAContractWithACharacterThatTheDatabaseDoesNotTake() {
        String yaml = Contracts.orders("zero", "1.0.0").replace("name: Orders of zero", "name: \"Or\\0ders\"");

        int status = Contracts.publish("zero", "1.0.0", yaml).statusCode();

        assertThat(status).isIn(201, 422);
    }

    @Test
    void whoKnowsTheVersionIsToldThatItIsTheSame() {
        Contracts.publishOrders("tagged", "1.0.0");
        String address = "/api/v1/contracts/tagged/versions/1.0.0";
        String yaml =
                Caller.as("viewer").accept("application/yaml").get(address).header("ETag");
        String json =
                Caller.as("viewer").accept("application/json").get(address).header("ETag");

        assertThat(yaml).startsWith("\"sha256:").isNotEqualTo(json);
        Caller.as("viewer")
                .accept("application/yaml")
                .header("If-None-Match", yaml)
                .get(address)
                .then()
                .statusCode(304)
                .header("ETag", yaml)
                .body(emptyString());
        Caller.as("viewer")
                .accept("application/json")
                .header("If-None-Match", yaml)
                .get(address)
                .then()
                .statusCode(200);
        Caller.as("viewer")
                .header("If-None-Match", yaml)
                .get("/api/v1/contracts/tagged/versions/9.9.9")
                .then()
                .statusCode(404)
                .body("code", equalTo("contract.version.unknown"));
    }
}
