/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.Interval;
import dev.pacta.graph.Labels;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.Path;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.FieldKey;
import dev.pacta.lineage.JobKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A snapshot of the graph with the places that labels came to. Immutable; safe for many threads. */
public final class LabelledGraph {
    private final LineageGraph graph;
    private final Labels labels;
    private final List<String> names;
    private final Set<FieldKey> unknown;

    LabelledGraph(LineageGraph graph, Labels labels, List<String> names, Set<FieldKey> unknown) {
        this.graph = graph;
        this.labels = labels;
        this.names = List.copyOf(names);
        this.unknown = Set.copyOf(unknown);
    }

    /** The snapshot that the labels were spread over. */
    public LineageGraph graph() {
        return graph;
    }

    /** The labelled fields that no event has named, so that their labels went nowhere. */
    public Set<FieldKey> unknownFields() {
        return unknown;
    }

    /** The labels at a field, its own ones too. */
    public Set<String> at(FieldKey field) {
        Set<String> found = new TreeSet<>();
        graph.field(field.namespace(), field.name(), field.field())
                .ifPresent(node -> labels.at(node).stream().forEach(label -> found.add(names.get(label))));
        return found;
    }

    /** How a label came to a field, or empty when it did not. */
    public Optional<LabelReach> reach(FieldKey field, String label) {
        int number = names.indexOf(label);
        int node = graph.field(field.namespace(), field.name(), field.field()).orElse(-1);
        if (number < 0 || node < 0) {
            return Optional.empty();
        }
        return labels.path(node, number).map(path -> reach(node, number, path));
    }

    /**
     * Calls the action with every label at every field of the datasets that are wanted, the nearest fields first. A dataset that is wanted
     * by another of its names is told under that name.
     */
    public void forEach(Predicate<DatasetKey> wanted, Consumer<LabelReach> action) {
        labels.forEach(reach -> {
            int node = reach.field();
            if (wanted.test(dataset(node))) {
                action.accept(reach(node, reach.label(), reach.path()));
            }
            for (LineageGraph.OtherName name : graph.otherNames(graph.entity(node))) {
                DatasetKey other = new DatasetKey(name.namespace(), name.name());
                if (wanted.test(other)) {
                    LabelReach told = reach(node, reach.label(), reach.path());
                    action.accept(new LabelReach(
                            other.withField(graph.fieldName(node)), told.label(), told.origin(), told.path()));
                }
            }
        });
    }

    private LabelReach reach(int field, int label, Path path) {
        List<Hop> hops = new ArrayList<>();
        path.edges().forEach(edge -> hops.add(hop(edge)));
        FieldKey origin = field(path.nodes().getFirst());
        return new LabelReach(field(field), names.get(label), origin, hops);
    }

    private Hop hop(int edge) {
        Interval interval = graph.interval(edge);
        return new Hop(
                field(graph.source(edge)),
                field(graph.target(edge)),
                job(edge),
                graph.transformations(edge),
                Interval.instant(interval.firstSeen()),
                Interval.instant(interval.lastSeen()));
    }

    private @Nullable JobKey job(int edge) {
        int job = graph.job(edge).orElse(-1);
        return job < 0 ? null : new JobKey(graph.namespace(job), graph.name(job));
    }

    private FieldKey field(int node) {
        return dataset(node).withField(graph.fieldName(node));
    }

    private DatasetKey dataset(int node) {
        return new DatasetKey(graph.namespace(node), graph.name(node));
    }
}
