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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** What the checks that runs made ended with, by the run; the worse word where a run made several. */
    public Map<String, String> verdicts(Collection<String> runs) {
        record Verdict(String run, String word) {}
        Map<String, String> verdicts = new HashMap<>();
        queries.list("""
                        select run_id, case when bool_or(lower(verdict) = 'failed') then 'failed' else min(verdict) end
                        from lineage_check where md5(run_id) = any (select md5(r) from unnest(?::text[]) as asked (r))
                            and verdict is not null
                        group by run_id
                        """, row -> new Verdict(row.getString(1), row.getString(2)), runs)
                .forEach(verdict -> verdicts.put(verdict.run(), verdict.word()));
        return verdicts;
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
