/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.lineage.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Namespaces, sources and tags with what people say of them, beside those that events name. Safe for many threads. */
@ApplicationScoped
public class NameBook {
    private static final String NAMESPACES = """
            from (select coalesce(s.name, n.name) as name, least(s.first_seen, n.created_at) as created_at,
                    greatest(s.last_seen, n.updated_at) as updated_at, n.owner, n.description,
                    n.hidden_at is not null and (s.last_seen is null or s.last_seen <= n.hidden_at) as hidden
                  from (select namespace as name, min(first_seen) as first_seen, max(last_seen) as last_seen
                        from lineage_node where kind in ('DATASET', 'JOB') group by namespace) s
                  full join lineage_namespace n on n.name = s.name) as namespaces
            """;
    private final Queries queries;
    private final Changes changes;

    NameBook(Queries queries, Changes changes) {
        this.queries = queries;
        this.changes = changes;
    }

    /** A namespace; hidden when it was deleted and nothing in it was seen since. */
    public record NamespaceRow(
            String name,
            Instant createdAt,
            Instant updatedAt,
            @Nullable String owner,
            @Nullable String description,
            boolean hidden) {}

    /** A source of datasets. */
    public record SourceRow(
            String name,
            String type,
            String connectionUrl,
            @Nullable String description,
            Instant createdAt,
            Instant updatedAt) {
        /** What is said here holds, with what only the other one says. */
        private SourceRow and(SourceRow other) {
            return new SourceRow(
                    name,
                    type.isEmpty() ? other.type : type,
                    connectionUrl.isEmpty() ? other.connectionUrl : connectionUrl,
                    description == null ? other.description : description,
                    createdAt.isBefore(other.createdAt) ? createdAt : other.createdAt,
                    updatedAt.isAfter(other.updatedAt) ? updatedAt : other.updatedAt);
        }
    }

    /** A tag that somebody named, or that is in use. */
    public record TagRow(String name, @Nullable String description) {}

    public List<NamespaceRow> namespaces(int limit, int offset) {
        return namespaces("where not hidden order by name limit ? offset ?", limit, offset);
    }

    public Optional<NamespaceRow> namespace(String name) {
        return namespaces("where name = ?", name).stream().findFirst();
    }

    public void putNamespace(String name, @Nullable String owner, @Nullable String description, Instant now) {
        changes.run("""
                insert into lineage_namespace (name, owner, description, created_at, updated_at) values (?, ?, ?, ?, ?)
                on conflict (name) do update set owner = excluded.owner, description = excluded.description,
                    updated_at = excluded.updated_at, hidden_at = null
                """, name, owner, description, now, now);
    }

    /** Lists the namespace no more until something in it is seen again. */
    public void hideNamespace(String name, Instant now) {
        changes.run("""
                insert into lineage_namespace (name, created_at, updated_at, hidden_at) values (?, ?, ?, ?)
                on conflict (name) do update set hidden_at = excluded.hidden_at
                """, name, now, now, now);
    }

    private List<NamespaceRow> namespaces(String condition, Object... arguments) {
        return queries.list(
                "select * " + NAMESPACES + condition,
                row -> new NamespaceRow(
                        row.getString("name"),
                        Queries.timeOf(row, "created_at"),
                        Queries.timeOf(row, "updated_at"),
                        row.getString("owner"),
                        row.getString("description"),
                        row.getBoolean("hidden")),
                arguments);
    }

    /** What somebody put, what a dataset says that it is in, or else the namespace of the dataset; by name. */
    public List<SourceRow> sources() {
        Map<String, SourceRow> sources = new TreeMap<>();
        queries.list("""
                        select n.namespace, b.body, min(n.first_seen) as first_seen, max(n.last_seen) as last_seen
                        from lineage_node n
                        left join lineage_facet f on f.owner = n.key and f.name = 'dataSource' and not f.deleted
                        left join lineage_facet_body b on b.digest = f.digest
                        where n.kind = 'DATASET' group by n.namespace, b.body
                        """, NameBook::told).forEach(source -> sources.merge(source.name(), source, SourceRow::and));
        queries.list(
                        "select * from lineage_source",
                        row -> new SourceRow(
                                row.getString("name"),
                                row.getString("type"),
                                row.getString("connection_url"),
                                row.getString("description"),
                                Queries.timeOf(row, "created_at"),
                                Queries.timeOf(row, "updated_at")))
                .forEach(source -> sources.merge(source.name(), source, (told, put) -> put.and(told)));
        return List.copyOf(sources.values());
    }

    private static SourceRow told(ResultSet row) throws SQLException {
        String body = row.getString("body");
        JsonNode facet = EventJson.trusted(body == null ? "{}" : body);
        String name = facet.path("name").asText("");
        return new SourceRow(
                name.isEmpty() ? row.getString("namespace") : name,
                "",
                facet.path("uri").asText(""),
                null,
                Queries.timeOf(row, "first_seen"),
                Queries.timeOf(row, "last_seen"));
    }

    public void putSource(String name, String type, String connectionUrl, @Nullable String description, Instant now) {
        changes.run("""
                insert into lineage_source (name, type, connection_url, description, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (name) do update set type = excluded.type, connection_url = excluded.connection_url,
                    description = excluded.description, updated_at = excluded.updated_at
                """, name, type, connectionUrl, description, now, now);
    }

    /** The tags that somebody named, and those that people put on something. */
    public List<TagRow> tags() {
        return queries.list("""
                select u.name, t.description from (select name from lineage_tag union select tag from lineage_tagged where ended_at is null) u
                left join lineage_tag t on t.name = u.name
                """, row -> new TagRow(row.getString(1), row.getString(2)));
    }

    public void putTag(String name, @Nullable String description) {
        changes.run("""
                insert into lineage_tag (name, description) values (?, ?)
                on conflict (name) do update set description = coalesce(excluded.description, lineage_tag.description)
                """, name, description);
    }
}
