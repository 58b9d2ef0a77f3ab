/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.declared;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.EdgeFacts;
import dev.pacta.graph.EdgeKind;
import dev.pacta.graph.Grade;
import dev.pacta.graph.GraphBuilder;
import dev.pacta.graph.Interval;
import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.FieldKey;
import dev.pacta.lineage.LineageSettings;
import dev.pacta.lineage.NamingRules;
import dev.pacta.lineage.NodeKey;
import dev.pacta.lineage.edges.Flow;
import dev.pacta.lineage.event.EventLimits;
import dev.pacta.lineage.event.EventReader;
import dev.pacta.lineage.event.EventReading;
import dev.pacta.lineage.event.LineageEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The graph as it would be if declarers said something else: with the edges that their events would tell, and without those that they would take back.
 * Nothing is kept, and nobody else sees it. Safe for many threads.
 */
@ApplicationScoped
public class SupposedGraph {
    private final EventReader reader = new EventReader(new EventLimits(Long.MAX_VALUE, Long.MAX_VALUE));
    private final NamingRules names;
    private final InstantSource clock = InstantSource.system();

    SupposedGraph(LineageSettings settings) {
        this.names = NamingRules.of(settings);
    }

    private record Link(NodeKey from, NodeKey to, EdgeKind kind, Grade grade) {}

    /**
     * The graph with other words of some declarers; the graph itself where they say the same.
     *
     * @param now what they say
     * @param then what they would say in place of it
     */
    public LineageGraph with(LineageGraph graph, Collection<Declaration> now, Collection<Declaration> then) {
        Map<Link, Flow> said = links(now);
        Map<Link, Flow> supposed = links(then);
        if (said.keySet().equals(supposed.keySet())) {
            return graph;
        }
        GraphBuilder builder = new GraphBuilder(graph);
        long time = Interval.micros(clock.instant());
        said.keySet().stream()
                .filter(link -> !supposed.containsKey(link))
                .forEach(link -> edge(graph, link).ifPresent(edge -> builder.end(edge, time)));
        supposed.forEach((link, flow) -> {
            // What was published a moment ago may not be told yet.
            if (!said.containsKey(link) || edge(graph, link).isEmpty()) {
                add(builder, graph, flow, time);
            }
        });
        return builder.build();
    }

    private Map<Link, Flow> links(Collection<Declaration> declarations) {
        Map<Link, Flow> links = new LinkedHashMap<>();
        for (Declaration declaration : declarations) {
            for (Flow flow : flows(declaration)) {
                links.putIfAbsent(new Link(flow.from(), flow.to(), flow.kind(), flow.grade()), flow);
            }
        }
        return links;
    }

    private Collection<Flow> flows(Declaration declaration) {
        return switch (reader.read(declaration.event())) {
            case EventReading.Refused refused -> throw refused.exception();
            case EventReading.Readable(LineageEvent event) -> names.flows(names.apply(event));
        };
    }

    /** One that is so now; where several declarers tell it, the first. */
    private static OptionalInt edge(LineageGraph graph, Link link) {
        OptionalInt from = node(graph, link.from());
        OptionalInt to = node(graph, link.to());
        if (from.isEmpty() || to.isEmpty()) {
            return OptionalInt.empty();
        }
        int[] found = {GraphBuilder.NO_JOB};
        graph.forEachOut(from.getAsInt(), edge -> {
            if (found[0] < 0
                    && graph.target(edge) == to.getAsInt()
                    && graph.edgeKind(edge) == link.kind()
                    && graph.grade(edge) == link.grade()
                    && AsOf.NOW.sees(graph.interval(edge))) {
                found[0] = edge;
            }
        });
        return found[0] < 0 ? OptionalInt.empty() : OptionalInt.of(found[0]);
    }

    private static OptionalInt node(LineageGraph graph, NodeKey key) {
        return key instanceof FieldKey field
                ? graph.field(field.namespace(), field.name(), field.field())
                : graph.dataset(key.namespace(), key.name());
    }

    private static void add(GraphBuilder builder, LineageGraph graph, Flow flow, long time) {
        EdgeFacts facts = new EdgeFacts(
                flow.kind(),
                flow.grade(),
                GraphBuilder.NO_JOB,
                flow.transformations(),
                new Interval(time, time, time, Interval.OPEN),
                1);
        builder.edge(number(builder, graph, flow.from()), number(builder, graph, flow.to()), facts);
    }

    /** A dataset that the graph knows by another name is not another one. */
    private static int number(GraphBuilder builder, LineageGraph graph, NodeKey key) {
        DatasetKey dataset = new DatasetKey(key.namespace(), key.name());
        int known = graph.dataset(dataset.namespace(), dataset.name())
                .orElseGet(() -> builder.dataset(dataset.namespace(), dataset.name()));
        return key instanceof FieldKey field ? builder.field(known, field.field()) : known;
    }
}
