/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import dev.pacta.service.shared.Database;
import dev.pacta.service.testing.Caller;
import dev.pacta.service.testing.Contracts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One row that cannot be read any more, among many that can. */
@QuarkusTest
class UnreadableVersionsTest {
    private static final String DAMAGED = "apiVersion: v3.1.0\nkind: DataContract\nid: [secret-value";
    private static final String CONTRACT = """
            insert into contract (id, latest_version, versions, schema_objects, tags, personal_data, search_text, published_at, row_version)
            values (?, '1.0.0', 1, '{}', '{}', false, '', now(), 0)""";
    private static final String VERSION = """
            insert into contract_version (contract_id, version, digest, bytes, warnings, published_at, published_by, approvers)
            values (?, '1.0.0', ?, ?, '[]', now(), 'somebody', '{}')""";

    private static final String SUBJECT = """
            with damaged (id) as (select ?::text),
            kept as (insert into registry_schema (format, digest, schema)
                select 'JSON', 'sha256:' || md5(id), '{"type": "object"}' from damaged returning id)
            insert into registry_subject_version (subject, version, schema_id, contract_id, contract_version)
            select damaged.id || '-value', 1, kept.id, damaged.id, '1.0.0' from damaged, kept""";

    @Inject
    Database database;

    @Inject
    PublishedContracts contracts;

    @Inject
    UnreadableVersions unreadable;

    @Test
    void itIsSetAsideWithTheReasonAndTheDatasetsOfTheOthersAreFound() {
        damaged("damaged-datasets");
        Contracts.publishOrders("sound-beside-it", "1.0.0");
        change("update contract set datasets = null where id = ?", "sound-beside-it");

        DatasetBackfill backfill = new DatasetBackfill(database, contracts);
        QuarkusTransaction.requiringNew().run(backfill::fillSome);

        assertThat(datasets("sound-beside-it")).isTrue();
        assertThat(datasets("damaged-datasets")).isFalse();
        Caller.as("admin")
                .get("/api/v1/unreadable-versions")
                .then()
                .statusCode(200)
                .body("items.contract", hasItem("damaged-datasets"))
                .body("items.find { it.contract == 'damaged-datasets' }.version", equalTo("1.0.0"))
                .body("items.find { it.contract == 'damaged-datasets' }.reason", containsString("at line "));
        assertThat(Caller.as("admin").get("/api/v1/unreadable-versions").asString())
                .doesNotContain("secret-value");
    }

    @Test
    void anAuditGoesOnWithTheOthers() {
        damaged("damaged-audit");

        Caller.as("compliance").get("/api/v1/audits/ropa").then().statusCode(200);
        Caller.as("compliance").get("/api/v1/audits/purposes").then().statusCode(200);

        Caller.as("admin")
                .get("/api/v1/unreadable-versions?limit=500")
                .then()
                .body("items.contract", hasItem("damaged-audit"));
    }

    @Test
    void whoAsksForItIsToldWhatIsWrongAndIsStillGivenItsBytes() {
        damaged("damaged-read");
        String address = "/api/v1/contracts/damaged-read/versions/1.0.0";

        String refused = Caller.as("viewer")
                .accept("application/json")
                .get(address)
                .then()
                .statusCode(409)
                .body("code", equalTo("contract.version.unreadable"))
                .body("detail", containsString("at line "))
                .extract()
                .asString();
        assertThat(refused).doesNotContain("secret-value");
        String bytes = Caller.as("viewer")
                .accept("application/yaml")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(bytes).isEqualTo(DAMAGED);
    }

    @Test
    void whoAsksWhatNeedsItIsToldWhatIsWrong() {
        damaged("damaged-needed");

        refused(Caller.as("viewer").get("/api/v1/contracts/damaged-needed"));
        refused(Caller.as("viewer").get("/api/v1/contracts/damaged-needed/diff?from=1.0.0&to=1.0.0"));
        refused(Caller.as("viewer").get("/api/v1/contracts/damaged-needed/readers"));
        refused(Caller.as("viewer").get("/api/v1/contracts/damaged-needed/checks"));
        refused(Caller.as("pipeline")
                .contentType("application/json")
                .body(Map.of(
                        "action",
                        "read",
                        "purpose",
                        "analytics",
                        "inputs",
                        List.of(Map.of("contract", "damaged-needed"))))
                .post("/api/v1/decisions"));
        refused(Caller.as("steward")
                .contentType("application/json")
                .body(Map.of(
                        "contract",
                        "damaged-needed",
                        "rule",
                        "type.changed",
                        "path",
                        "orders.total",
                        "reason",
                        "agreed",
                        "until",
                        LocalDate.now().plusDays(5).toString()))
                .post("/api/v1/waivers"));
    }

    @Test
    void clientsOfSchemaRegistriesAreToldInTheirWords() {
        damaged("damaged-subject");
        change(SUBJECT, "damaged-subject");
        Map<String, String> schema = Map.of("schemaType", "JSON", "schema", "{\"type\": \"object\"}");
        String compatibility = "/registry/confluent/compatibility/subjects/damaged-subject-value/versions";

        Stream.of(
                        Caller.as("viewer").get("/registry/confluent/config/damaged-subject-value"),
                        Caller.as("viewer")
                                .contentType("application/json")
                                .body(schema)
                                .post(compatibility),
                        Caller.as("viewer")
                                .contentType("application/json")
                                .body(schema)
                                .post(compatibility + "/1"))
                .forEach(answer -> answer.then()
                        .statusCode(409)
                        .body("error_code", equalTo(409))
                        .body("message", containsString("damaged-subject version 1.0.0")));
    }

    @Test
    void healthTellsHowManyThereAreAndTakesNoReplicaOutOfService() {
        damaged("damaged-health");
        QuarkusTransaction.requiringNew()
                .run(() -> unreadable.setAside(new VersionKey("damaged-health", "1.0.0"), "for this test"));

        Caller.as("viewer")
                .get("/q/health/well")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'published versions' }.data.unreadable", greaterThan(0));
    }

    @Test
    void aStartTriesThemAgain() {
        damaged("damaged-again");
        VersionKey key = new VersionKey("damaged-again", "1.0.0");
        QuarkusTransaction.requiringNew().run(() -> unreadable.setAside(key, "for this test"));

        QuarkusTransaction.begin();
        try {
            unreadable.tryAgain(new StartupEvent());
            assertThat(unreadable.count()).isZero();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static void refused(Response answer) {
        answer.then()
                .statusCode(409)
                .body("code", equalTo("contract.version.unreadable"))
                .body("detail", containsString("at line "));
        assertThat(answer.asString()).doesNotContain("secret-value");
    }

    private void damaged(String contract) {
        change(CONTRACT, contract);
        QuarkusTransaction.requiringNew()
                .run(() -> database.change(connection -> {
                    try (PreparedStatement insert = connection.prepareStatement(VERSION)) {
                        insert.setString(1, contract);
                        insert.setString(2, "sha256:" + contract);
                        insert.setBytes(3, DAMAGED.getBytes(StandardCharsets.UTF_8));
                        insert.executeUpdate();
                    }
                }));
    }

    private void change(String statement, String contract) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.change(connection -> {
                    try (PreparedStatement change = connection.prepareStatement(statement)) {
                        change.setString(1, contract);
                        change.executeUpdate();
                    }
                }));
    }

    private boolean datasets(String contract) {
        return database.ask(connection -> {
            try (PreparedStatement ask =
                    connection.prepareStatement("select datasets is not null from contract where id = ?")) {
                ask.setString(1, contract);
                try (ResultSet row = ask.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }
}
