/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.lineage.LineageSettings;
import dev.pacta.lineage.NamingRules;
import dev.pacta.lineage.event.EventLimits;
import dev.pacta.lineage.event.EventReader;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import dev.pacta.lineage.testing.OwnDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Events that repeat what is known, whoever writes their sightings. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class RepeatsTest {
    private static final int EVENTS = 120;

    @Inject
    DataSource admin;

    private static byte[] event(int number) {
        return Events.run("run-" + number, "COMPLETE", "store", "job")
                .at("2026-01-01T%02d:%02d:00Z".formatted(number / 60, number % 60))
                .reads("store", "in")
                .writes("store", "out")
                .facet("/run/facets", "number", "{\"number\": %d}".formatted(number))
                .facet("/outputs/0/outputFacets", "outputStatistics", "{\"rowCount\": %d}".formatted(number))
                .bytes();
    }

    @Test
    void eachRunIsKeptAndEachSightingCountedOnceEvenIfAnotherProcessTakesThemFromTheQueue() throws Exception {
        DataSource database = OwnDatabase.create(admin, "repeats");
        try (Replica replica = new Replica(database)) {
            for (int number = 0; number < EVENTS; number++) {
                replica.keep(event(number));
                if (number % 50 == 0) {
                    replica.foldTheRest();
                }
            }
            replica.folding.caughtUp();
        }

        assertThat(number(database, "select count(*) from lineage_run where uses <> '{}'"))
                .isEqualTo(EVENTS);
        assertThat(number(
                        database,
                        "select count(*) from lineage_facet f join lineage_facet_body b on b.digest = f.digest"
                                + " where name in ('number', 'outputStatistics')"))
                .isEqualTo(2 * EVENTS);
        assertThat(number(database, "select count(*) from lineage_uses")).isOne();
        assertThat(number(database, "select count(*) from lineage_edge where events = " + EVENTS))
                .isEqualTo(2);
        assertThat(number(database, "select count(*) from lineage_edge where last_seen = '2026-01-01T01:59:00Z'"))
                .isEqualTo(2);
        assertThat(number(database, "select count(*) from lineage_unfolded")).isZero();
    }

    @Test
    void aRepetitionWritesItsRunAtOnceAndItsSightingWithTheOthers() throws Exception {
        DataSource database = OwnDatabase.create(admin, "repeats_steps");
        EventReader reader = new EventReader(new EventLimits(1 << 20, 1 << 20));
        FoldTransaction folding = new FoldTransaction(database, reader, NamingRules.NONE);
        String sightings = "select max(events) from lineage_edge";

        folding.fold(List.of(append(database, 1)));
        assertThat(folding.repeats().events()).isZero();
        folding.fold(List.of(append(database, 2)));
        folding.fold(List.of(append(database, 3)));

        assertThat(folding.repeats().events()).isEqualTo(2);
        assertThat(number(database, "select count(*) from lineage_run")).isEqualTo(3);
        assertThat(number(database, sightings)).isOne();
        assertThat(number(database, "select count(*) from lineage_unfolded")).isEqualTo(2);

        folding.foldRepeats();

        assertThat(folding.repeats().events()).isZero();
        assertThat(number(database, sightings)).isEqualTo(3);
        assertThat(number(database, "select count(*) from lineage_unfolded")).isZero();
    }

    /** Trino names each job by its query. */
    private record JobRule(String namespace, String name, String replacement) implements LineageSettings.NameRule {
        @Override
        public Kind kind() {
            return Kind.JOB;
        }
    }

    @Test
    void jobsThatARuleTellsApartByARunFacetHaveEdgesOfTheirOwn() throws Exception {
        DataSource database = OwnDatabase.create(admin, "repeats_apart");
        EventReader reader = new EventReader(new EventLimits(1 << 20, 1 << 20));
        JobRule rule = new JobRule("shop", "query", "{/run/facets/context/source}");
        FoldTransaction folding = new FoldTransaction(database, reader, NamingRules.of(List.of(), List.of(rule)));
        for (int event = 0; event < 4; event++) {
            folding.fold(List.of(append(
                    database,
                    Events.run("run-" + event, "COMPLETE", "shop", "query")
                            .reads("t", "orders")
                            .writes("t", "totals")
                            .facet(
                                    "/run/facets",
                                    "context",
                                    "{\"source\": \"%s\"}".formatted(event % 2 == 0 ? "daily" : "hourly"))
                            .bytes())));
        }
        folding.foldRepeats();

        for (String job : List.of("daily", "hourly")) {
            assertThat(number(database, """
                            select count(*) from lineage_edge e join lineage_node n on n.id in (e.from_id, e.to_id)
                            where n.kind = 'JOB' and n.name = '%s' and e.events = 2""".formatted(job))).as(job).isEqualTo(2);
        }
    }

    @Test
    void jobsThatARuleNamesAreOneJobWithAllTheirRunsAndTheirEventsAreKeptAsSent() throws Exception {
        DataSource database = OwnDatabase.create(admin, "repeats_named");
        EventReader reader = new EventReader(new EventLimits(1 << 20, 1 << 20));
        FoldTransaction folding = new FoldTransaction(
                database,
                reader,
                NamingRules.of(List.of(), List.of(new JobRule("trino", "[0-9_]+", "{/outputs/0/name}"))));
        for (int query = 0; query < 5; query++) {
            folding.fold(List.of(append(
                    database,
                    Events.run("query-" + query, "COMPLETE", "trino", "20261122_0000" + query)
                            .reads("t", "orders")
                            .writes("t", "totals")
                            .column("orders", "price", "sum", "AGGREGATION", false)
                            .facet("/run/facets", "parent", """
                                    {"run": {"runId": "p"}, "job": {"namespace": "trino", "name": "20261122_9"}}""")
                            .bytes())));
        }
        folding.foldRepeats();

        assertThat(number(database, "select count(*) from lineage_node where kind = 'JOB' and name = 'totals'"))
                .isOne();
        assertThat(
                        number(
                                database,
                                "select count(*) from lineage_run r join lineage_node n on n.id = r.job_id where n.name = 'totals'"))
                .isEqualTo(5);
        assertThat(number(database, "select count(*) from lineage_edge where events = 5"))
                .isEqualTo(4);
        assertThat(number(database, "select count(*) from lineage_edge")).isEqualTo(4);
        assertThat(number(
                        database,
                        "select count(*) from lineage_event where convert_from(body, 'UTF8') like '%20261122_0000%'"))
                .isEqualTo(5);
    }

    private static Appended append(DataSource database, int event) throws SQLException {
        return append(database, event(event));
    }

    private static Appended append(DataSource database, byte[] event) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return EventLog.append(
                            connection,
                            NamingRules.NONE,
                            List.of(Replica.read(event)),
                            Instant.parse("2026-03-01T00:00:00Z"))
                    .orElseThrow();
        }
    }

    private static long number(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
