/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Interval;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.NodeKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads which programs tell of datasets. Safe for many threads. */
@ApplicationScoped
public class ProducerQueries {
    private static final String WRITINGS = """
            select distinct n.key, p.name from lineage_node n
            join lineage_edge e on e.to_id = n.id and e.job_id = 0
                and e.first_seen <= ? and e.learned_at <= ? and (e.closed_at is null or e.closed_at > ?)
            join lineage_node j on j.id = e.from_id and j.kind = 'JOB'
            join lineage_producer p on p.key = e.producer
            where n.key = any (?::uuid[]) order by p.name
            """;

    private final Queries queries;

    ProducerQueries(Queries queries) {
        this.queries = queries;
    }

    private record Told(UUID dataset, String producer) {}

    /**
     * The producers of the newest events that told that a job wrote a dataset then, as far as edges are held to be so now; datasets that no job wrote are not
     * in the answer.
     */
    public Map<NodeKey, List<String>> ofWritings(Collection<DatasetKey> datasets, AsOf asOf) {
        Instant then = Interval.instant(asOf.eventTime());
        Map<UUID, NodeKey> keys = new HashMap<>();
        datasets.forEach(dataset -> keys.put(Keys.of(dataset), dataset));
        Map<NodeKey, List<String>> found = new HashMap<>();
        queries.list(
                        WRITINGS,
                        row -> new Told(row.getObject(1, UUID.class), row.getString(2)),
                        then,
                        Interval.instant(asOf.knownAt()),
                        then,
                        keys.keySet())
                .forEach(told -> found.computeIfAbsent(keys.get(told.dataset()), any -> new ArrayList<>())
                        .add(told.producer()));
        return found;
    }
}
