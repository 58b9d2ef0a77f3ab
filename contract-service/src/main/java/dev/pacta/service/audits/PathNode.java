/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.graph.Transformation;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.query.Hop;
import dev.pacta.lineage.query.LabelReach;
import dev.pacta.lineage.rules.Breach;
import dev.pacta.service.shared.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way of data: a field, a dataset or a job.
 *
 * @param job that brought the data here, when it is known
 * @param atFault here the data comes to a place where it must not be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PathNode(
        String node,
        String kind,
        String namespace,
        String name,
        String field,
        @Nullable Named job,
        @Nullable String transformation,
        boolean atFault) {

    /** The way from the field that has the label of its own; its end is at fault. */
    static List<PathNode> of(LabelReach reach) {
        List<PathNode> path = new ArrayList<>();
        path.add(node(reach.origin(), null, null, false));
        for (Hop hop : reach.path()) {
            path.add(node(
                    hop.to(), hop.job(), text(hop.transformations()), hop.to().equals(reach.field())));
        }
        return path;
    }

    /** The way of what breaks a rule; its end is at fault. */
    static List<PathNode> of(Breach breach) {
        List<PathNode> path = new ArrayList<>();
        for (Breach.Step step : breach.path()) {
            boolean last = path.size() == breach.path().size() - 1;
            path.add(node(step.node(), step.job(), text(step.transformations()), last));
        }
        return path;
    }

    private static PathNode node(NodeKey node, @Nullable JobKey job, @Nullable String transformation, boolean atFault) {
        Named producer = job == null ? null : Named.of(job);
        String kind = node.kind().name().toLowerCase(Locale.ROOT);
        return new PathNode(
                node.nodeId(), kind, node.namespace(), node.name(), node.field(), producer, transformation, atFault);
    }

    private static @Nullable String text(List<Transformation> transformations) {
        String text = transformations.stream().map(PathNode::text).distinct().collect(Collectors.joining(", "));
        return text.isEmpty() ? null : text;
    }

    private static String text(Transformation transformation) {
        String name = transformation.subtype().isEmpty() ? transformation.type() : transformation.subtype();
        return transformation.masking() ? name + " (masking)" : name;
    }
}
