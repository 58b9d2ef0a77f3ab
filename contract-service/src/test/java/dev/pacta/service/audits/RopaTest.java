/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import dev.pacta.service.testing.Lineage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RopaTest {
    @Test
    void saysOfEveryCellWhereItComesFrom() {
        Contracts.publishOrders("recorded", "1.0.0");
        Lineage.run("invoice").reads("shop.recorded.orders").send();

        JsonPath record = record();

        String activity = "activities.find { 'recorded' in it.contracts }.";
        assertThat(record.<String>get(activity + "purposes.status")).isEqualTo("declared");
        assertThat(record.<String>get(activity + "purposes.value")).isEqualTo("essential.service.operations");
        assertThat(record.<String>get(activity + "dataCategories.value")).isEqualTo("user.contact.email");
        assertThat(record.<String>get(activity + "dataSubjects.value")).isEqualTo("customer");
        assertThat(record.<String>get(activity + "recipients.status")).isEqualTo("derived");
        assertThat(record.<String>get(activity + "recipients.value")).isEqualTo("job invoice");
        assertThat(record.<String>get(activity + "retention.value")).isEqualTo("10 years");
        assertThat(record.<String>get("controller.value")).isEqualTo("Example Shop Ltd");
    }

    @Test
    void saysWhatToDoAboutAMissingCell() {
        String yaml = Contracts.orders("sparse", "1.0.0").replace("      retention: 10 years\n", "");
        Contracts.publish("sparse", "1.0.0", yaml).then().statusCode(201);

        JsonPath record = record();

        String cell = "activities.find { 'sparse' in it.contracts }.retention.";
        assertThat(record.<String>get(cell + "status")).isEqualTo("missing");
        assertThat(record.<String>get(cell + "action")).contains("time limit for erasure");
        List<Integer> counted = List.of(
                record.getInt("coverage.derived"),
                record.getInt("coverage.declared"),
                record.getInt("coverage.missing"));
        int cells = 1 + 9 * record.getList("activities").size();
        assertThat(counted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(cells);
    }

    @Test
    void isAPageInWhichNothingOfAContractBecomesMarkup() {
        String yaml = Contracts.orders("scripted", "1.0.0")
                .replace("name: Orders of scripted", "name: \"<script>alert(1)</script>\"");
        Contracts.publish("scripted", "1.0.0", yaml).then().statusCode(201);

        String page = Caller.as("compliance")
                .accept("text/html")
                .get("/api/v1/audits/ropa")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .extract()
                .asString();

        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>");
        assertThat(page).contains("<h1>Record of processing</h1>").contains("chip missing");
    }

    private static JsonPath record() {
        return Caller.as("compliance")
                .accept("application/json")
                .get("/api/v1/audits/ropa")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
