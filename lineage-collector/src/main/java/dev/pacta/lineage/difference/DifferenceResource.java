/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.difference;

import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.lineage.query.GraphParameters;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;

/** What is otherwise in one namespace than in another, and in one run than in another. */
@Path("/api/v1/graph")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class DifferenceResource {
    private static final int MOST = 10_000;
    private static final int MOST_PAIRS = 20;

    private final NamespaceDifferences namespaces;
    private final RunDifferences runs;

    DifferenceResource(NamespaceDifferences namespaces, RunDifferences runs) {
        this.namespaces = namespaces;
        this.runs = runs;
    }

    /** Datasets, jobs, fields and edges that are in some namespaces and not in others; the first left one is compared with the first right one, and so on. */
    @GET
    @Path("diff/namespaces")
    @Extension(name = "x-refused-404", value = "No event has named a dataset or job of the namespace")
    public NamespaceDifference namespaces(
            @QueryParam("left") List<String> left,
            @QueryParam("right") List<String> right,
            @QueryParam("at") @Nullable String at,
            @QueryParam("known") @Nullable String known,
            @QueryParam("grades") @DefaultValue("") String grades,
            @QueryParam("limit") @DefaultValue("1000") int limit) {
        GraphParameters.between("limit", limit, 1, MOST);
        GraphParameters.between("number of left", left.size(), 1, MOST_PAIRS);
        if (left.size() != right.size()) {
            throw bad(
                    "There are %d left and %d right, expected as many of both: each left namespace is compared with the right one at its place."
                            .formatted(left.size(), right.size()));
        }
        List<NamespaceDifference.Pair> pairs = new ArrayList<>();
        for (int place = 0; place < left.size(); place++) {
            pairs.add(new NamespaceDifference.Pair(left.get(place), right.get(place)));
        }
        return namespaces.of(pairs, GraphParameters.asOf(at, known), GraphParameters.grades(grades), limit);
    }

    /** What one run read, wrote and had otherwise than another. */
    @GET
    @Path("diff/runs")
    @Extension(name = "x-refused-404", value = "No event has named the run")
    public RunDifference runs(
            @QueryParam("left") @Nullable String left,
            @QueryParam("right") @Nullable String right,
            @QueryParam("limit") @DefaultValue("1000") int limit) {
        GraphParameters.between("limit", limit, 1, MOST);
        if (left == null || left.isBlank() || right == null || right.isBlank()) {
            throw bad("left or right is missing, expected the ids of two runs.");
        }
        if (left.equals(right)) {
            throw bad("left and right are the same run.");
        }
        return runs.of(left, right, limit);
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(CommonProblem.BAD_REQUEST, detail);
    }
}
