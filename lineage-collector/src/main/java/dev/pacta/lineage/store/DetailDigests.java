/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.AsOf;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.facets.SchemaField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Reads which facets and schemas nodes that were found have by the digests of their contents, and the contents of a digest. Contents of a digest never
 * change, so whoever has seen some need not read them again. One statement for all nodes of a question. Safe for many threads.
 */
@ApplicationScoped
public class DetailDigests {
    private static final String FACETS =
            "select owner, name, digest from lineage_facet where owner = any (?::uuid[]) and not deleted";
    private static final String BODIES = "select digest, body from lineage_facet_body where digest = any (?::uuid[])";

    private static final String SCHEMAS = """
            select distinct on (s.digest) s.digest, s.fields
            from lineage_schema s join lineage_node n on n.id = s.dataset_id
            where n.key = any (?::uuid[]) and s.digest = any (?::uuid[])""";

    private final Queries queries;

    DetailDigests(Queries queries) {
        this.queries = queries;
    }

    private record Facet(UUID owner, String name, UUID digest) {}

    private record Digested(UUID key, UUID digest) {}

    private record Content(UUID digest, String text) {}

    /**
     * The facets of datasets and jobs by their names: tags and owners as of the times, all others the newest. Nodes without any are not in the answer.
     */
    public Map<NodeKey, Map<String, UUID>> facets(Collection<? extends NodeKey> nodes, AsOf asOf) {
        Map<UUID, NodeKey> keys = keys(nodes);
        Map<NodeKey, Map<String, UUID>> found = facetsOf(keys);
        if (!asOf.equals(AsOf.NOW)) {
            for (String name : FacetVersionRows.KEPT) {
                found.values().forEach(facets -> facets.remove(name));
                FacetsOf then = new FacetsOf(name, asOf, keys.keySet());
                queries.details(
                                then.select(),
                                row -> new Facet(row.getObject(1, UUID.class), name, row.getObject(2, UUID.class)),
                                then.arguments())
                        .forEach(facet -> add(found, keys, facet));
            }
        }
        return found;
    }

    /** The facets of runs, by the run's id; those without any are not in the answer. */
    public Map<String, Map<String, UUID>> facetsOfRuns(Collection<String> runs) {
        Map<UUID, String> keys = HashMap.newHashMap(runs.size());
        runs.forEach(run -> keys.put(RunRows.key(run), run));
        return facetsOf(keys);
    }

    private <K> Map<K, Map<String, UUID>> facetsOf(Map<UUID, K> keys) {
        Map<K, Map<String, UUID>> found = new HashMap<>();
        queries.details(
                        FACETS,
                        row -> new Facet(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)),
                        keys.keySet())
                .forEach(facet -> add(found, keys, facet));
        return found;
    }

    private static <K> void add(Map<K, Map<String, UUID>> found, Map<UUID, K> keys, Facet facet) {
        found.computeIfAbsent(keys.get(facet.owner()), any -> new TreeMap<>()).put(facet.name(), facet.digest());
    }

    /** The bodies of facets. One that has been dropped since is not in the answer. */
    public Map<UUID, String> bodies(Collection<UUID> digests) {
        Map<UUID, String> found = new HashMap<>();
        if (!digests.isEmpty()) {
            queries.details(BODIES, row -> new Content(row.getObject(1, UUID.class), row.getString(2)), digests)
                    .forEach(content -> found.put(content.digest(), content.text()));
        }
        return found;
    }

    /** The newest schema of each dataset that had one at the times. */
    public Map<NodeKey, UUID> schemas(Collection<DatasetKey> datasets, AsOf asOf) {
        Map<UUID, NodeKey> keys = keys(datasets);
        Map<NodeKey, UUID> found = new HashMap<>();
        Queries.Row<Digested> digested =
                row -> new Digested(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        SchemasOf schemas = new SchemasOf(asOf);
        queries.details(schemas.select("s.digest"), digested, schemas.arguments(keys.keySet()))
                .forEach(schema -> found.put(keys.get(schema.key()), schema.digest()));
        return found;
    }

    /** The fields of schemas. One that has been dropped since is not in the answer. */
    public Map<UUID, List<SchemaField>> fields(Map<? extends NodeKey, UUID> schemas) {
        Map<UUID, List<SchemaField>> found = new HashMap<>();
        if (!schemas.isEmpty()) {
            queries.details(
                            SCHEMAS,
                            row -> new Content(row.getObject(1, UUID.class), row.getString(2)),
                            keys(schemas.keySet()).keySet(),
                            new HashSet<>(schemas.values()))
                    .forEach(content -> found.put(content.digest(), SchemaText.read(content.text())));
        }
        return found;
    }

    private static Map<UUID, NodeKey> keys(Collection<? extends NodeKey> nodes) {
        Map<UUID, NodeKey> keys = HashMap.newHashMap(nodes.size());
        nodes.forEach(node -> keys.put(Keys.of(node), node));
        return keys;
    }
}
