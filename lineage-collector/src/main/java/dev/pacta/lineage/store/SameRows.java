/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.event.LineageEvent.DatasetUse;
import dev.pacta.lineage.facets.LifecycleFacet;
import dev.pacta.lineage.facets.SymlinksFacet;
import dev.pacta.lineage.store.Sightings.Teller;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Pairs of names that the events of a chunk say are one dataset: by the facet {@code symlinks}, or because it was renamed. Not thread-safe. */
final class SameRows {
    /** The evidence is the first event that said so. */
    private static final String UPSERT = """
            insert into lineage_same as s (other_id, dataset_id, reason, told, event_id)
            select * from unnest(?::bigint[], ?::bigint[], ?::text[], ?::uuid[], ?::bigint[])
            on conflict (other_id, dataset_id) do update
                set reason = excluded.reason, told = excluded.told, event_id = excluded.event_id
                where s.told > excluded.told
            """;

    private final Map<Pair, Said> pairs = new HashMap<>();

    private record Pair(DatasetKey other, DatasetKey dataset) {}

    /** Of two words of one event the renaming says more. */
    private record Said(String reason, Mark mark, long event) {
        Said earlier(Said than) {
            int order = mark.compareTo(than.mark);
            boolean first = order < 0 || order == 0 && reason.compareTo(than.reason) < 0;
            return first ? this : than;
        }
    }

    /** Adds what an event says and gives the other names. */
    Set<DatasetKey> add(LineageEvent event, Teller first, UnaryOperator<DatasetKey> naming) {
        List<DatasetUse> uses = new ArrayList<>(event.inputs());
        uses.addAll(event.outputs());
        if (event.dataset() != null) {
            uses.add(event.dataset());
        }
        Set<Pair> told = new HashSet<>();
        for (DatasetUse use : uses) {
            for (DatasetKey other : SymlinksFacet.read(use.facets())) {
                say(told, new Pair(naming.apply(other), use.key()), new Said("SYMLINK", first.mark(), first.event()));
            }
            LifecycleFacet.read(use.facets())
                    .filter(facet -> facet.change() == LifecycleFacet.Change.RENAME)
                    .flatMap(LifecycleFacet::previous)
                    .ifPresent(before -> say(
                            told,
                            new Pair(naming.apply(before), use.key()),
                            new Said("RENAME", first.mark(), first.event())));
        }
        Set<DatasetKey> others = new HashSet<>();
        told.forEach(pair -> others.add(pair.other()));
        return others;
    }

    private void say(Set<Pair> told, Pair pair, Said said) {
        if (!pair.other().equals(pair.dataset())) {
            pairs.merge(pair, said, Said::earlier);
            told.add(pair);
        }
    }

    void write(Connection connection, NodeIds ids) throws SQLException {
        record Row(long other, long dataset, Said said) {}
        TreeSet<Row> sorted = new TreeSet<>(Comparator.comparingLong(Row::other).thenComparingLong(Row::dataset));
        pairs.forEach((pair, said) -> sorted.add(new Row(ids.of(pair.other()), ids.of(pair.dataset()), said)));
        MultiRow rows = new MultiRow(5);
        sorted.forEach(row -> rows.add(
                row.other(),
                row.dataset(),
                row.said().reason(),
                row.said().mark(),
                row.said().event()));
        rows.execute(connection, UPSERT);
    }
}
