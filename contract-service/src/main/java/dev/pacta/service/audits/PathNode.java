/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.graph.Transformation;
import dev.pacta.lineage.FieldKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.query.Hop;
import dev.pacta.lineage.query.LabelReach;
import dev.pacta.service.shared.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One field on the way of personal data.
 *
 * @param job that brought the data here, when it is known
 * @param atFault here the data comes to a place whose purposes its collection does not cover
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
            String transformations = hop.transformations().stream()
                    .map(PathNode::text)
                    .distinct()
                    .collect(Collectors.joining(", "));
            path.add(node(
                    hop.to(),
                    hop.job(),
                    transformations.isEmpty() ? null : transformations,
                    hop.to().equals(reach.field())));
        }
        return path;
    }

    private static PathNode node(
            FieldKey field, @Nullable JobKey job, @Nullable String transformation, boolean atFault) {
        String id = "datasetField:%s:%s:%s".formatted(field.namespace(), field.name(), field.field());
        Named producer = job == null ? null : Named.of(job);
        return new PathNode(
                id, "field", field.namespace(), field.name(), field.field(), producer, transformation, atFault);
    }

    private static String text(Transformation transformation) {
        String name = transformation.subtype().isEmpty() ? transformation.type() : transformation.subtype();
        return transformation.masking() ? name + " (masking)" : name;
    }
}
