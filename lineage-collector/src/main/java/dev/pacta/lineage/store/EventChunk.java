/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.edges.EventFlows;
import dev.pacta.lineage.edges.Flow;
import dev.pacta.lineage.event.LineageEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What a chunk of new events tells, merged, then written table by table in a fixed order. Not thread-safe. */
final class EventChunk {
    private final NodeRows nodes = new NodeRows();
    private final EdgeRows edges = new EdgeRows();

    void add(LineageEvent event, long eventId) {
        Instant time = event.eventTime();
        if (event.job() != null) {
            nodes.add(event.job().key(), time);
        }
        event.inputs().forEach(input -> addDataset(input, time));
        event.outputs().forEach(output -> addDataset(output, time));
        if (event.dataset() != null) {
            addDataset(event.dataset(), time);
        }
        List<Flow> flows = EventFlows.of(event);
        for (Flow flow : flows) {
            EventNodes.of(flow).forEach(node -> nodes.add(node, time));
        }
        edges.add(flows, time);
    }

    private void addDataset(LineageEvent.DatasetUse use, Instant time) {
        EventNodes.of(use).forEach(node -> nodes.add(node, time));
    }

    void write(Connection connection, Instant learnedAt) throws SQLException {
        NodeIds ids = nodes.write(connection, learnedAt);
        edges.write(connection, ids, learnedAt);
    }
}
