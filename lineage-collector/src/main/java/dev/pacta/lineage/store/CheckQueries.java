/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Reads the checks. Safe for many threads. */
@ApplicationScoped
public class CheckQueries {
    private final Queries queries;

    CheckQueries(Queries queries) {
        this.queries = queries;
    }

    public List<Check> page(String contract, int limit, int offset) {
        return queries.list(
                "select * from lineage_check where contract = ? order by at desc, key limit ? offset ?",
                CheckQueries::check,
                contract,
                limit,
                offset);
    }

    public long count(String contract) {
        return queries.count("select count(*) from lineage_check where contract = ?", contract);
    }

    /** The newest check of each of the contracts. */
    public List<Check> latest(Collection<String> contracts) {
        return queries.list("""
                select newest.* from unnest(?::text[]) as wanted (contract) cross join lateral (
                    select * from lineage_check c where c.contract = wanted.contract order by at desc, key limit 1) as newest
                """, CheckQueries::check, contracts);
    }

    private static Check check(ResultSet row) throws SQLException {
        return new Check(
                row.getString("run_id"),
                new JobKey(row.getString("job_namespace"), row.getString("job_name")),
                Queries.timeOf(row, "at"),
                row.getString("contract"),
                row.getString("version"),
                row.getString("schema_object"),
                row.getString("verdict"),
                row.getObject("records", Long.class),
                row.getObject("invalid_records", Long.class),
                EventJson.trusted(row.getString("rules")));
    }
}
