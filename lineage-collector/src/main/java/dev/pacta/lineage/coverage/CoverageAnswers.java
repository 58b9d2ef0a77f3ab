/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.coverage;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.coverage.CoveragePart.Subject;
import dev.pacta.lineage.facets.SchemaField;
import dev.pacta.lineage.query.DatasetOwners;
import dev.pacta.lineage.store.FacetQueries;
import dev.pacta.lineage.store.NodeQueries;
import dev.pacta.lineage.store.ProducerQueries;
import dev.pacta.lineage.store.Then;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says how much is known of datasets. What is judged comes from the graph in memory and from one statement for each source. Safe for many threads. */
@ApplicationScoped
class CoverageAnswers {
    /** A question is about so many datasets at most; those beyond are counted. */
    static final int MOST_DATASETS = 50_000;

    private final GraphKeeper keeper;
    private final NodeQueries nodes;
    private final FacetQueries facets;
    private final ProducerQueries producers;
    private final LastTold lastTold;
    private final Instance<DatasetOwners> declared;
    private final InstantSource clock = InstantSource.system();

    CoverageAnswers(
            GraphKeeper keeper,
            NodeQueries nodes,
            FacetQueries facets,
            ProducerQueries producers,
            LastTold lastTold,
            Instance<DatasetOwners> declared) {
        this.keeper = keeper;
        this.nodes = nodes;
        this.facets = facets;
        this.producers = producers;
        this.lastTold = lastTold;
        this.declared = declared;
    }

    /**
     * What was judged.
     *
     * @param leftOut how many datasets were not looked at
     */
    record Judged(List<DatasetCoverage> datasets, int leftOut) {
        Judged {
            datasets = List.copyOf(datasets);
        }

        /** The mean of all; empty when there is none. */
        Optional<Integer> score() {
            return mean(datasets);
        }
    }

    /** All datasets, or those of a namespace, that had been named then. */
    Judged all(@Nullable String namespace, AsOf asOf, Duration silence) {
        LineageGraph graph = keeper.current().named(asOf);
        Map<DatasetKey, Integer> numbers = new HashMap<>();
        int leftOut = 0;
        for (int node = 0; node < graph.nodeCount(); node++) {
            if (graph.kind(node) == NodeKind.DATASET
                    && (namespace == null || graph.namespace(node).equals(namespace))) {
                if (numbers.size() < MOST_DATASETS) {
                    numbers.put(new DatasetKey(graph.namespace(node), graph.name(node)), node);
                } else {
                    leftOut++;
                }
            }
        }
        return new Judged(judged(graph, numbers, asOf, silence), leftOut);
    }

    /** One dataset, or empty when no event had named it. */
    Optional<DatasetCoverage> one(DatasetKey dataset, AsOf asOf, Duration silence) {
        LineageGraph graph = keeper.current().named(asOf);
        int node = graph.dataset(dataset.namespace(), dataset.name()).orElse(-1);
        return node < 0
                ? Optional.empty()
                : judged(graph, Map.of(new DatasetKey(graph.namespace(node), graph.name(node)), node), asOf, silence)
                        .stream()
                        .findFirst();
    }

    private List<DatasetCoverage> judged(
            LineageGraph graph, Map<DatasetKey, Integer> numbers, AsOf asOf, Duration silence) {
        Map<DatasetKey, Instant> seen = lastTold.of(graph, numbers, asOf);
        Map<DatasetKey, List<SchemaField>> schemas = nodes.schemas(seen.keySet(), asOf);
        Map<NodeKey, String> owners = new HashMap<>(facets.ownersOf(seen.keySet(), asOf));
        declared.forEach(source -> owners.putAll(source.ownersOf(seen.keySet(), asOf)));
        Map<NodeKey, List<String>> told = producers.ofWritings(seen.keySet(), asOf);
        CoverageJudge judge = new CoverageJudge(graph, asOf, time(asOf), silence);
        List<DatasetCoverage> judged = new ArrayList<>();
        seen.forEach((dataset, last) -> {
            int node = Objects.requireNonNull(numbers.get(dataset));
            String owner = owners.get(dataset);
            List<String> by = told.getOrDefault(dataset, List.of());
            List<SchemaField> schema = schemas.getOrDefault(dataset, List.of());
            judged.add(DatasetCoverage.of(dataset, owner, by, last, judge.parts(node, schema, owner, by, last)));
        });
        return judged;
    }

    /** The time that a question is about: the earlier of both that lies behind, else now. */
    private Instant time(AsOf asOf) {
        Instant then = Then.time(asOf);
        Instant now = clock.instant();
        return then.isBefore(now) ? then : now;
    }

    /** By the programs that tell the writing of datasets, the least covered first. */
    static List<ProducerCoverage> byProducer(List<DatasetCoverage> datasets) {
        Map<String, List<DatasetCoverage>> byProducer = new TreeMap<>();
        for (DatasetCoverage dataset : datasets) {
            for (String producer : dataset.producers()) {
                byProducer.computeIfAbsent(producer, any -> new ArrayList<>()).add(dataset);
            }
        }
        List<ProducerCoverage> found = new ArrayList<>();
        byProducer.forEach((producer, its) -> found.add(of(producer, its)));
        found.sort(Comparator.comparingInt(ProducerCoverage::score).thenComparing(ProducerCoverage::producer));
        return found;
    }

    private static ProducerCoverage of(String producer, List<DatasetCoverage> datasets) {
        Map<Subject, Integer> lacking = new EnumMap<>(Subject.class);
        for (DatasetCoverage dataset : datasets) {
            for (Subject subject : Subject.values()) {
                dataset.lacking(subject).ifPresent(part -> lacking.merge(subject, 1, Integer::sum));
            }
        }
        Instant last = datasets.stream()
                .map(DatasetCoverage::lastTold)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new ProducerCoverage(producer, datasets.size(), mean(datasets).orElse(0), last, lacking);
    }

    private static Optional<Integer> mean(List<DatasetCoverage> datasets) {
        return datasets.isEmpty()
                ? Optional.empty()
                : Optional.of((int) Math.floor(datasets.stream()
                        .mapToInt(DatasetCoverage::score)
                        .average()
                        .orElse(0)));
    }
}
