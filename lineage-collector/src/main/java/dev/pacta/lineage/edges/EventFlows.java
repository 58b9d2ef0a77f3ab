/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.edges;

import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.Grade;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.Declarer;
import dev.pacta.lineage.FieldKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.facets.LifecycleFacet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The flows that an event tells. What a run reads and writes gives dataset → job → dataset; column lineage and explicit lineage
 * give the rest, and what a run says of its job's place among jobs gives edges of kinds of their own. An event that states its lineage explicitly is taken at its word: its column lineage gives no edges.
 */
public final class EventFlows {
    private EventFlows() {}

    /** The flows, perhaps with repetitions. */
    public static List<Flow> of(LineageEvent event) {
        List<Flow> flows = new ArrayList<>(JobRelations.of(event));
        JobKey job = event.job() == null ? null : event.job().key();
        if (job != null && Declarer.of(job).isPresent()) {
            return ExplicitLineage.flows(event);
        }
        if (job != null) {
            event.inputs().forEach(input -> flows.add(plain(input.key(), job, null, ofUse(event))));
            event.outputs().stream()
                    .filter(EventFlows::isWritten)
                    .forEach(output -> flows.add(plain(job, output.key(), null, ofUse(event))));
        }
        if (ExplicitLineage.isStated(event)) {
            flows.addAll(ExplicitLineage.flows(event));
            return flows;
        }
        Grade grade = event.isStatic() ? Grade.DECLARED : Grade.COLUMN;
        for (LineageEvent.DatasetUse output : event.outputs()) {
            List<Flow> ofColumns = ColumnLineage.flows(output, job, grade);
            flows.addAll(ofColumns);
            if (job != null) {
                flows.addAll(readings(event, job, output.key(), ofColumns));
            }
        }
        if (event.dataset() != null) {
            flows.addAll(ColumnLineage.flows(event.dataset(), job, grade));
        }
        return flows;
    }

    /** A job has read what the columns of its output are made of, also where its inputs do not name it (dbt's seeds). */
    private static List<Flow> readings(LineageEvent event, JobKey job, DatasetKey output, List<Flow> ofColumns) {
        Set<DatasetKey> known = new HashSet<>();
        known.add(output);
        event.inputs().forEach(input -> known.add(input.key()));
        List<Flow> readings = new ArrayList<>();
        for (Flow column : ofColumns) {
            DatasetKey source = column.from() instanceof FieldKey field ? field.dataset() : (DatasetKey) column.from();
            if (known.add(source)) {
                readings.add(plain(source, job, null, ofUse(event)));
            }
        }
        return readings;
    }

    private static Grade ofUse(LineageEvent event) {
        return event.isStatic() ? Grade.DECLARED : Grade.IMPLIED;
    }

    private static boolean isWritten(LineageEvent.DatasetUse output) {
        return LifecycleFacet.read(output.facets())
                .map(facet -> !facet.writesNothing())
                .orElse(true);
    }

    static Flow plain(NodeKey from, NodeKey to, @Nullable JobKey job, Grade grade) {
        return new Flow(from, to, job, EdgeKind.DIRECT, grade, List.of());
    }
}
