/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.edges;

import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.Grade;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.facets.JobDependenciesFacet;
import dev.pacta.lineage.facets.ParentFacet;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run says of its job's place among jobs: what it waits for (facet {@code jobDependencies}) and what contains it (facet
 * {@code parent}). The job that says so is the job of the edge, since both ends may say the same.
 */
final class JobRelations {
    private JobRelations() {}

    static List<Flow> of(LineageEvent event) {
        LineageEvent.Run run = event.run();
        if (run == null || event.job() == null) {
            return List.of();
        }
        JobKey own = event.job().key();
        List<Flow> relations = new ArrayList<>();
        JobDependenciesFacet dependencies = JobDependenciesFacet.read(run.facets());
        dependencies.upstream().forEach(job -> add(relations, job, own, own, EdgeKind.CONTROL));
        dependencies.downstream().forEach(job -> add(relations, own, job, own, EdgeKind.CONTROL));
        ParentFacet.read(run.facets())
                .ifPresent(parent -> add(relations, parent.job(), own, own, EdgeKind.CONTAINMENT));
        return relations;
    }

    private static void add(List<Flow> relations, JobKey from, JobKey to, JobKey told, EdgeKind kind) {
        if (!from.equals(to)) {
            relations.add(new Flow(from, to, told, kind, Grade.EXPLICIT, List.of()));
        }
    }
}
