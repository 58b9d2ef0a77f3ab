/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.names;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.lineage.store.NameUnions;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;

/**
 * Names of one dataset. Events unite names by symlinks and renamings, people by hand; people also part them again, and what anybody
 * said is kept.
 */
@Path("/api/v1/graph/names")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class NamesResource {
    private static final int LONGEST_PAGE = 1_000;
    private static final int LONGEST_WHY = 2_000;

    private final NameUnions unions;
    private final GraphKeeper keeper;
    private final SecurityIdentity identity;

    NamesResource(NameUnions unions, GraphKeeper keeper, SecurityIdentity identity) {
        this.unions = unions;
        this.keeper = keeper;
        this.identity = identity;
    }

    /** A page of pairs, the newest first. */
    public record PairPage(List<NameUnions.Pair> items, long total, int limit, int offset) {
        public PairPage {
            items = List.copyOf(items);
        }
    }

    /** Two names, and why they are one dataset. */
    public record Union(
            @Nullable DatasetKey other,
            @Nullable DatasetKey dataset,
            @Nullable String why) {}

    /** Why a person says so. */
    public record Reason(@Nullable String why) {}

    /** The pairs in which a dataset is named, or all. */
    @GET
    public PairPage pairs(
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
        DatasetKey dataset = namespace == null || name == null ? null : new DatasetKey(namespace, name);
        return new PairPage(unions.pairs(dataset, limit, offset), unions.count(dataset), limit, offset);
    }

    /** Pairs of datasets that look like one; nothing is united by looking alike. */
    @GET
    @Path("suggestions")
    public Suggestions.Found suggestions(@QueryParam("limit") @DefaultValue("100") int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw bad("limit is from 1 to %d".formatted(LONGEST_PAGE));
        }
        return Suggestions.of(keeper.current(), limit);
    }

    /** Unites two names. */
    @Extension(name = "x-refused-404", value = "No event has named one of the two datasets")
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    public NameUnions.Pair unite(@Nullable Union union) {
        DatasetKey other = named("other", union == null ? null : union.other());
        DatasetKey dataset = named("dataset", union == null ? null : union.dataset());
        if (other.equals(dataset)) {
            throw bad("other and dataset are the same name");
        }
        NameUnions.Pair pair = unions.unite(other, dataset, actor(), why(union == null ? null : union.why()))
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.NOT_FOUND, "No event has named one of the two datasets."));
        keeper.changed();
        return pair;
    }

    /** Takes a union back, whoever told it; the names are two datasets again. */
    @POST
    @Path("{id}/part")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    public NameUnions.Pair part(@PathParam("id") long id, @Nullable Reason reason) {
        return say(id, false, reason);
    }

    /** Unites a pair that was parted. */
    @POST
    @Path("{id}/unite")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    public NameUnions.Pair uniteAgain(@PathParam("id") long id, @Nullable Reason reason) {
        return say(id, true, reason);
    }

    private NameUnions.Pair say(long id, boolean united, @Nullable Reason reason) {
        NameUnions.Pair pair = unions.say(id, united, actor(), why(reason == null ? null : reason.why()))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "No pair of names has this id."));
        keeper.changed();
        return pair;
    }

    private static DatasetKey named(String field, @Nullable DatasetKey dataset) {
        if (dataset == null || dataset.namespace() == null || dataset.name() == null) {
            throw bad("%s is missing, expected a dataset with namespace and name".formatted(field));
        }
        return dataset;
    }

    private String actor() {
        return identity.getPrincipal().getName();
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
