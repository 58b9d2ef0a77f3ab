/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.lineage.NamingRules;
import dev.pacta.lineage.edges.Flow;
import dev.pacta.lineage.event.EventJson;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.event.LineageEvent.DatasetUse;
import dev.pacta.lineage.store.Sightings.Teller;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What a chunk of events tells, merged, then written table by table. Not thread-safe. */
final class EventChunk {
    /** The facet of a dataset that says which version a run met or left. */
    private static final String VERSION = "version";

    private final NodeRows nodes = new NodeRows();
    private final EdgeRows edges = new EdgeRows();
    private final SchemaRows schemas = new SchemaRows();
    private final FacetRows facets = new FacetRows();
    private final FacetVersionRows versions = new FacetVersionRows();
    private final RunRows runs = new RunRows();
    private final CheckRows checks = new CheckRows();
    private final ReplacementRows replacements = new ReplacementRows();
    private final LifecycleRows lifecycle = new LifecycleRows();
    private final SameRows same = new SameRows();
    private final Map<UUID, Uses> shapes = new HashMap<>();
    private final NamingRules rules;
    private final JobLog log;
    private final Set<Long> claimed;

    /** @param claimed the numbers of the events that are folded now */
    EventChunk(NamingRules rules, JobLog log, Set<Long> claimed) {
        this.claimed = claimed;
        this.rules = rules;
        this.log = log;
    }

    /** Adds all that an event says. */
    void add(LineageEvent told, long eventId) {
        LineageEvent event = rules.apply(told);
        addStructure(event, Sightings.once(event, eventId));
        addRun(event, eventId).ifPresent(run -> runs.add(run, Uses.of(event)));
        replacements.add(event);
        lifecycle.add(event, rules::apply);
    }

    /** The event is folded as a whole: later ones of its shape repeat it. */
    void isFirstOf(UUID shape, LineageEvent told) {
        shapes.put(shape, Uses.of(rules.apply(told)));
    }

    /**
     * Adds what an event says of its run, and leaves out what it repeats.
     *
     * @param uses the number of what the run read and wrote
     */
    void addRunOnly(LineageEvent told, long eventId, long uses) {
        LineageEvent event = rules.apply(told);
        LineageEvent.Job job = event.job();
        if (job != null) {
            nodes.mention(job.key());
        }
        addRun(event, eventId).ifPresent(run -> runs.add(run, uses));
    }

    /** Adds what events of one shape repeat. */
    void addRepeated(LineageEvent one, Sightings seen) {
        addStructure(rules.apply(one), seen);
    }

    /** What is neither of a run nor of a moment. */
    private void addStructure(LineageEvent event, Sightings seen) {
        LineageEvent.Job job = event.job();
        if (job != null) {
            nodes.add(job.key(), seen);
            addFacets(Keys.of(job.key()), job.facets(), seen);
        }
        event.inputs().forEach(input -> addDataset(input, seen));
        event.outputs().forEach(output -> addDataset(output, seen));
        if (event.dataset() != null) {
            addDataset(event.dataset(), seen);
        }
        List<Flow> flows = rules.flows(event);
        for (Flow flow : flows) {
            EventNodes.of(flow).forEach(node -> nodes.add(node, seen));
        }
        edges.add(flows, event, seen);
        same.add(event, seen.first(), rules::apply).forEach(dataset -> nodes.add(dataset, seen));
    }

    private void addDataset(DatasetUse use, Sightings seen) {
        EventNodes.of(use).forEach(node -> nodes.add(node, seen));
        schemas.add(use, seen);
        addFacets(Keys.of(use.key()), use.facets(), seen);
    }

    private void addFacets(UUID node, ObjectNode told, Sightings seen) {
        facets.add(node, told, seen.last());
        versions.add(node, told, seen);
    }

    private Optional<RunFacts> addRun(LineageEvent event, long eventId) {
        LineageEvent.Run run = event.run();
        LineageEvent.Job job = event.job();
        if (run == null || job == null) {
            return Optional.empty();
        }
        Teller teller = Sightings.once(event, eventId).last();
        facets.add(RunRows.key(run.id()), run.facets(), teller);
        checks.add(event, run, job.key(), eventId);
        event.inputs().forEach(input -> addUse(run, input, UseDirection.INPUT, teller));
        event.outputs().forEach(output -> addUse(run, output, UseDirection.OUTPUT, teller));
        return Optional.of(RunFacts.of(event, run, job.key(), rules::apply));
    }

    private void addUse(LineageEvent.Run run, DatasetUse use, UseDirection direction, Teller teller) {
        if (!use.useFacets().isEmpty()) {
            facets.add(RunRows.useKey(run.id(), use.key(), direction), use.useFacets(), teller);
        }
        JsonNode version = use.facets().get(VERSION);
        if (version != null) {
            facets.add(
                    RunRows.metKey(run.id(), use.key(), direction),
                    EventJson.object().set(RunRows.MET_VERSION, version),
                    teller);
        }
    }

    void write(Connection connection, KnownRows known, Instant now) throws SQLException {
        NodeIds ids = nodes.write(connection, known, now);
        Set<Long> changed = new TreeSet<>(writeEdges(connection, ids, now));
        nodes.writeSightings(connection, ids);
        same.write(connection, ids);
        schemas.write(connection, ids, now);
        FacetBodies bodies = new FacetBodies(known);
        versions.write(connection, bodies, now);
        facets.write(connection, bodies);
        Map<Uses, Long> uses = runs.write(connection, ids);
        shapes.forEach((shape, used) -> known.learnShape(shape, uses.getOrDefault(used, NodeIds.NONE)));
        checks.write(connection);
        if (nodes.hasSightings()) {
            ChangeRows.add(connection, changed, now);
        }
    }

    /** Gives the numbers of the edges that are told, and of those that end or go on by what the events say. */
    private List<Long> writeEdges(Connection connection, NodeIds ids, Instant now) throws SQLException {
        Map<WrittenEdge, SpanRows.Sighted> told = edges.number(ids);
        Words words = Words.read(connection, ids, replacements, lifecycle, told.keySet());
        EdgeSpans spans = EdgeSpans.before(connection, log, words, told);
        List<Long> changed = new ArrayList<>(edges.write(connection, now));
        List<WrittenEdge> replaced =
                told.keySet().stream().filter(words::mayReplace).toList();
        changed.addAll(ReplacementRows.write(connection, words.replacing(), replaced, now));
        List<WrittenEdge> ending =
                told.keySet().stream().filter(words::mayEndByDataset).toList();
        changed.addAll(lifecycle.write(connection, ids, words.ofDatasets(), ending, now));
        changed.addAll(spans.write(connection, claimed, now));
        return changed;
    }
}
