/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.edges;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.Transformation;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.FieldKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.event.EventJson;
import dev.pacta.lineage.event.LineageEvent.DatasetUse;
import dev.pacta.lineage.facets.SchemaFacet;
import dev.pacta.lineage.facets.SchemaField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A join key or a filter influences every field of an output, and producers repeat it at each of them. What is told of every field,
 * in the same words, is told of the dataset: one edge in place of one for each field. What is told of some fields stays with them.
 */
final class WholeDataset {
    private WholeDataset() {}

    private record Influence(NodeKey from, List<Transformation> transformations) {}

    /** The flows with those of every field put together. */
    static List<Flow> merged(DatasetUse output, JsonNode told, List<Flow> flows) {
        Map<Influence, Set<String>> reached = new HashMap<>();
        for (Flow flow : flows) {
            if (flow.kind() == EdgeKind.INDIRECT && flow.to() instanceof FieldKey field) {
                reached.computeIfAbsent(influence(flow), any -> new HashSet<>()).add(field.field());
            }
        }
        if (reached.isEmpty()) {
            return flows;
        }
        Set<String> fields = new HashSet<>();
        told.fieldNames().forEachRemaining(name -> fields.add(EventJson.clean(name)));
        List<SchemaField> schema = SchemaFacet.read(output.facets()).orElse(List.of());
        addOutermost(schema, fields);
        boolean whole = !schema.isEmpty() || fields.size() > 1;
        reached.values().removeIf(some -> !whole || !some.containsAll(fields));
        return reached.isEmpty() ? flows : merged(output.key(), flows, reached.keySet());
    }

    private static List<Flow> merged(DatasetKey output, List<Flow> flows, Set<Influence> ofAll) {
        List<Flow> merged = new ArrayList<>();
        Set<Influence> done = new HashSet<>();
        for (Flow flow : flows) {
            boolean ofField = flow.kind() == EdgeKind.INDIRECT && flow.to() instanceof FieldKey;
            if (!ofField || !ofAll.contains(influence(flow))) {
                merged.add(flow);
            } else if (done.add(influence(flow))) {
                merged.add(
                        new Flow(flow.from(), output, flow.job(), flow.kind(), flow.grade(), flow.transformations()));
            }
        }
        return merged;
    }

    private static Influence influence(Flow flow) {
        return new Influence(flow.from(), flow.transformations());
    }

    /** A field of the schema without lineage, such as a constant, is not influenced; nested fields count as their outermost one. */
    private static void addOutermost(List<SchemaField> schema, Set<String> fields) {
        Set<String> names = HashSet.newHashSet(schema.size());
        schema.forEach(field -> names.add(field.name()));
        for (String name : names) {
            boolean nested = false;
            for (int dot = name.indexOf('.'); dot >= 0 && !nested; dot = name.indexOf('.', dot + 1)) {
                nested = names.contains(name.substring(0, dot));
            }
            if (!nested) {
                fields.add(name);
            }
        }
    }
}
