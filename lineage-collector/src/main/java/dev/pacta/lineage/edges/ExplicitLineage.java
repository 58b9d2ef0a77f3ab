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
import dev.pacta.lineage.Declarer;
import dev.pacta.lineage.FieldKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.event.EventJson;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.facets.Transformations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facet {@code lineage}, of a job in run and job events, of a dataset in dataset events. An entry whose upstream is empty says
 * that there is none, so it gives no flow.
 */
final class ExplicitLineage {
    private static final String NAME = "lineage";

    private final @Nullable JobKey own;
    private final Grade grade;
    private final boolean ownCarriesData;
    private final List<Flow> flows = new ArrayList<>();

    private ExplicitLineage(LineageEvent event) {
        this.own = event.job() == null ? null : event.job().key();
        Optional<Declarer> declarer = own == null ? Optional.empty() : Declarer.of(own);
        this.ownCarriesData = declarer.isEmpty();
        this.grade = declarer.map(Declarer::grade).orElse(event.isStatic() ? Grade.DECLARED : Grade.EXPLICIT);
    }

    static boolean isStated(LineageEvent event) {
        return facet(event).isObject();
    }

    static List<Flow> flows(LineageEvent event) {
        ExplicitLineage lineage = new ExplicitLineage(event);
        JsonNode facet = facet(event);
        if (event.dataset() != null) {
            lineage.target(event.dataset().key(), facet);
        }
        for (JsonNode entry : facet.path("entries")) {
            lineage.node(entry).ifPresent(target -> lineage.target(target, entry));
        }
        return lineage.flows;
    }

    private static JsonNode facet(LineageEvent event) {
        if (event.dataset() != null) {
            return event.dataset().facets().path(NAME);
        }
        return event.job() == null
                ? EventJson.trusted("null")
                : event.job().facets().path(NAME);
    }

    private void target(NodeKey target, JsonNode entry) {
        entry.path("inputs").forEach(input -> flow(input, target));
        if (target instanceof DatasetKey dataset) {
            entry.path("fields").properties().forEach(field -> {
                NodeKey fieldKey = dataset.withField(EventJson.clean(field.getKey()));
                field.getValue().path("inputs").forEach(input -> flow(input, fieldKey));
            });
        }
    }

    private void flow(JsonNode input, NodeKey target) {
        Optional<NodeKey> source = node(input);
        if (source.isEmpty()) {
            return;
        }
        boolean amongData = !(source.get() instanceof JobKey) && !(target instanceof JobKey);
        JobKey job = amongData ? own : null;
        throughTheJob(source.get(), target, job);
        List<Transformation> all = Transformations.read(input.path("transformations"));
        if (all.isEmpty()) {
            flows.add(EventFlows.plain(source.get(), target, job, grade));
        }
        for (EdgeKind kind : Transformations.KINDS) {
            List<Transformation> ofKind = Transformations.of(kind, all);
            if (!ofKind.isEmpty()) {
                flows.add(new Flow(source.get(), target, job, kind, grade, ofKind));
            }
        }
    }

    /** A flow between data that a job makes is also that job's reading and writing; one of a field is also one of its dataset. */
    private void throughTheJob(NodeKey source, NodeKey target, @Nullable JobKey job) {
        if (job != null && !ownCarriesData) {
            betweenDatasets(datasetOf(source), datasetOf(target), job);
        } else if (job != null) {
            flows.add(EventFlows.plain(datasetOf(source), job, null, grade));
            flows.add(EventFlows.plain(job, datasetOf(target), null, grade));
        } else if (source instanceof FieldKey && target instanceof JobKey) {
            flows.add(EventFlows.plain(datasetOf(source), target, null, grade));
        } else if (source instanceof JobKey && target instanceof FieldKey) {
            flows.add(EventFlows.plain(source, datasetOf(target), null, grade));
        }
    }

    /** Where no job carries the data of fields, their datasets are neighbours. */
    private void betweenDatasets(DatasetKey source, DatasetKey target, JobKey declarer) {
        if (!source.equals(target)) {
            flows.add(EventFlows.plain(source, target, declarer, grade));
        }
    }

    private static DatasetKey datasetOf(NodeKey node) {
        return new DatasetKey(node.namespace(), node.name());
    }

    private Optional<NodeKey> node(JsonNode node) {
        String namespace = EventJson.clean(node.path("namespace").asText(""));
        String name = EventJson.clean(node.path("name").asText(""));
        boolean named = !namespace.isEmpty() && !name.isEmpty();
        if ("JOB".equals(node.path("type").asText(""))) {
            return named ? Optional.of(new JobKey(namespace, name)) : Optional.ofNullable(own);
        }
        if (!named) {
            return Optional.empty();
        }
        DatasetKey dataset = new DatasetKey(namespace, name);
        String field = EventJson.clean(node.path("field").asText(""));
        return Optional.of(field.isEmpty() ? dataset : dataset.withField(field));
    }
}
