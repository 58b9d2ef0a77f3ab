/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads lists of what the events named. Every list is paged. Safe for many threads. */
@ApplicationScoped
public class CatalogQueries {
    private final Queries queries;

    CatalogQueries(Queries queries) {
        this.queries = queries;
    }

    /** A dataset or job. */
    public record EntityRow(NodeKey key, Instant firstSeen, Instant lastSeen) {}

    /** What a search asks for; null leaves a condition out. */
    public record Search(
            String text,
            @Nullable NodeKind kind,
            @Nullable String namespace,
            @Nullable Instant after,
            @Nullable Instant before) {
        private Object[] arguments() {
            String pattern =
                    "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            String name = kind == null ? null : kind.name();
            return new Object[] {
                pattern, name, name, namespace, namespace, text(after), text(after), text(before), text(before)
            };
        }

        private static @Nullable String text(@Nullable Instant time) {
            return time == null ? null : time.toString();
        }
    }

    private static final String LISTED =
            " and not exists (select 1 from lineage_hidden h where h.node = l.key and h.at >= l.last_seen)";

    private static final String FOUND = """
            from lineage_node l where kind in ('DATASET', 'JOB') and name ilike ?
              and not exists (select 1 from lineage_hidden h where h.node = l.key and h.at >= l.last_seen)
              and (?::text is null or kind = ?) and (?::text is null or namespace = ?)
              and (?::timestamptz is null or last_seen >= ?::timestamptz)
              and (?::timestamptz is null or last_seen < ?::timestamptz)
            """;

    private static final String JOBS = """
            from lineage_node l where kind = 'JOB' and (?::text is null or namespace = ?)
              and (? = 0 or (select r.state from lineage_run r where r.job_id = l.id
                    order by coalesce(r.started_at, r.first_seen) desc, r.key limit 1) = any (?::text[]))
            """ + LISTED;

    /** The datasets or jobs of a namespace, by name. */
    public List<EntityRow> entities(NodeKind kind, String namespace, int limit, int offset) {
        return queries.list(
                """
                select * from lineage_node l where kind = ? and md5(namespace) = md5(?) and namespace = ?
                """ + LISTED + " order by name limit ? offset ?",
                CatalogQueries::entity,
                kind.name(),
                namespace,
                namespace,
                limit,
                offset);
    }

    public long count(NodeKind kind, String namespace) {
        return queries.count(
                "select count(*) from lineage_node l where kind = ? and md5(namespace) = md5(?) and namespace = ?"
                        + LISTED,
                kind.name(),
                namespace,
                namespace);
    }

    /** Those of the nodes of a snapshot that are known. */
    public Map<NodeKey, EntityRow> entities(Collection<? extends NodeKey> keys) {
        Map<NodeKey, EntityRow> found = new HashMap<>();
        queries.details(
                        "select * from lineage_node where key = any (?::uuid[])",
                        CatalogQueries::entity,
                        keys.stream().map(Keys::of).toList())
                .forEach(row -> found.put(row.key(), row));
        return found;
    }

    /** The jobs of all namespaces, the newest sighting first; with states, those whose newest run is in one of them. */
    public List<EntityRow> jobs(@Nullable String namespace, Collection<String> states, int limit, int offset) {
        return queries.list(
                "select l.* " + JOBS + " order by l.last_seen desc, l.name, l.namespace limit ? offset ?",
                CatalogQueries::entity,
                namespace,
                namespace,
                states.size(),
                states,
                limit,
                offset);
    }

    public long countJobs(@Nullable String namespace, Collection<String> states) {
        return queries.count("select count(*) " + JOBS, namespace, namespace, states.size(), states);
    }

    /** The dataset or job, unless it is not known or was deleted and not seen since. */
    public Optional<EntityRow> listed(NodeKey key) {
        return queries
                .list("select * from lineage_node l where key = ?" + LISTED, CatalogQueries::entity, Keys.of(key))
                .stream()
                .findFirst();
    }

    /** Datasets and jobs whose name has the text in it. */
    public List<EntityRow> search(Search search, boolean newestFirst, int limit) {
        List<@Nullable Object> arguments = new ArrayList<>(Arrays.asList(search.arguments()));
        arguments.add(limit);
        String order = newestFirst ? "last_seen desc, name, namespace" : "name, namespace";
        return queries.list(
                "select * " + FOUND + " order by " + order + " limit ?", CatalogQueries::entity, arguments.toArray());
    }

    public long count(Search search) {
        return queries.count("select count(*) " + FOUND, search.arguments());
    }

    private static EntityRow entity(ResultSet row) throws SQLException {
        String namespace = row.getString("namespace");
        String name = row.getString("name");
        NodeKey key = NodeKind.JOB.name().equals(row.getString("kind"))
                ? new JobKey(namespace, name)
                : new DatasetKey(namespace, name);
        return new EntityRow(key, Queries.timeOf(row, "first_seen"), Queries.timeOf(row, "last_seen"));
    }
}
