/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.FieldKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.edges.Flow;
import dev.pacta.lineage.event.EventJson;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.facets.SchemaFacet;
import java.util.ArrayList;
import java.util.List;

/** Every node that a part of an event names, the dataset before its fields. */
final class EventNodes {
    private EventNodes() {}

    static List<NodeKey> of(LineageEvent.DatasetUse use) {
        List<NodeKey> nodes = new ArrayList<>(List.of(use.key()));
        SchemaFacet.read(use.facets())
                .ifPresent(fields -> fields.forEach(field -> nodes.add(use.key().withField(field.name()))));
        // A field that is only influenced, with all others, has no edge of its own.
        use.facets()
                .path("columnLineage")
                .path("fields")
                .fieldNames()
                .forEachRemaining(name -> nodes.add(use.key().withField(EventJson.clean(name))));
        return nodes;
    }

    static List<NodeKey> of(Flow flow) {
        List<NodeKey> nodes = new ArrayList<>();
        add(nodes, flow.from());
        add(nodes, flow.to());
        if (flow.job() != null) {
            nodes.add(flow.job());
        }
        return nodes;
    }

    private static void add(List<NodeKey> nodes, NodeKey node) {
        switch (node) {
            case FieldKey field -> {
                nodes.add(field.dataset());
                nodes.add(field);
            }
            case DatasetKey dataset -> nodes.add(dataset);
            case JobKey job -> nodes.add(job);
        }
    }
}
