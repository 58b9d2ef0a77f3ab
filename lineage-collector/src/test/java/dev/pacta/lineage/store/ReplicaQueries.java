/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import javax.sql.DataSource;

/** What a server process asks its database, without the process. */
public record ReplicaQueries(
        CatalogQueries catalog,
        RunQueries runs,
        VersionQueries versions,
        NodeQueries nodes,
        FacetQueries facets,
        DetailDigests details,
        NodeMarks marks,
        CheckQueries checks,
        EvidenceQueries evidence,
        RetentionRows retention) {

    public static ReplicaQueries of(DataSource database, Replica replica) {
        Queries queries = new Queries(database, replica.folding);
        Changes changes = new Changes(database);
        NodeMarks marks = new NodeMarks(queries, changes);
        return new ReplicaQueries(
                new CatalogQueries(queries),
                new RunQueries(queries),
                new VersionQueries(queries),
                new NodeQueries(queries),
                new FacetQueries(queries, marks),
                new DetailDigests(queries),
                marks,
                new CheckQueries(queries),
                new EvidenceQueries(queries),
                new RetentionRows(queries, changes));
    }
}
