/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.edges.EventFlows;
import dev.pacta.lineage.edges.Flow;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.event.LineageEvent.DatasetUse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a chunk of new events tells, merged, then written table by table in a fixed order. Not thread-safe. */
final class EventChunk {
    private final NodeRows nodes = new NodeRows();
    private final EdgeRows edges = new EdgeRows();
    private final SchemaRows schemas = new SchemaRows();
    private final FacetRows facets = new FacetRows();
    private final RunRows runs = new RunRows();
    private final CheckRows checks = new CheckRows();
    private final DeclarationRows declarations = new DeclarationRows();

    void add(LineageEvent event, long eventId) {
        Instant time = event.eventTime();
        LineageEvent.Job job = event.job();
        if (job != null) {
            nodes.add(job.key(), time);
            facets.add(Keys.of(job.key()), job.facets(), time, eventId);
            addRun(event, job, eventId);
        }
        event.inputs().forEach(input -> addDataset(input, event, UseDirection.INPUT, eventId));
        event.outputs().forEach(output -> addDataset(output, event, UseDirection.OUTPUT, eventId));
        if (event.dataset() != null) {
            addDataset(event.dataset(), event, null, eventId);
        }
        List<Flow> flows = EventFlows.of(event);
        for (Flow flow : flows) {
            EventNodes.of(flow).forEach(node -> nodes.add(node, time));
        }
        edges.add(flows, time);
        declarations.add(event);
    }

    private void addRun(LineageEvent event, LineageEvent.Job job, long eventId) {
        LineageEvent.Run run = event.run();
        if (run != null) {
            runs.add(RunFacts.of(event, run, job.key()));
            facets.add(RunRows.key(run.id()), run.facets(), event.eventTime(), eventId);
            checks.add(event, run, job.key(), eventId);
        }
    }

    private void addDataset(DatasetUse use, LineageEvent event, @Nullable UseDirection direction, long eventId) {
        Instant time = event.eventTime();
        EventNodes.of(use).forEach(node -> nodes.add(node, time));
        schemas.add(use, time);
        facets.add(Keys.of(use.key()), use.facets(), time, eventId);
        LineageEvent.Run run = event.run();
        if (run != null && direction != null) {
            runs.addUse(run.id(), use.key(), direction);
            facets.add(RunRows.useKey(run.id(), use.key(), direction), use.useFacets(), time, eventId);
        }
    }

    void write(Connection connection, Instant learnedAt) throws SQLException {
        NodeIds ids = nodes.write(connection, learnedAt);
        edges.write(connection, ids, learnedAt);
        declarations.write(connection, ids);
        schemas.write(connection, ids, learnedAt);
        facets.write(connection);
        runs.write(connection, ids);
        checks.write(connection);
    }
}
