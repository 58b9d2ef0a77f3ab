/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;

/** Parts of the lineage graph, bounded, with positions, and with what was left out. */
@Path("/api/v1/graph")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class GraphResource {
    private static final int MOST_NODES = 2_000;

    private final GraphAnswers answers;
    private final Starts starts;
    private final GraphKeeper keeper;
    private final Horizons horizons;
    private final InstantSource clock = InstantSource.system();

    GraphResource(GraphAnswers answers, Starts starts, GraphKeeper keeper, Horizons horizons) {
        this.starts = starts;
        this.horizons = horizons;
        this.answers = answers;
        this.keeper = keeper;
    }

    /**
     * The part of the graph around nodes: those with these ids, those that a run used, those that a selector chooses. What lies within the depth and beyond the
     * limit is counted, or with {@code aggregate} (namespace or system) taken together.
     */
    @GET
    @Extension(name = "x-refused-404", value = "No event has named the node")
    public GraphAnswer graph(
            @BeanParam GraphParameters parameters,
            @QueryParam("limit") @DefaultValue("300") int limit,
            @QueryParam("layout") @DefaultValue("true") boolean layout,
            @QueryParam("aggregate") @DefaultValue("") String aggregate) {
        GraphParameters.between("limit", limit, 1, MOST_NODES);
        Instant asOf = parameters.eventTime().orElseGet(clock::instant);
        GraphQuestion question = parameters.question(limit);
        return Aggregation.grain(aggregate, question)
                .map(beyond -> answers.aggregated(question, beyond, asOf, layout))
                .orElseGet(() -> answers.found(question, asOf, layout));
    }

    /** The shape of the part of the graph around nodes, as names and numbers alone: without types, times, evidence and positions. */
    @GET
    @Path("compact")
    @Extension(name = "x-refused-404", value = "No event has named the node")
    public CompactGraph compact(
            @BeanParam GraphParameters parameters, @QueryParam("limit") @DefaultValue("2000") int limit) {
        GraphParameters.between("limit", limit, 1, MOST_NODES);
        Instant asOf = parameters.eventTime().orElseGet(clock::instant);
        GraphQuestion question = parameters.question(limit);
        LineageGraph graph = keeper.current().named(question.asOf());
        int[] nodes = starts.of(graph, question);
        if (question.grain().isFolded()) {
            FoldedGraph folded = Folding.of(graph, question, nodes);
            return CompactGraph.of(folded, question, asOf, horizons.of(graph, folded.walked(), question.asOf()));
        }
        Selection selection = Selection.of(graph, question, nodes);
        return CompactGraph.of(graph, question, selection, asOf, horizons);
    }

    /**
     * The nodes that a selector chooses, such as {@code +orders.email+2 tag:pii owner:team-x}: names, tags, owners and namespaces, with
     * what lies upstream or downstream of them. A space unites, a comma keeps what both have.
     */
    @GET
    @Path("select")
    public GraphAnswer select(
            @BeanParam GraphParameters parameters,
            @QueryParam("q") @Nullable String selector,
            @QueryParam("limit") @DefaultValue("300") int limit,
            @QueryParam("layout") @DefaultValue("true") boolean layout) {
        GraphParameters.between("limit", limit, 1, MOST_NODES);
        Instant asOf = parameters.eventTime().orElseGet(clock::instant);
        return answers.selected(parameters.question("q", selector, limit), asOf, layout);
    }

    /** The ways on which data gets from one node to another. */
    @GET
    @Path("paths")
    @Extension(name = "x-refused-404", value = "No event has named one of the two nodes")
    public PathAnswer paths(
            @BeanParam GraphParameters parameters,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @DefaultValue("300") int limit,
            @QueryParam("layout") @DefaultValue("true") boolean layout) {
        GraphParameters.between("limit", limit, 1, MOST_NODES);
        Instant asOf = parameters.eventTime().orElseGet(clock::instant);
        GraphQuestion question = parameters.question("from", from, limit);
        return answers.paths(question, parameters.question("to", to, limit).start(), asOf, layout);
    }
}
