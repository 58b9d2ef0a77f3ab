/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.lineage.NamingRules;
import dev.pacta.lineage.event.EventLimits;
import dev.pacta.lineage.event.EventReader;
import dev.pacta.lineage.event.LineageEvent;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the folding moves with each chunk is what all words together say of each edge, whatever came in which order. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class EdgeEndsTest {
    private static final int SEEDS = Integer.getInteger("pacta.edge-ends", 3);
    private static final int EVENTS = 160;
    private static final List<String> CHANGES =
            List.of("DROP", "TRUNCATE", "OVERWRITE", "OVERWRITE", "RENAME", "CREATE");
    private static final String SNAPSHOT = "{\"emissionPattern\": {\"eventContentMode\": \"COMPLETE_SNAPSHOT\"}}";

    /** Both ends of every edge, from every word that there is. */
    private static final String ALL = """
            with ends as (
                select e.*, case when e.job_id <> 0 then e.job_id else e.from_id end as writer, f.id as from_dataset, t.id as to_dataset
                from lineage_edge e join lineage_node a on a.id = e.from_id join lineage_node b on b.id = e.to_id
                left join lineage_node f on f.kind = 'DATASET' and a.kind <> 'JOB' and f.namespace = a.namespace and f.name = a.name
                left join lineage_node t on t.kind = 'DATASET' and b.kind <> 'JOB' and t.namespace = b.namespace and t.name = b.name),
            full_ends as (
                select e.*,
                    (select min(l.at) from lineage_lifecycle l
                     where l.dataset_id in (e.from_dataset, e.to_dataset) and l.at > e.last_seen
                       and (l.change = 'DROP' or l.dataset_id = e.to_dataset and e.grade <> 3
                            and (l.change = 'TRUNCATE' or l.change = 'OVERWRITE' and l.job_id <> e.writer))) as ended,
                    (select min(r.at) from lineage_replacement r
                     where r.node_id = e.owner_id and r.declared = (e.grade = 3) and r.at > e.last_seen
                       and e.kind in ('DIRECT', 'INDIRECT')) as replaced,
                    (select min(l.at) from lineage_lifecycle l
                     where l.change = 'RENAME' and l.dataset_id in (e.from_dataset, e.to_dataset) and l.at > e.last_seen) as renamed
                from ends e)
            """;

    private static final String WRONG = ALL
            + "select count(*) from full_ends where ended_at is distinct from ended or replaced_at is distinct from replaced"
            + " or renamed_at is distinct from renamed";

    @Inject
    DataSource admin;

    @Test
    void endsThatMoveWithEachChunkAreThoseThatAllWordsGive() throws Exception {
        DataSource database = OwnDatabase.create(admin, "edge_ends");
        long ended = 0;
        long replaced = 0;
        long renamed = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            OwnDatabase.empty(database);
            foldInChunks(database, seed);
            try (Connection connection = database.getConnection()) {
                ended += number(connection, "select count(*) from lineage_edge where ended_at is not null");
                replaced += number(connection, "select count(*) from lineage_edge where replaced_at is not null");
                renamed += number(connection, "select count(*) from lineage_edge where renamed_at is not null");
            }
        }
        assertThat(ended).isGreaterThan(20L * SEEDS);
        assertThat(replaced).isGreaterThan(2L * SEEDS);
        assertThat(renamed).isGreaterThan(5L * SEEDS);
    }

    private static void foldInChunks(DataSource database, int seed) throws SQLException {
        Random random = new Random(seed);
        EventReader reader = new EventReader(new EventLimits(1 << 20, 1 << 20));
        FoldTransaction folding = new FoldTransaction(database, reader, NamingRules.NONE);
        try (Connection connection = database.getConnection()) {
            for (int sent = 0; sent < EVENTS; ) {
                List<LineageEvent> chunk = new ArrayList<>();
                for (int size = 1 + random.nextInt(10); size > 0; size--) {
                    chunk.add(Replica.read(event(random, seed + "-" + sent++)));
                }
                Instant now = Instant.parse("2026-03-01T00:00:00Z");
                folding.fold(EventLog.append(connection, NamingRules.NONE, chunk, now).stream()
                        .toList());
                if (random.nextInt(3) == 0) {
                    folding.foldRepeats();
                }
                assertThat(number(connection, WRONG))
                        .as("seed %d, event %d", seed, sent)
                        .isZero();
            }
        }
    }

    /** Few names and few moments, so that words, sightings and equal times meet. */
    private static byte[] event(Random random, String run) {
        String time = "2026-01-01T00:%02d:00Z".formatted(random.nextInt(40));
        String job = "job-" + random.nextInt(4);
        String from = "table-" + random.nextInt(5);
        String to = "table-" + random.nextInt(5);
        Events event = switch (random.nextInt(8)) {
            case 0 -> Events.job("store", job).reads("store", from).writes("store", to);
            case 1 -> Events.dataset("store", to).facet("/dataset/facets", "columnLineage", """
                            {"fields": {"b": {"inputFields": [{"namespace": "store", "name": "%s", "field": "a"}]}}}""".formatted(from));
            case 2 ->
                Events.run(run, "COMPLETE", "store", "snapshots")
                        .facet("/job/facets", "jobType", SNAPSHOT)
                        .reads("store", from);
            default -> told(random, Events.run(run, "COMPLETE", "store", job), from, to);
        };
        return event.at(time).bytes();
    }

    private static Events told(Random random, Events event, String from, String to) {
        event.reads("store", from).writes("store", to);
        if (random.nextBoolean()) {
            event.column(from, "a", "b", "IDENTITY", false);
        }
        if (random.nextBoolean()) {
            String change = CHANGES.get(random.nextInt(CHANGES.size()));
            event.facet("/outputs/0/facets", "lifecycleStateChange", """
                    {"lifecycleStateChange": "%s", "previousIdentifier": {"namespace": "store", "name": "%s"}}""".formatted(change, from));
        }
        return event;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
