/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.declared;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;

/**
 * Edges that people add by hand, where no event tells that one dataset is made of another: a sheet that somebody fills in, a system that sends no lineage.
 * They have the grade {@code manual}. What is taken back is still there as of then.
 */
@Path("/api/v1/graph/manual")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class ManualEdgesResource {
    private static final int LONGEST_PAGE = 1_000;
    private static final int LONGEST_WHY = 2_000;
    private static final int LONGEST_NAME = 2_000;
    private static final int MOST_OF_ONE_DATASET = 1_000;

    private final ManualEdges edges;
    private final GraphKeeper keeper;
    private final SecurityIdentity identity;

    ManualEdgesResource(ManualEdges edges, GraphKeeper keeper, SecurityIdentity identity) {
        this.edges = edges;
        this.keeper = keeper;
        this.identity = identity;
    }

    /**
     * A page.
     *
     * @param total how many datasets have had edges added
     * @param limit how many of these datasets are looked at, each with all its edges
     */
    public record ManualEdgePage(List<ManualEdge> items, long total, int limit, int offset) {
        public ManualEdgePage {
            items = List.copyOf(items);
        }
    }

    /**
     * An edge to be added.
     *
     * @param why the evidence
     * @param unknown an end that no event has named is meant, and not misspelt
     */
    public record NewEdge(
            @Nullable Place from,
            @Nullable Place to,
            @Nullable String why,
            @Nullable Boolean unknown) {}

    /** An edge that is taken back. */
    public record Ends(@Nullable Place from, @Nullable Place to) {}

    /** The edges into a dataset, or those of all. */
    @GET
    public ManualEdgePage edges(
            @QueryParam("namespace") @Nullable String namespace,
            @QueryParam("name") @Nullable String name,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        if (limit < 1 || limit > LONGEST_PAGE || offset < 0) {
            throw bad("limit is from 1 to %d and offset 0 or more".formatted(LONGEST_PAGE));
        }
        if ((namespace == null) != (name == null)) {
            throw bad("namespace and name go together");
        }
        if (namespace == null || name == null) {
            return new ManualEdgePage(edges.page(limit, offset), edges.count(), limit, offset);
        }
        List<ManualEdge> found = edges.into(new DatasetKey(namespace, name));
        return new ManualEdgePage(found, found.isEmpty() ? 0 : 1, limit, offset);
    }

    /** Adds an edge; one that is there stays as it was. Gives all edges into the dataset. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    @Extension(name = "x-refused-404", value = "No event has named one of the two ends")
    public List<ManualEdge> add(@Nullable NewEdge edge) {
        Place from = place("from", edge == null ? null : edge.from());
        Place to = place("to", edge == null ? null : edge.to());
        String why = why(edge == null ? null : edge.why());
        if (from.equals(to)) {
            throw bad("from and to are the same");
        }
        if (edge == null || !Boolean.TRUE.equals(edge.unknown())) {
            known("from", from);
            known("to", to);
        }
        String by = identity.getPrincipal().getName();
        return edges.change(to.dataset(), (before, at) -> with(before, new ManualEdge(from, to, why, by, at)));
    }

    /** Takes an edge back, from now on. Gives the edges that the dataset still has. */
    @POST
    @Path("remove")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    @Extension(name = "x-refused-404", value = "Nobody has added this edge, or it was taken back")
    public List<ManualEdge> remove(@Nullable Ends ends) {
        Place from = place("from", ends == null ? null : ends.from());
        Place to = place("to", ends == null ? null : ends.to());
        return edges.change(to.dataset(), (before, at) -> {
            List<ManualEdge> after =
                    before.stream().filter(edge -> !edge.joins(from, to)).toList();
            if (after.size() == before.size()) {
                throw new ProblemException(
                        CommonProblem.NOT_FOUND, "Nobody has added an edge between these ends, or it was taken back.");
            }
            return after;
        });
    }

    private static List<ManualEdge> with(List<ManualEdge> before, ManualEdge added) {
        if (before.stream().anyMatch(edge -> edge.joins(added.from(), added.to()))) {
            return before;
        }
        if (before.size() >= MOST_OF_ONE_DATASET) {
            throw bad("the dataset has %d edges added by hand, which is the most".formatted(MOST_OF_ONE_DATASET));
        }
        List<ManualEdge> after = new ArrayList<>(before);
        after.add(added);
        return after;
    }

    private void known(String end, Place place) {
        if (keeper.current().node(place.node().nodeId()).isEmpty()) {
            throw new ProblemException(
                    CommonProblem.NOT_FOUND,
                    "No event has named the %s that %s gives. Look at its spelling; where it is meant, send \"unknown\": true with it."
                            .formatted(place.field() == null ? "dataset" : "field", end));
        }
    }

    private static Place place(String end, @Nullable Place place) {
        if (place == null || isNoName(place.namespace()) || isNoName(place.name())) {
            throw bad("%s is missing, expected a dataset with namespace and name, and field where it is a field"
                    .formatted(end));
        }
        if (place.field() != null && isNoName(place.field())) {
            throw bad("%s.field is empty, expected the name of a field, or no such key".formatted(end));
        }
        return place;
    }

    private static boolean isNoName(@Nullable String text) {
        return text == null || text.isBlank() || text.length() > LONGEST_NAME || text.indexOf('\0') >= 0;
    }

    private static String why(@Nullable String why) {
        if (why == null || why.isBlank() || why.length() > LONGEST_WHY || why.indexOf('\0') >= 0) {
            throw bad("why is expected, a text of at most %d characters: it is the evidence".formatted(LONGEST_WHY));
        }
        return why.strip();
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(CommonProblem.BAD_REQUEST, detail + ".");
    }
}
