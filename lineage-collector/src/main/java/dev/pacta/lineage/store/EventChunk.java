/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.NamespaceRules;
import dev.pacta.lineage.edges.EventFlows;
import dev.pacta.lineage.edges.Flow;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.event.LineageEvent.DatasetUse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a chunk of events tells, merged, then written table by table. Not thread-safe. */
final class EventChunk {
    private final NodeRows nodes = new NodeRows();
    private final EdgeRows edges = new EdgeRows();
    private final SchemaRows schemas = new SchemaRows();
    private final FacetRows facets = new FacetRows();
    private final RunRows runs = new RunRows();
    private final CheckRows checks = new CheckRows();
    private final ReplacementRows replacements = new ReplacementRows();
    private final LifecycleRows lifecycle = new LifecycleRows();
    private final SameRows same = new SameRows();
    private final NamespaceRules rules;

    EventChunk(NamespaceRules rules) {
        this.rules = rules;
    }

    void add(LineageEvent told, long eventId) {
        LineageEvent event = rules.apply(told);
        Instant time = event.eventTime();
        Mark mark = Mark.of(event);
        LineageEvent.Job job = event.job();
        if (job != null) {
            nodes.add(job.key(), time);
            facets.add(Keys.of(job.key()), job.facets(), mark, eventId);
            addRun(event, job, mark, eventId);
        }
        event.inputs().forEach(input -> addDataset(input, event, UseDirection.INPUT, eventId));
        event.outputs().forEach(output -> addDataset(output, event, UseDirection.OUTPUT, eventId));
        if (event.dataset() != null) {
            addDataset(event.dataset(), event, null, eventId);
        }
        List<Flow> flows = EventFlows.of(event).stream().map(rules::apply).toList();
        for (Flow flow : flows) {
            EventNodes.of(flow).forEach(node -> nodes.add(node, time));
        }
        edges.add(flows, event, eventId);
        replacements.add(event);
        lifecycle.add(event);
        same.add(event, eventId, rules::apply).forEach(dataset -> nodes.add(dataset, time));
    }

    private void addRun(LineageEvent event, LineageEvent.Job job, Mark mark, long eventId) {
        LineageEvent.Run run = event.run();
        if (run != null) {
            runs.add(RunFacts.of(event, run, job.key()));
            facets.add(RunRows.key(run.id()), run.facets(), mark, eventId);
            checks.add(event, run, job.key(), eventId);
        }
    }

    private void addDataset(DatasetUse use, LineageEvent event, @Nullable UseDirection direction, long eventId) {
        Instant time = event.eventTime();
        Mark mark = Mark.of(event);
        EventNodes.of(use).forEach(node -> nodes.add(node, time));
        schemas.add(use, time, mark);
        facets.add(Keys.of(use.key()), use.facets(), mark, eventId);
        LineageEvent.Run run = event.run();
        if (run != null && direction != null) {
            runs.addUse(run.id(), use.key(), direction);
            facets.add(RunRows.useKey(run.id(), use.key(), direction), use.useFacets(), mark, eventId);
        }
    }

    void write(Connection connection, KnownRows known, Instant now) throws SQLException {
        NodeIds ids = nodes.write(connection, known, now);
        Set<Long> changed = new TreeSet<>(edges.write(connection, ids, now));
        changed.addAll(replacements.write(connection, ids, edges.owners(), now));
        changed.addAll(lifecycle.write(connection, ids, now));
        same.write(connection, ids);
        schemas.write(connection, ids, now);
        facets.write(connection, known);
        runs.write(connection, ids);
        checks.write(connection);
        ChangeRows.add(connection, changed, now);
    }
}
