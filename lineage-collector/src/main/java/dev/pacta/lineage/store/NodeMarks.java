/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people put on datasets and jobs: tags, and that they are deleted. Safe for many threads. */
@ApplicationScoped
public class NodeMarks {
    private final Queries queries;
    private final Changes changes;

    NodeMarks(Queries queries, Changes changes) {
        this.queries = queries;
        this.changes = changes;
    }

    /**
     * A tag on a dataset, one of its fields, or a job.
     *
     * @param field empty for the whole
     */
    public record Tag(NodeKey node, String field, String tag) {}

    public void tag(Tag tag, Instant now) {
        changes.run(
                "insert into lineage_tagged (node, field, tag, at) values (?, ?, ?, ?) on conflict do nothing",
                Keys.of(tag.node()),
                tag.field(),
                tag.tag(),
                now);
    }

    public void untag(Tag tag, Instant now) {
        changes.run(
                "update lineage_tagged set ended_at = ? where node = ? and field = ? and tag = ? and ended_at is null",
                now,
                Keys.of(tag.node()),
                tag.field(),
                tag.tag());
    }

    /** The tags that people had put on the nodes at a time, by name. */
    public Map<NodeKey, List<Tag>> tags(Collection<? extends NodeKey> nodes, AsOf asOf) {
        Instant then = Then.time(asOf);
        Map<UUID, NodeKey> keys = new HashMap<>();
        nodes.forEach(node -> keys.put(Keys.of(node), node));
        record Row(UUID node, String field, String tag) {}
        Map<NodeKey, List<Tag>> found = new HashMap<>();
        queries.details(
                        """
                        select distinct node, field, tag from lineage_tagged
                        where node = any (?::uuid[]) and at <= ? and (ended_at is null or ended_at > ?) order by field, tag
                        """,
                        row -> new Row(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                        keys.keySet(),
                        then,
                        then)
                .forEach(row -> {
                    NodeKey node = keys.get(row.node);
                    if (node != null) {
                        found.computeIfAbsent(node, any -> new ArrayList<>()).add(new Tag(node, row.field, row.tag));
                    }
                });
        return found;
    }

    /** The tags that people had put on anything at a time; known when they put them. */
    public List<Tag> tags(AsOf asOf) {
        Instant then = Then.time(asOf);
        return queries.list(
                """
                select n.kind, n.namespace, n.name, t.field, t.tag from lineage_tagged t join lineage_node n on n.key = t.node
                where t.at <= ? and (t.ended_at is null or t.ended_at > ?)
                """,
                row -> {
                    String namespace = row.getString(2);
                    String name = row.getString(3);
                    NodeKey node = NodeKind.JOB.name().equals(row.getString(1))
                            ? new JobKey(namespace, name)
                            : new DatasetKey(namespace, name);
                    return new Tag(node, row.getString(4), row.getString(5));
                },
                then,
                then);
    }

    /** Lists the node no more until it is seen again. */
    public void hide(NodeKey node, Instant now) {
        changes.run(
                "insert into lineage_hidden (node, at) values (?, ?) on conflict (node) do update set at = excluded.at",
                Keys.of(node),
                now);
    }

    /** The same for all datasets and jobs of a namespace. */
    public void hideAll(String namespace, Instant now) {
        changes.run("""
                insert into lineage_hidden (node, at) select key, ? from lineage_node
                where kind in ('DATASET', 'JOB') and md5(namespace) = md5(?) and namespace = ?
                on conflict (node) do update set at = excluded.at
                """, now, namespace, namespace);
    }
}
