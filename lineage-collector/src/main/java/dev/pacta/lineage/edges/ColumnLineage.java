/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.edges;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.Grade;
import dev.pacta.graph.Transformation;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.event.EventJson;
import dev.pacta.lineage.event.LineageEvent.DatasetUse;
import dev.pacta.lineage.facets.Transformations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dataset facet {@code columnLineage}. */
final class ColumnLineage {
    private final NodeKey target;
    private final @Nullable JobKey job;
    private final Grade grade;
    private final List<Flow> flows = new ArrayList<>();

    private ColumnLineage(NodeKey target, @Nullable JobKey job, Grade grade) {
        this.target = target;
        this.job = job;
        this.grade = grade;
    }

    static List<Flow> flows(DatasetUse output, @Nullable JobKey job, Grade grade) {
        JsonNode facet = output.facets().path("columnLineage");
        List<Flow> flows = new ArrayList<>();
        facet.path("fields").properties().forEach(field -> {
            NodeKey target = output.key().withField(EventJson.clean(field.getKey()));
            List<Transformation> common = deprecated(field.getValue());
            flows.addAll(inputs(target, job, grade, field.getValue().path("inputFields"), common));
        });
        flows.addAll(influences(inputs(output.key(), job, grade, facet.path("dataset"), List.of())));
        return WholeDataset.merged(output, facet.path("fields"), flows);
    }

    /** What the facet tells of the whole dataset is a join, a filter or the like, also where a producer does not say which (Trino). */
    private static List<Flow> influences(List<Flow> ofWhole) {
        return ofWhole.stream()
                .map(flow -> flow.transformations().isEmpty()
                        ? new Flow(flow.from(), flow.to(), flow.job(), EdgeKind.INDIRECT, flow.grade(), List.of())
                        : flow)
                .toList();
    }

    /** Flows from an array of input fields; also the shape of explicit lineage's inputs. */
    static List<Flow> inputs(
            NodeKey target, @Nullable JobKey job, Grade grade, JsonNode inputs, List<Transformation> otherwise) {
        ColumnLineage reading = new ColumnLineage(target, job, grade);
        for (JsonNode input : inputs) {
            reading.input(input, otherwise);
        }
        return reading.flows;
    }

    private void input(JsonNode input, List<Transformation> otherwise) {
        String namespace = input.path("namespace").asText("");
        String name = input.path("name").asText("");
        if (namespace.isEmpty() || name.isEmpty()) {
            return;
        }
        DatasetKey dataset = new DatasetKey(EventJson.clean(namespace), EventJson.clean(name));
        String field = EventJson.clean(input.path("field").asText(""));
        NodeKey source = field.isEmpty() ? dataset : dataset.withField(field);
        List<Transformation> told = Transformations.read(input.path("transformations"));
        List<Transformation> all = told.isEmpty() ? otherwise : told;
        if (all.isEmpty()) {
            flows.add(EventFlows.plain(source, target, job, grade));
        }
        for (EdgeKind kind : Transformations.KINDS) {
            List<Transformation> ofKind = Transformations.of(kind, all);
            if (!ofKind.isEmpty()) {
                flows.add(new Flow(source, target, job, kind, grade, ofKind));
            }
        }
    }

    /** What older producers say once per output field. */
    private static List<Transformation> deprecated(JsonNode field) {
        return switch (field.path("transformationType").asText("")) {
            case "IDENTITY" -> List.of(new Transformation("DIRECT", "IDENTITY", false));
            case "MASKED" -> List.of(new Transformation("DIRECT", "TRANSFORMATION", true));
            default -> List.of();
        };
    }
}
