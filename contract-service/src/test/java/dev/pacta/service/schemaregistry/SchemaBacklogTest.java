/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.registry.UnreadableVersions;
import dev.pacta.service.shared.Database;
import dev.pacta.service.testing.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Versions that were published before schemas were kept, one of which cannot be read any more. */
@QuarkusTest
class SchemaBacklogTest {
    private static final String BEFORE_SCHEMAS_WERE_KEPT = """
            insert into contract (id, latest_version, versions, schema_objects, tags, personal_data, search_text, published_at, row_version, datasets)
            values ('damaged-schemas', '1.0.0', 1, '{}', '{}', false, '', now(), 0, '{}');
            insert into contract_version (contract_id, version, digest, bytes, warnings, published_at, published_by, approvers)
            values ('damaged-schemas', '1.0.0', 'sha256:none', '\\x5b', '[]', now(), 'somebody', '{}');
            delete from registry_subject_version where contract_id = 'contract-in-backlog';
            insert into registry_backlog
            select id from contract_version where contract_id in ('damaged-schemas', 'contract-in-backlog')""";

    @Inject
    Database database;

    @Inject
    SchemaStore store;

    @Inject
    PublishedContracts contracts;

    @Inject
    UnreadableVersions unreadable;

    @Test
    void theUnreadableOneIsSetAsideAndTheOthersAreWorkedOff() {
        KafkaContracts.publish("in-backlog", "1.0.0", "avro", "");
        QuarkusTransaction.requiringNew()
                .run(() -> database.change(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(BEFORE_SCHEMAS_WERE_KEPT);
                    }
                }));

        SchemaIntake intake = new SchemaIntake(store, contracts, unreadable);
        QuarkusTransaction.requiringNew().run(intake::workOffBacklog);

        Caller.as("pipeline")
                .get("/registry/confluent/subjects/in-backlog-value/versions")
                .then()
                .statusCode(200)
                .body("$", hasItem(1));
        Caller.as("admin")
                .get("/api/v1/unreadable-versions?limit=500")
                .then()
                .body("items.contract", hasItem("damaged-schemas"));
        assertThat(QuarkusTransaction.requiringNew().call(() -> store.takeFromBacklog(1)))
                .as("nothing is left to be tried every ten seconds")
                .isEmpty();
    }
}
