/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Direction;
import dev.pacta.graph.EdgeFilter;
import dev.pacta.graph.Interval;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.graph.Traversal;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.store.FacetQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells who reads a dataset, from the graph in memory. Safe for many threads. */
@ApplicationScoped
public class DatasetReaders {
    private static final int MOST_DATASETS = 10_000;

    private final GraphKeeper keeper;
    private final FacetQueries facets;

    DatasetReaders(GraphKeeper keeper, FacetQueries facets) {
        this.keeper = keeper;
        this.facets = facets;
    }

    /** The jobs that read the dataset itself, the one seen last first; nothing for a dataset that is not known. */
    public List<Reader> of(DatasetKey dataset) {
        return downstream(dataset, 0);
    }

    /**
     * The jobs that read the dataset or what is made from it.
     *
     * @param hops how many jobs may lie between; 0 gives the direct readers alone
     */
    public List<Reader> downstream(DatasetKey dataset, int hops) {
        return withOwners(downstream(keeper.current(), keeper.named(dataset), hops));
    }

    /** The same for many datasets at the same state of the graph; the owners of all jobs are read at once. */
    public Map<DatasetKey, List<Reader>> downstream(Collection<DatasetKey> datasets, int hops) {
        LineageGraph graph = keeper.current();
        Map<DatasetKey, List<Reader>> found = new LinkedHashMap<>();
        datasets.forEach(dataset -> found.computeIfAbsent(dataset, key -> downstream(graph, keeper.named(key), hops)));
        Map<JobKey, String> owners = owners(found.values().stream().flatMap(List::stream));
        found.replaceAll((dataset, readers) -> withOwners(readers, owners));
        return found;
    }

    private static List<Reader> downstream(LineageGraph graph, DatasetKey dataset, int hops) {
        int start = graph.dataset(dataset.namespace(), dataset.name()).orElse(-1);
        if (start < 0) {
            return List.of();
        }
        EdgeFilter now = EdgeFilter.asOf(AsOf.NOW);
        EdgeFilter filter = EdgeFilter.amongDatasetsAndJobs().and(now);
        Traversal traversal = new Traversal(Direction.DOWNSTREAM, 2 * hops + 1, MOST_DATASETS, filter);
        Traversal.Reached reached = traversal.throughJobs(graph, now, start);
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < reached.nodes().length; i++) {
            int distance = reached.distances()[i];
            if (graph.kind(reached.nodes()[i]) == NodeKind.DATASET && distance <= 2 * hops) {
                int node = reached.nodes()[i];
                readers.addAll(
                        direct(graph, node, node == start ? dataset : NodeKeys.dataset(graph, node), distance / 2));
            }
        }
        return readers;
    }

    /** The asked dataset is told under the name that it was asked by. */
    private static List<Reader> direct(LineageGraph graph, int dataset, DatasetKey key, int hops) {
        Map<Integer, Instant> lastSeen = new HashMap<>();
        Map<Integer, TreeSet<String>> fields = new HashMap<>();
        graph.forEachOut(dataset, edge -> {
            int job = graph.target(edge);
            if (graph.kind(job) == NodeKind.JOB && AsOf.NOW.sees(graph.interval(edge))) {
                lastSeen.put(job, Interval.instant(graph.interval(edge).lastSeen()));
            }
        });
        for (int field : graph.fields(dataset)) {
            graph.forEachOut(field, edge -> {
                int job = readerOf(graph, edge);
                if (job >= 0 && AsOf.NOW.sees(graph.interval(edge))) {
                    fields.computeIfAbsent(job, any -> new TreeSet<>()).add(graph.fieldName(field));
                }
            });
        }
        List<Reader> readers = new ArrayList<>();
        lastSeen.forEach((job, seen) -> {
            List<String> used = List.copyOf(fields.getOrDefault(job, new TreeSet<>()));
            readers.add(new Reader(new JobKey(graph.namespace(job), graph.name(job)), key, used, null, seen, hops));
        });
        readers.sort(Comparator.comparing(Reader::lastSeen)
                .reversed()
                .thenComparing(reader -> reader.job().nodeId()));
        return readers;
    }

    /** The job that uses the field at the source of the edge, or -1 when no event says which one. */
    private static int readerOf(LineageGraph graph, int edge) {
        int target = graph.target(edge);
        return graph.kind(target) == NodeKind.JOB ? target : graph.job(edge).orElse(-1);
    }

    private List<Reader> withOwners(List<Reader> readers) {
        return withOwners(readers, owners(readers.stream()));
    }

    private Map<JobKey, String> owners(Stream<Reader> readers) {
        List<JobKey> jobs = readers.map(Reader::job).distinct().toList();
        return jobs.isEmpty() ? Map.of() : facets.owners(jobs);
    }

    private static List<Reader> withOwners(List<Reader> readers, Map<JobKey, String> owners) {
        return readers.stream()
                .map(reader -> new Reader(
                        reader.job(),
                        reader.dataset(),
                        reader.fields(),
                        owners.get(reader.job()),
                        reader.lastSeen(),
                        reader.hops()))
                .toList();
    }
}
