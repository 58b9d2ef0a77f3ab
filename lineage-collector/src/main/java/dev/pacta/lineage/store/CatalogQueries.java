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
import org.jspecify.annotations.Nullable;

/** Reads lists of what the events named. Every list is paged. Safe for many threads. */
@ApplicationScoped
public class CatalogQueries {
    private final Queries queries;

    CatalogQueries(Queries queries) {
        this.queries = queries;
    }

    /** A namespace with the first and last sighting of anything in it. */
    public record NamespaceRow(String name, Instant firstSeen, Instant lastSeen) {}

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

    private static final String FOUND = """
            from lineage_node where kind in ('DATASET', 'JOB') and name ilike ?
              and (?::text is null or kind = ?) and (?::text is null or namespace = ?)
              and (?::timestamptz is null or last_seen >= ?::timestamptz)
              and (?::timestamptz is null or last_seen < ?::timestamptz)
            """;

    public List<NamespaceRow> namespaces(int limit, int offset) {
        return queries.list(
                """
                select namespace, min(first_seen) as first_seen, max(last_seen) as last_seen
                from lineage_node where kind in ('DATASET', 'JOB') group by namespace order by namespace limit ? offset ?
                """,
                row -> new NamespaceRow(
                        row.getString("namespace"),
                        Queries.timeOf(row, "first_seen"),
                        Queries.timeOf(row, "last_seen")),
                limit,
                offset);
    }

    /** The datasets or jobs of a namespace, by name. */
    public List<EntityRow> entities(NodeKind kind, String namespace, int limit, int offset) {
        return queries.list("""
                select * from lineage_node where kind = ? and md5(namespace) = md5(?) and namespace = ?
                order by name limit ? offset ?
                """, CatalogQueries::entity, kind.name(), namespace, namespace, limit, offset);
    }

    public long count(NodeKind kind, String namespace) {
        return queries.count(
                "select count(*) from lineage_node where kind = ? and md5(namespace) = md5(?) and namespace = ?",
                kind.name(),
                namespace,
                namespace);
    }

    /** Those of the nodes that are known. */
    public Map<NodeKey, EntityRow> entities(Collection<? extends NodeKey> keys) {
        Map<NodeKey, EntityRow> found = new HashMap<>();
        queries.list(
                        "select * from lineage_node where key = any (?::uuid[])",
                        CatalogQueries::entity,
                        keys.stream().map(Keys::of).toList())
                .forEach(row -> found.put(row.key(), row));
        return found;
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
