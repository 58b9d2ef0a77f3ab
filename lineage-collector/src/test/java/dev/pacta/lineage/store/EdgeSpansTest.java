/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.FieldKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NamingRules;
import dev.pacta.lineage.NodeKey;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** At each moment of the past an edge is there when it had been told and no word had ended it since: whatever was told again afterwards. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class EdgeSpansTest {
    private static final int SEEDS = Integer.getInteger("pacta.edge-spans", 4);
    private static final int EVENTS = 160;
    private static final int MOMENTS = 40;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String SNAPSHOT = "{\"emissionPattern\": {\"eventContentMode\": \"COMPLETE_SNAPSHOT\"}}";
    private static final List<String> CHANGES = List.of("DROP", "TRUNCATE", "OVERWRITE", "OVERWRITE", "CREATE");

    private static final String NAMES = """
            concat_ws(' ', e.kind, concat_ws(':', f.namespace, f.name, nullif(f.field, '')), concat_ws(':', t.namespace, t.name, nullif(t.field, '')), j.name) as edge
            """;
    private static final String ENDS = """
            from lineage_edge e join lineage_node f on f.id = e.from_id join lineage_node t on t.id = e.to_id
            left join lineage_node j on j.id = e.job_id
            """;

    private static final String SPANS = "select " + NAMES + ", e.first_seen, e.closed_at " + ENDS + " union all select "
            + NAMES + ", b.first_seen, b.closed_at " + ENDS
            + " join lineage_edge_before b on b.edge_id = e.id and b.known_until = 'infinity'";

    /** Every word by which each edge may end. */
    private static final String WORDS = "with ends as (select e.*, " + NAMES + """
            , case when e.job_id <> 0 then e.job_id else e.from_id end as writer, fd.id as from_dataset, td.id as to_dataset
            """ + ENDS + """
            left join lineage_node fd on fd.kind = 'DATASET' and f.kind <> 'JOB' and fd.namespace = f.namespace and fd.name = f.name
            left join lineage_node td on td.kind = 'DATASET' and t.kind <> 'JOB' and td.namespace = t.namespace and td.name = t.name)
            select e.edge, l.at from ends e join lineage_lifecycle l on l.dataset_id in (e.from_dataset, e.to_dataset)
                and (l.change = 'DROP' or l.dataset_id = e.to_dataset and e.grade <> 3
                     and (l.change = 'TRUNCATE' or l.change = 'OVERWRITE' and l.job_id <> e.writer))
            union
            select e.edge, r.at from ends e join lineage_replacement r on r.node_id = e.owner_id and r.declared = (e.grade = 3)
                and e.kind in ('DIRECT', 'INDIRECT')
            """;

    @Inject
    DataSource admin;

    @Test
    void anEdgeIsThereWhenItWasToldAndNothingHadEndedItSince() throws Exception {
        DataSource database = OwnDatabase.create(admin, "edge_spans");
        long over = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            OwnDatabase.empty(database);
            fold(database, seed, true);
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select count(*) from lineage_edge_before where known_until = 'infinity'")) {
                row.next();
                over += row.getLong(1);
            }
        }
        assertThat(over).isGreaterThan(20L * SEEDS);
    }

    @Test
    void theOrderInWhichEventsComeDoesNotMatter() throws Exception {
        DataSource database = OwnDatabase.create(admin, "edge_spans_late");
        for (int seed = 0; seed < SEEDS; seed++) {
            OwnDatabase.empty(database);
            fold(database, seed, false);
        }
    }

    private static void fold(DataSource database, int seed, boolean inOrder) throws SQLException {
        Random random = new Random(seed);
        EventReader reader = new EventReader(new EventLimits(1 << 20, 1 << 20));
        FoldTransaction folding = new FoldTransaction(database, reader, NamingRules.NONE);
        Map<String, Set<Instant>> told = new HashMap<>();
        try (Connection connection = database.getConnection()) {
            for (int sent = 0; sent < EVENTS; ) {
                List<LineageEvent> chunk = new ArrayList<>();
                for (int size = 1 + random.nextInt(10); size > 0; size--) {
                    int latest = inOrder ? sent * MOMENTS / EVENTS : MOMENTS - 1;
                    LineageEvent event = Replica.read(event(random, seed + "-" + sent++, latest, inOrder));
                    NamingRules.NONE
                            .flows(event)
                            .forEach(flow -> told.computeIfAbsent(
                                            name(flow.kind() + " ", flow.from(), flow.to(), flow.job()),
                                            edge -> new TreeSet<>())
                                    .add(event.eventTime()));
                    chunk.add(event);
                }
                Instant now = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(sent);
                folding.fold(EventLog.append(connection, NamingRules.NONE, chunk, now).stream()
                        .toList());
                if (random.nextInt(3) == 0) {
                    folding.foldRepeats();
                    check(connection, told, "seed %d, event %d".formatted(seed, sent));
                }
            }
            folding.foldRepeats();
            check(connection, told, "seed %d".formatted(seed));
        }
    }

    private static String name(String kind, NodeKey from, NodeKey to, JobKey job) {
        return kind + name(from) + " " + name(to) + (job == null ? "" : " " + job.name());
    }

    private static String name(NodeKey node) {
        return switch (node) {
            case DatasetKey dataset -> dataset.namespace() + ":" + dataset.name();
            case JobKey job -> job.namespace() + ":" + job.name();
            case FieldKey field -> name(field.dataset()) + ":" + field.field();
        };
    }

    private record Span(Instant from, Instant to) {}

    private static void check(Connection connection, Map<String, Set<Instant>> told, String where) throws SQLException {
        Map<String, List<Span>> kept = new TreeMap<>();
        Map<String, TreeSet<Instant>> words = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(SPANS)) {
                while (row.next()) {
                    Instant to = row.getObject(3) == null ? Instant.MAX : Queries.timeOf(row, "closed_at");
                    kept.computeIfAbsent(row.getString(1).trim(), edge -> new ArrayList<>())
                            .add(new Span(Queries.timeOf(row, "first_seen"), to));
                }
            }
            try (ResultSet row = statement.executeQuery(WORDS)) {
                while (row.next()) {
                    words.computeIfAbsent(row.getString(1).trim(), edge -> new TreeSet<>())
                            .add(Queries.timeOf(row, "at"));
                }
            }
        }
        assertThat(kept.keySet()).as(where).isEqualTo(new TreeSet<>(told.keySet()));
        kept.forEach((edge, spans) -> {
            TreeSet<Instant> ends = words.getOrDefault(edge, new TreeSet<>());
            Set<Instant> there = new TreeSet<>();
            Set<Instant> said = new TreeSet<>();
            for (int moment = 0; moment <= MOMENTS; moment++) {
                Instant at = START.plus(Duration.ofMinutes(moment));
                long holding = spans.stream()
                        .filter(span -> !span.from().isAfter(at) && span.to().isAfter(at))
                        .count();
                assertThat(holding).as("%s: spans of %s at %s", where, edge, at).isLessThan(2);
                if (holding == 1) {
                    said.add(at);
                }
                if (told.get(edge).stream()
                        .anyMatch(seen -> !seen.isAfter(at)
                                && ends.subSet(seen, false, at, true).isEmpty())) {
                    there.add(at);
                }
            }
            assertThat(said)
                    .as("%s: %s, told %s, ended %s", where, edge, told.get(edge), ends)
                    .isEqualTo(there);
        });
    }

    /** Few names and few moments. In order, only what does not happen to datasets as a whole may come late. */
    private static byte[] event(Random random, String run, int latest, boolean inOrder) {
        boolean isLate = !inOrder || random.nextInt(4) == 0;
        String time = START.plus(Duration.ofMinutes(isLate ? random.nextInt(latest + 1) : latest))
                .toString();
        String from = "table-" + random.nextInt(4);
        String to = "table-" + random.nextInt(4);
        Events event = switch (random.nextInt(8)) {
            case 0 ->
                Events.job("store", "job-" + random.nextInt(3))
                        .reads("store", from)
                        .writes("store", to);
            case 1 -> Events.dataset("store", to).facet("/dataset/facets", "columnLineage", """
                            {"fields": {"b": {"inputFields": [{"namespace": "store", "name": "%s", "field": "a"}]}}}""".formatted(from));
            case 2 ->
                Events.run(run, "COMPLETE", "store", "snapshots")
                        .facet("/job/facets", "jobType", SNAPSHOT)
                        .reads("store", from);
            default ->
                told(
                        random,
                        Events.run(run, "COMPLETE", "store", "job-" + random.nextInt(3)),
                        from,
                        to,
                        !inOrder || !isLate);
        };
        return event.at(time).bytes();
    }

    private static Events told(Random random, Events event, String from, String to, boolean mayChange) {
        event.reads("store", from).writes("store", to);
        if (random.nextBoolean()) {
            event.column(from, "a", "b", "IDENTITY", false);
        }
        if (mayChange && random.nextInt(3) == 0) {
            event.facet("/outputs/0/facets", "lifecycleStateChange", """
                    {"lifecycleStateChange": "%s"}""".formatted(
                            CHANGES.get(random.nextInt(CHANGES.size()))));
        }
        return event;
    }
}
