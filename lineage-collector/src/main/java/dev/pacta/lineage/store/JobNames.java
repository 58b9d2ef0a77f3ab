/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.JobKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Names of jobs as they are in the tables. Safe for many threads. */
@ApplicationScoped
public class JobNames {
    private static final String RUN_ONCE = """
            select n.namespace, n.name from lineage_node n
            where n.kind = 'JOB' and not exists (select from lineage_run r where r.job_id = n.id offset 1) order by n.id desc limit ?
            """;

    private final Queries queries;

    JobNames(Queries queries) {
        this.queries = queries;
    }

    /** Jobs of which no second run is known, those that were seen last first. */
    public List<JobKey> runOnce(int limit) {
        return queries.list(RUN_ONCE, row -> new JobKey(row.getString(1), row.getString(2)), limit);
    }
}
