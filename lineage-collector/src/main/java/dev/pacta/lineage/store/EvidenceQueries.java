/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.Grade;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads which events told the edges of the graph. One statement for all edges of a question. Safe for many threads. */
@ApplicationScoped
public class EvidenceQueries {
    private static final String SQL = """
            select t.number, a.digest as first_digest, a.event_time as first_time, z.digest as last_digest, z.event_time as last_time, p.name
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[]) with ordinality as t (from_key, to_key, job_key, kind, number)
            join lineage_node f on f.key = t.from_key
            join lineage_node n on n.key = t.to_key
            left join lineage_node j on j.key = t.job_key
            join lineage_edge e on e.from_id = f.id and e.to_id = n.id and e.kind = t.kind
                and (e.job_id = coalesce(j.id, 0) or j.id is null and e.grade >= %d)
            left join lineage_event a on a.id = e.first_event
            left join lineage_event z on z.id = e.last_event
            left join lineage_producer p on p.key = e.producer
            where e.first_event is not null order by e.grade, e.first_seen
            """.formatted(Grade.CONTRACT.ordinal());

    private final Queries queries;

    EvidenceQueries(Queries queries) {
        this.queries = queries;
    }

    /** What an edge is known by. */
    public record EdgeName(
            NodeKey from, NodeKey to, @Nullable JobKey job, EdgeKind kind) {}

    /** An event of the log, by the digest of its bytes. */
    public record Event(String digest, Instant time) {}

    /**
     * Who told an edge.
     *
     * @param first null when the retention has dropped it
     * @param last null when the retention has dropped it
     * @param producer of the newest event
     */
    public record Evidence(
            @Nullable Event first,
            @Nullable Event last,
            @Nullable String producer) {}

    private record Found(int number, Evidence evidence) {}

    /** The evidence of each edge, that of the strongest grade where declarers tell it too; none for edges from before it was kept. */
    public Map<EdgeName, Evidence> of(Collection<EdgeName> edges) {
        List<EdgeName> asked = List.copyOf(edges);
        List<UUID> from = new ArrayList<>();
        List<UUID> to = new ArrayList<>();
        List<UUID> jobs = new ArrayList<>();
        List<EdgeKind> kinds = new ArrayList<>();
        for (EdgeName edge : asked) {
            from.add(Keys.of(edge.from()));
            to.add(Keys.of(edge.to()));
            jobs.add(edge.job() == null ? new UUID(0, 0) : Keys.of(edge.job()));
            kinds.add(edge.kind());
        }
        Map<EdgeName, Evidence> found = new HashMap<>();
        queries.details(SQL, EvidenceQueries::found, from, to, jobs, kinds)
                .forEach(one -> found.putIfAbsent(asked.get(one.number()), one.evidence()));
        return found;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getInt("number") - 1, new Evidence(event(row, "first"), event(row, "last"), row.getString("name")));
    }

    private static @Nullable Event event(ResultSet row, String which) throws SQLException {
        byte[] digest = row.getBytes(which + "_digest");
        return digest == null
                ? null
                : new Event("sha256:" + HexFormat.of().formatHex(digest), Queries.timeOf(row, which + "_time"));
    }
}
