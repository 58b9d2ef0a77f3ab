/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Interval;
import java.util.Collection;
import java.util.UUID;

/**
 * Asks for the schema of each of many datasets as of two times: now, the one that was told last; of then, the one of which the newest
 * telling is known that had been heard until then. Immutable.
 */
record SchemasOf(AsOf asOf) {
    private static final String OF_NOW = """
            select distinct on (s.dataset_id) n.key, %s
            from lineage_schema s join lineage_node n on n.id = s.dataset_id where n.key = any (?::uuid[])
            order by s.dataset_id, s.told desc, s.digest""";
    private static final String OF_THEN = """
            select distinct on (s.dataset_id) n.key, %s
            from lineage_schema s join lineage_node n on n.id = s.dataset_id
            where n.key = any (?::uuid[]) and s.first_seen <= ? and s.learned_at <= ?
            order by s.dataset_id, case when s.last_seen <= ? then s.last_seen else s.first_seen end desc, s.told desc, s.digest""";

    /** The statement that gives the key of each dataset, and a column of {@code s}, its schema. */
    String select(String column) {
        return (isOfNow() ? OF_NOW : OF_THEN).formatted(column);
    }

    /** What the statement is given. */
    Object[] arguments(Collection<UUID> datasets) {
        return isOfNow()
                ? new Object[] {datasets}
                : new Object[] {
                    datasets, Interval.instant(asOf.eventTime()), Interval.instant(asOf.knownAt()), Then.time(asOf)
                };
    }

    private boolean isOfNow() {
        return asOf.equals(AsOf.NOW);
    }
}
