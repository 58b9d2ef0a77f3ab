/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.facets.SchemaField;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Versions of datasets and jobs. A dataset has one for each schema that it was told with; a job one for each set of datasets that an
 * ended run of it read and wrote. Safe for many threads.
 */
@ApplicationScoped
public class VersionQueries {
    /** A version is named after the names of its datasets: their numbers tell in which order they were heard of first. */
    private static final String OF_JOB = """
            from (select version, min(first_seen) as first_seen, max(last_seen) as last_seen,
                    (array_agg(id order by coalesce(started_at, first_seen) desc, key))[1] as latest_run
                  from (select r.id, r.key, r.first_seen, r.last_seen, r.started_at, (
                            select md5(coalesce(string_agg(distinct d.direction || s.key, ','), ''))::uuid
                            from lineage_uses u cross join lateral (
                                select 'INPUT', unnest(u.inputs) union all select 'OUTPUT', unnest(u.outputs)) as d (direction, dataset_id)
                            join lineage_node s on s.id = d.dataset_id
                            where u.id = any (r.uses)) as version
                        from lineage_run r join lineage_node n on n.id = r.job_id
                        where n.key = ? and r.state_rank = 2) as ended
                  group by version) as versions
            """;

    private static final String OF_DATASET =
            " from lineage_schema s join lineage_node n on n.id = s.dataset_id where n.key = ? ";

    private final Queries queries;

    VersionQueries(Queries queries) {
        this.queries = queries;
    }

    /** A schema that a dataset was told with. */
    public record DatasetVersion(UUID version, List<SchemaField> fields, Instant firstSeen) {
        public DatasetVersion {
            fields = List.copyOf(fields);
        }
    }

    /**
     * What ended runs of a job read and wrote.
     *
     * @param latestRun the newest of them
     */
    public record JobVersion(UUID version, Instant firstSeen, Instant lastSeen, String latestRun) {}

    /** The newest first. */
    public List<DatasetVersion> of(DatasetKey dataset, int limit, int offset) {
        return queries.list(
                "select s.*" + OF_DATASET + "order by s.told desc, s.digest limit ? offset ?",
                row -> new DatasetVersion(
                        row.getObject("digest", UUID.class),
                        SchemaText.read(row.getString("fields")),
                        Queries.timeOf(row, "first_seen")),
                Keys.of(dataset),
                limit,
                offset);
    }

    public long count(DatasetKey dataset) {
        return queries.count("select count(*)" + OF_DATASET, Keys.of(dataset));
    }

    /** The newest first. */
    public List<JobVersion> of(JobKey job, int limit, int offset) {
        return queries.list(
                "select * " + OF_JOB + " order by last_seen desc, version limit ? offset ?",
                row -> new JobVersion(
                        row.getObject("version", UUID.class),
                        Queries.timeOf(row, "first_seen"),
                        Queries.timeOf(row, "last_seen"),
                        row.getString("latest_run")),
                Keys.of(job),
                limit,
                offset);
    }

    public long count(JobKey job) {
        return queries.count("select count(*) " + OF_JOB, Keys.of(job));
    }
}
