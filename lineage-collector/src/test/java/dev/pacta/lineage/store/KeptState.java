/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What the tables of the collector hold. */
public final class KeptState {
    /** Everything but numbers that the database gives and times of arrival. */
    private static final List<String> STATE = List.of(
            "select r.id, n.name, state, state_at, started_at, nominal_start, nominal_end, parent_run_id, parent_job_name,"
                    + " r.first_seen as run_first, r.last_seen as run_last from lineage_run r join lineage_node n on n.id = r.job_id",
            "select distinct r.id, n.name, d.direction from lineage_run r join lineage_uses u on u.id = any (r.uses) cross join lateral"
                    + " (select 'INPUT', unnest(u.inputs) union all select 'OUTPUT', unnest(u.outputs)) as d (direction, dataset_id)"
                    + " join lineage_node n on n.id = d.dataset_id",
            "select kind, namespace, name, field, first_seen, last_seen from lineage_node where kind <> 'FIELD'",
            "select owner, name, b.body, deleted from lineage_facet f join lineage_facet_body b on b.digest = f.digest",
            "select owner, name, b.body, deleted, first_told, last_told from lineage_facet_version v"
                    + " join lineage_facet_body b on b.digest = v.digest",
            "select f.key as from_key, t.key as to_key, e.job_id <> 0 as with_job, e.kind, encode(a.digest, 'hex') as oldest,"
                    + " encode(z.digest, 'hex') as newest, p.name as producer from lineage_edge e join lineage_node f on f.id = e.from_id"
                    + " join lineage_node t on t.id = e.to_id join lineage_event a on a.id = e.first_event"
                    + " join lineage_event z on z.id = e.last_event join lineage_producer p on p.key = e.producer",
            "select n.name, fields, s.first_seen, s.last_seen, told from lineage_schema s join lineage_node n on n.id = s.dataset_id",
            "select f.key as from_key, t.key as to_key, coalesce(j.name, '') as job, e.kind, grade, transformations,"
                    + " e.first_seen, e.last_seen, closed_at, renamed_at, events from lineage_edge e join lineage_node f on f.id = e.from_id"
                    + " join lineage_node t on t.id = e.to_id left join lineage_node j on j.id = e.job_id",
            "select contract, version, verdict, at from lineage_check",
            "select o.name as other, d.name, reason, encode(e.digest, 'hex') as first from lineage_same s join lineage_event e"
                    + " on e.id = s.event_id join lineage_node o on o.id = s.other_id join lineage_node d on d.id = s.dataset_id",
            "select n.name, at, change, coalesce(j.name, '') as job from lineage_lifecycle l join lineage_node n on n.id = l.dataset_id"
                    + " left join lineage_node j on j.id = l.job_id");

    private KeptState() {}

    /** Each row that is there, with how often: once or twice. */
    public static TreeMap<String, String> of(DataSource database) throws SQLException {
        TreeMap<String, String> state = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (int query = 0; query < STATE.size(); query++) {
                try (ResultSet rows = statement.executeQuery("select q::text from (" + STATE.get(query) + ") as q")) {
                    while (rows.next()) {
                        state.merge(query + rows.getString(1), "once", (one, other) -> "twice");
                    }
                }
            }
        }
        return state;
    }
}
