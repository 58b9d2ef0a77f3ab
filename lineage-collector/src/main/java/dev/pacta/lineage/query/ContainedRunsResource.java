/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.graph.AsOf;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.lineage.store.RunQueries;
import dev.pacta.lineage.store.RunQueries.RunRow;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which runs a run is contained, and which are contained in it, as the facet {@code parent} tells it. */
@Path("/api/v1/graph/runs/{id}/contained")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class ContainedRunsResource {
    private static final int MOST = 1_000;

    private final RunQueries runs;

    ContainedRunsResource(RunQueries runs) {
        this.runs = runs;
    }

    /** A run that was named as containing another; events of its own may never have come. */
    public record NamedRun(String id, JobKey job) {}

    /**
     * A run within another.
     *
     * @param parent the run that contains it directly
     */
    public record ContainedRun(
            String id,
            JobKey job,
            String state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            Instant lastSeen,
            @Nullable String parent) {
        static ContainedRun of(RunRow row) {
            return new ContainedRun(
                    row.id(),
                    row.job(),
                    row.state(),
                    row.startedAt(),
                    row.endedAt(),
                    row.lastSeen(),
                    row.parentRunId());
        }
    }

    /**
     * Where a run stands among those that contain each other.
     *
     * @param parent the run that contains it directly
     * @param root the run that began the whole
     * @param items what it contains at any depth, in the order in which they began
     */
    public record ContainedRuns(
            String run,
            @Nullable NamedRun parent,
            @Nullable NamedRun root,
            List<ContainedRun> items,
            long total,
            int limit,
            int offset) {
        public ContainedRuns {
            items = List.copyOf(items);
        }
    }

    /** The runs that contain a run, and a page of those within it, as they were at a time. */
    @GET
    public ContainedRuns contained(
            @PathParam("id") String id,
            @QueryParam("at") @Nullable String at,
            @QueryParam("known") @Nullable String known,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        GraphParameters.between("limit", limit, 1, MOST);
        GraphParameters.between("offset", offset, 0, Integer.MAX_VALUE);
        AsOf asOf = GraphParameters.asOf(at, known);
        RunRow row = runs.byId(id, asOf).orElse(null);
        long total = runs.countWithin(id, asOf);
        if (row == null && total == 0) {
            throw new ProblemException(
                    CommonProblem.NOT_FOUND,
                    "No event %shas told of this run, or named it as containing another."
                            .formatted(asOf.equals(AsOf.NOW) ? "" : "until then "));
        }
        return new ContainedRuns(
                id,
                row == null ? null : named(row.parentRunId(), row.parentJob()),
                row == null ? null : named(row.rootRunId(), row.rootJob()),
                runs.within(id, asOf, limit, offset).stream()
                        .map(ContainedRun::of)
                        .toList(),
                total,
                limit,
                offset);
    }

    private static @Nullable NamedRun named(@Nullable String id, @Nullable JobKey job) {
        return id == null || job == null ? null : new NamedRun(id, job);
    }
}
