/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Interval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a facet of datasets and jobs, one of {@link FacetVersionRows#KEPT}, as of two times: now, the word that was told last; of then, the one of which
 * the newest telling is known that had been heard until then. Immutable.
 *
 * @param owners whose facet it is; null for everybody's
 */
record FacetsOf(String name, AsOf asOf, @Nullable Collection<UUID> owners) {
    private static final String OF_NOW = "select owner, digest from lineage_facet where name = '%s'%s and not deleted";
    private static final String OF_THEN = """
            select owner, digest from (
                select distinct on (owner) owner, digest, deleted from lineage_facet_version
                where name = '%s'%s and first_told <= ? and learned_at <= ?
                order by owner, case when last_told <= ? then last_told else first_told end desc, digest) newest
            where not deleted""";

    FacetsOf {
        if (!FacetVersionRows.KEPT.contains(name)) {
            throw new IllegalArgumentException("nothing of then is kept of the facet " + name);
        }
    }

    /** The statement that gives the owner and the digest of each facet. */
    String select() {
        return (isOfNow() ? OF_NOW : OF_THEN).formatted(name, owners == null ? "" : " and owner = any (?::uuid[])");
    }

    /** What the statement is given. */
    Object[] arguments() {
        List<Object> arguments = new ArrayList<>();
        if (owners != null) {
            arguments.add(owners);
        }
        if (!isOfNow()) {
            arguments.add(Mark.lastOf(asOf.eventTime()).uuid());
            arguments.add(Interval.instant(asOf.knownAt()));
            arguments.add(Mark.lastOf(Then.of(asOf)).uuid());
        }
        return arguments.toArray();
    }

    private boolean isOfNow() {
        return asOf.equals(AsOf.NOW);
    }
}
