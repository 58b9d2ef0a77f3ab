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
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
