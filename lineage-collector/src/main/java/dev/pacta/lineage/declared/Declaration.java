/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.declared;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.Declarer;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.event.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a declarer says, as the job event that says it: explicit lineage under the declarer's job. It replaces what the declarer said before; one without
 * edges takes everything back. Equal declarations have equal bytes.
 *
 * <p>Source: OpenLineage 2-0-2, {@code JobEvent} and {@code LineageJobFacet} 1-0-0. Immutable.
 *
 * @param name of the declarer's job
 * @param at since when it is so
 * @param detail a facet of the job that says what OpenLineage has no word for; its name, and its content
 */
public record Declaration(
        Declarer declarer, String name, Instant at, String producer, List<Edge> edges, Map<String, ObjectNode> detail) {
    private static final String SPECIFICATION = "https://openlineage.io/spec/";

    public Declaration {
        edges = List.copyOf(edges);
        detail = Map.copyOf(detail);
    }

    /**
     * One edge that is declared.
     *
     * @param description how the one is made of the other; empty where nobody says
     */
    public record Edge(Place from, Place to, String description) {
        /** Whether another joins the same ends. */
        public boolean joinsTheSame(Edge other) {
            return from.equals(other.from) && to.equals(other.to);
        }
    }

    /** The event, in UTF-8. */
    public byte[] event() {
        JobKey key = declarer.job(name);
        ObjectNode event = EventJson.object()
                .put("eventTime", at.toString())
                .put("producer", producer)
                .put("schemaURL", SPECIFICATION + "2-0-2/OpenLineage.json#/$defs/JobEvent");
        ObjectNode job =
                event.putObject("job").put("namespace", key.namespace()).put("name", key.name());
        ObjectNode facets = job.putObject("facets");
        facet(facets, "jobType", "facets/2-0-3/JobTypeJobFacet.json")
                .put("processingType", "NONE")
                .put("integration", "PACTA")
                .put("jobType", declarer.name());
        entries(facet(facets, "lineage", "facets/1-0-0/LineageFacet.json").putArray("entries"));
        detail.forEach((facet, content) -> facets.set(facet, content));
        return EventJson.text(event).getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode facet(ObjectNode facets, String facet, String schema) {
        return facets.putObject(facet).put("_producer", producer).put("_schemaURL", SPECIFICATION + schema);
    }

    private void entries(ArrayNode entries) {
        Map<DatasetKey, List<Edge>> byTarget = new LinkedHashMap<>();
        edges.forEach(edge -> byTarget.computeIfAbsent(edge.to().dataset(), any -> new ArrayList<>())
                .add(edge));
        byTarget.forEach((target, into) -> {
            ObjectNode entry = place(entries.addObject(), new Place(target.namespace(), target.name(), null));
            for (Edge edge : into) {
                String field = edge.to().field();
                ObjectNode holder = field == null ? entry : child(child(entry, "fields"), field);
                ObjectNode input = place(holder.withArray("inputs").addObject(), edge.from());
                if (!edge.description().isEmpty()) {
                    input.putArray("transformations")
                            .addObject()
                            .put("type", "DIRECT")
                            .put("description", edge.description());
                }
            }
        });
    }

    private static ObjectNode child(ObjectNode of, String name) {
        return of.get(name) instanceof ObjectNode there ? there : of.putObject(name);
    }

    private static ObjectNode place(ObjectNode into, Place place) {
        into.put("namespace", place.namespace()).put("name", place.name()).put("type", "DATASET");
        return place.field() == null ? into : into.put("field", place.field());
    }
}
