/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.AsOf;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.reach.RunReach;
import dev.pacta.lineage.reach.RunReaches;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;

/** Questions of the lineage graph whose answer is a list: who is reached, which runs, what has changed. */
@Path("/api/v1/graph")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class GraphQuestionsResource {
    private static final int MOST = 10_000;
    private static final int DEEPEST = 100;

    private final ImpactAnswers impacts;
    private final GraphDifferences differences;
    private final RunLineages runs;
    private final RunReaches reaches;
    private final InstantSource clock = InstantSource.system();

    GraphQuestionsResource(ImpactAnswers impacts, GraphDifferences differences, RunLineages runs, RunReaches reaches) {
        this.impacts = impacts;
        this.differences = differences;
        this.runs = runs;
        this.reaches = reaches;
    }

    /** Who is reached by a change of a dataset, job or field, with owners and the last reading. */
    @GET
    @Path("impact")
    @Extension(name = "x-refused-404", value = "No event has named the node")
    public ImpactAnswer impact(
            @BeanParam GraphParameters parameters, @QueryParam("limit") @DefaultValue("1000") int limit) {
        GraphParameters.between("limit", limit, 1, MOST);
        return impacts.of(parameters.unfolded(limit), parameters.eventTime().orElseGet(clock::instant));
    }

    /** What is there at one time and not at another: around a start, or in the whole graph. */
    @GET
    @Path("diff")
    @Extension(name = "x-refused-404", value = "No event has named the node")
    public GraphDifference diff(
            @BeanParam GraphParameters parameters,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("knownFrom") @Nullable String knownFrom,
            @QueryParam("knownTo") @Nullable String knownTo,
            @QueryParam("limit") @DefaultValue("1000") int limit) {
        GraphParameters.between("limit", limit, 1, MOST);
        Instant now = clock.instant();
        AsOf earlier = parameters.asOf("from", from, now, "knownFrom", knownFrom);
        AsOf later = parameters.asOf("to", to, now, "knownTo", knownTo);
        if (!parameters.hasStart()) {
            return differences.whole(earlier, later, parameters.grades(), limit);
        }
        GraphQuestion question = parameters.unfolded(MOST);
        return differences.around(question.asOf(earlier), question.asOf(later), limit);
    }

    /** Which run of what made what a run read, and so on. */
    @GET
    @Path("runs/{id}/upstream")
    public RunLineage upstream(
            @PathParam("id") String id,
            @QueryParam("depth") @DefaultValue("20") int depth,
            @QueryParam("limit") @DefaultValue("1000") int limit) {
        GraphParameters.between("depth", depth, 0, DEEPEST);
        GraphParameters.between("limit", limit, 1, MOST);
        return runs.upstream(id, depth, limit);
    }

    /** Which runs built on what a run made, down to parts of datasets, in an order in which they can be run again. */
    @GET
    @Path("runs/{id}/downstream")
    public RunReach downstream(
            @PathParam("id") String id,
            @QueryParam("depth") @DefaultValue("20") int depth,
            @QueryParam("limit") @DefaultValue("1000") int limit) {
        GraphParameters.between("depth", depth, 0, DEEPEST);
        GraphParameters.between("limit", limit, 1, MOST);
        return reaches.of(id, depth, limit);
    }
}
