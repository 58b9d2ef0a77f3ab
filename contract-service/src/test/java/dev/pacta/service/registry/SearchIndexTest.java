/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.service.search.ContractQuery;
import dev.pacta.service.search.ContractQuery.Order;
import dev.pacta.service.shared.Database;
import dev.pacta.service.testing.Contracts;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is committed is found by the next search, whoever wrote it and in whatever order the transactions end. */
@QuarkusTest
class SearchIndexTest {
    private static final String INSERT = """
            insert into contract (id, latest_version, versions, schema_objects, tags, personal_data, search_text, published_at, row_version,
            datasets) values (?, '1.0.0', 1, '{}', '{}', false, ?, now(), 0, '{}')""";

    @Inject
    Database database;

    @Inject
    AgroalDataSource source;

    @Inject
    SearchIndex index;

    @Test
    void aPublicationIsFoundByTheNextSearchOfEachReplica() {
        SearchIndex replica = new SearchIndex(database);
        assertThat(found(index, "indexed-here")).isEmpty();
        assertThat(found(replica, "indexed-here")).isEmpty();

        Contracts.publishOrders("indexed-here", "1.0.0");

        assertThat(found(index, "indexed-here")).containsExactly("indexed-here");
        assertThat(found(replica, "indexed-here")).containsExactly("indexed-here");
    }

    @Test
    void whatWasBegunFirstAndCommittedLastIsFound() throws SQLException {
        try (Connection slow = source.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, "begun-first");
            Contracts.publishOrders("begun-later", "1.0.0");
            assertThat(found(index, "begun-")).containsExactly("begun-later");

            slow.commit();
        }

        assertThat(found(index, "begun-")).containsExactly("begun-first", "begun-later");
    }

    @Test
    void whatIsRolledBackIsNotFound() throws SQLException {
        try (Connection slow = source.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, "taken-back");
            assertThat(found(index, "taken-back")).isEmpty();
            slow.rollback();
        }

        assertThat(found(index, "taken-back")).isEmpty();
    }

    @Test
    void moreThanAPageOfChangesIsReadInOneGo() throws SQLException {
        index.current();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into contract (id, latest_version, versions, schema_objects, tags, personal_data, search_text, published_at,
                    row_version, domain, owner, datasets)
                    select 'many-' || n, '1.0.0', 1, '{}', '{}', false, 'in-many-pages', now(), 0, 'crowded', 'owner-' || n % 2, '{}'
                    from generate_series(1, 2500) as n""");
        }

        var all = QuarkusTransaction.requiringNew()
                .call(() -> index.current()
                        .find(ContractQuery.of("in-many-pages", null, null, "owner-1", null, null), Order.NAME, 5, 0));

        assertThat(all.total()).isEqualTo(1_250);
        assertThat(all.facets().get("owner")).containsEntry("owner-0", 1_250L).containsEntry("owner-1", 1_250L);
        assertThat(found(new SearchIndex(database), "in-many-pages")).hasSize(100);
    }

    @Test
    void rowsThatABackupBroughtFromAnotherServerAreReadOnce() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            insert(connection, "restored");
            statement.execute("alter table contract disable trigger contract_notes_transaction");
            statement.execute("update contract set changed_in = '4000000000000' where id = 'restored'");
            statement.execute("alter table contract enable trigger contract_notes_transaction");
        }
        SearchIndex fresh = new SearchIndex(database);

        assertThat(found(fresh, "restored")).containsExactly("restored");

        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from contract where changed_in >= pg_snapshot_xmax(pg_current_snapshot())")) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    private static List<String> found(SearchIndex index, String words) {
        return QuarkusTransaction.requiringNew()
                .call(() -> index.current()
                        .find(ContractQuery.of(words, null, null, null, null, null), Order.NAME, 100, 0)
                        .ids());
    }

    private static void insert(Connection connection, String id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, id);
            insert.setString(2, id);
            insert.executeUpdate();
        }
    }
}
