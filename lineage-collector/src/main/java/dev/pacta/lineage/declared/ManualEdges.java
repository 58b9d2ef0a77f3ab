/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.declared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.Declarer;
import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.event.EventJson;
import dev.pacta.lineage.store.DeclarerQueries;
import dev.pacta.lineage.store.FacetQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The edges that people add by hand. All that lead into a dataset are one declaration, an event of the log like any other, so that what was taken back is
 * still there as of then. Whoever changes the edges of a dataset waits for others who do, on this replica and the others. Safe for many threads.
 */
@ApplicationScoped
class ManualEdges {
    private static final String PRODUCER = "https://github.com/pacta-dev/pacta/by-hand";
    private static final String FACET = "pacta_manual";

    private final EventIntake intake;
    private final DeclarerQueries declarers;
    private final FacetQueries facets;
    private final GraphKeeper keeper;
    private final InstantSource clock = InstantSource.system();

    ManualEdges(EventIntake intake, DeclarerQueries declarers, FacetQueries facets, GraphKeeper keeper) {
        this.intake = intake;
        this.declarers = declarers;
        this.facets = facets;
        this.keeper = keeper;
    }

    /** Those into a dataset or its fields, as they were added. */
    List<ManualEdge> into(DatasetKey dataset) {
        return edges(job(dataset));
    }

    /** Those of a page of the datasets that have some, by the names of the datasets. */
    List<ManualEdge> page(int limit, int offset) {
        List<JobKey> jobs = declarers.jobs(Declarer.MANUAL, limit, offset);
        return jobs.stream().flatMap(job -> edges(job).stream()).toList();
    }

    /** How many datasets ever had some. */
    long count() {
        return declarers.count(Declarer.MANUAL);
    }

    /** What becomes of the edges into a dataset. */
    @FunctionalInterface
    interface Change {
        /**
         * The edges from then on.
         *
         * @param at when that is
         */
        List<ManualEdge> of(List<ManualEdge> before, Instant at);
    }

    /** Changes the edges into a dataset, and gives those that it has then. A change that changes nothing is no event. */
    List<ManualEdge> change(DatasetKey dataset, Change change) {
        JobKey job = job(dataset);
        List<ManualEdge> changed = declarers.alone(job, () -> {
            List<ManualEdge> before = edges(job);
            Instant at = laterThanAllBefore(job);
            List<ManualEdge> after = change.of(before, at);
            if (!after.equals(before)) {
                intake.declare(event(job, after, at));
                declarers.settle();
            }
            return after;
        });
        keeper.changed();
        return changed;
    }

    private Instant laterThanAllBefore(JobKey job) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return declarers
                .lastSeen(job)
                .filter(last -> !last.isBefore(now))
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .orElse(now);
    }

    private static JobKey job(DatasetKey dataset) {
        return Declarer.MANUAL.job(dataset.nodeId());
    }

    private static byte[] event(JobKey job, List<ManualEdge> edges, Instant at) {
        ObjectNode facet = EventJson.object().put("_producer", PRODUCER).put("_schemaURL", PRODUCER + "#" + FACET);
        ArrayNode told = facet.putArray("edges");
        for (ManualEdge edge : edges) {
            ObjectNode one = told.addObject();
            put(one.putObject("from"), edge.from());
            put(one.putObject("to"), edge.to());
            one.put("why", edge.why()).put("by", edge.by()).put("at", edge.at().toString());
        }
        List<Declaration.Edge> declared = edges.stream()
                .map(edge -> new Declaration.Edge(edge.from(), edge.to(), edge.why()))
                .toList();
        return new Declaration(Declarer.MANUAL, job.name(), at, PRODUCER, declared, Map.of(FACET, facet)).event();
    }

    private static void put(ObjectNode into, Place place) {
        into.put("namespace", place.namespace()).put("name", place.name());
        if (place.field() != null) {
            into.put("field", place.field());
        }
    }

    private List<ManualEdge> edges(JobKey job) {
        Map<NodeKey, Map<String, JsonNode>> found = facets.ofNodes(List.of(job));
        JsonNode facet = found.getOrDefault(job, Map.of()).get(FACET);
        List<ManualEdge> edges = new ArrayList<>();
        if (facet != null) {
            for (JsonNode one : facet.path("edges")) {
                edges.add(new ManualEdge(
                        place(one.path("from")),
                        place(one.path("to")),
                        one.path("why").asText(),
                        one.path("by").asText(),
                        Instant.parse(one.path("at").asText())));
            }
        }
        return edges;
    }

    private static Place place(JsonNode node) {
        return new Place(
                node.path("namespace").asText(),
                node.path("name").asText(),
                node.has("field") ? node.path("field").asText() : null);
    }
}
