/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.coverage;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.coverage.CoveragePart.Subject;
import dev.pacta.lineage.facets.SchemaField;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Judges what is known of one dataset after the other, as the graph was at a time. Used by one thread. */
final class CoverageJudge {
    private static final int MOST_NAMED = 5;

    private final LineageGraph graph;
    private final AsOf asOf;
    private final Instant time;
    private final Duration silence;

    /**
     * Begins to judge.
     *
     * @param time of the question
     * @param silence for how long until then nobody may have told of a dataset
     */
    CoverageJudge(LineageGraph graph, AsOf asOf, Instant time, Duration silence) {
        this.graph = graph;
        this.asOf = asOf;
        this.time = time;
        this.silence = silence;
    }

    /** The parts that count for a dataset: what nobody can be expected to tell of it is not among them. */
    List<CoveragePart> parts(
            int dataset,
            List<SchemaField> schema,
            @Nullable String owner,
            List<String> producers,
            @Nullable Instant lastTold) {
        List<CoveragePart> parts = new ArrayList<>();
        parts.add(
                schema.isEmpty()
                        ? CoveragePart.missing(Subject.SCHEMA, "No event has told its columns.")
                        : CoveragePart.whole(Subject.SCHEMA));
        parts.add(
                owner == null
                        ? CoveragePart.missing(
                                Subject.OWNER, "Neither a contract nor an ownership facet names an owner.")
                        : CoveragePart.whole(Subject.OWNER));
        Set<Integer> writers = sources(dataset, NodeKind.JOB);
        Set<String> linked = linkedColumns(dataset);
        boolean isMade = !linked.isEmpty()
                || !sources(dataset, NodeKind.DATASET).isEmpty()
                || writers.stream()
                        .anyMatch(job -> !sources(job, NodeKind.DATASET).isEmpty());
        if (!writers.isEmpty()) {
            parts.add(
                    isMade
                            ? CoveragePart.whole(Subject.INPUTS)
                            : CoveragePart.missing(
                                    Subject.INPUTS, "%s and does not tell what is read.".formatted(written(writers))));
        }
        if (isMade) {
            parts.add(columns(linked, schema));
        }
        parts.add(recent(producers, lastTold));
        return parts;
    }

    private String written(Set<Integer> jobs) {
        return jobs.size() == 1
                ? "The job %s writes it".formatted(graph.name(jobs.iterator().next()))
                : "Each of %d jobs writes it".formatted(jobs.size());
    }

    /** The columns of which something is told where they come from. */
    private Set<String> linkedColumns(int dataset) {
        Set<String> linked = new TreeSet<>();
        for (int field : graph.fields(dataset)) {
            if (!sources(field, NodeKind.FIELD).isEmpty()) {
                linked.add(graph.fieldName(field));
            }
        }
        return linked;
    }

    private static CoveragePart columns(Set<String> linked, List<SchemaField> schema) {
        if (linked.isEmpty()) {
            return CoveragePart.missing(Subject.COLUMNS, "Its inputs are told, and not which columns go into which.");
        }
        List<String> without = schema.stream()
                .map(SchemaField::name)
                .filter(name -> !linked.contains(name))
                .toList();
        if (without.isEmpty()) {
            return CoveragePart.whole(Subject.COLUMNS);
        }
        String named = String.join(", ", without.subList(0, Math.min(MOST_NAMED, without.size())));
        String more = without.size() > MOST_NAMED ? " and %d more".formatted(without.size() - MOST_NAMED) : "";
        return new CoveragePart(
                Subject.COLUMNS,
                (schema.size() - without.size()) / (double) schema.size(),
                "Nothing is told of where these columns come from: %s%s.".formatted(named, more));
    }

    private CoveragePart recent(List<String> producers, @Nullable Instant lastTold) {
        boolean silent = Optional.ofNullable(lastTold)
                .map(last -> last.isBefore(time.minus(silence)))
                .orElse(true);
        if (!silent) {
            return CoveragePart.whole(Subject.RECENT);
        }
        String who = producers.isEmpty() ? "Nobody has told" : String.join(", ", producers) + " has not told";
        return CoveragePart.missing(
                Subject.RECENT,
                lastTold == null ? "No event has named it." : "%s of it since %s.".formatted(who, lastTold));
    }

    /** Where the edges into a node came from then, of one kind. */
    private Set<Integer> sources(int node, NodeKind kind) {
        Set<Integer> sources = new TreeSet<>();
        graph.forEachIn(node, edge -> {
            int source = graph.source(edge);
            if (graph.kind(source) == kind && asOf.sees(graph.interval(edge))) {
                sources.add(source);
            }
        });
        return sources;
    }
}
