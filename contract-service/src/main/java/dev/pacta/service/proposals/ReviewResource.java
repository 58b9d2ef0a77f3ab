/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.shared.Given;
import dev.pacta.service.signin.CurrentActor;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;

/** Takes the answers of those whom proposals reach, and what producers take back. */
@Path("/api/v1/proposals/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ReviewResource {
    private final ReviewService reviews;
    private final WithdrawalService withdrawals;
    private final CurrentActor actor;
    private final Clock clock;

    ReviewResource(ReviewService reviews, WithdrawalService withdrawals, CurrentActor actor, Clock clock) {
        this.reviews = reviews;
        this.withdrawals = withdrawals;
        this.actor = actor;
        this.clock = clock;
    }

    record ReviewRequest(
            @Nullable String owner,
            @Nullable Decision decision,
            @Nullable String comment,
            @Nullable String until) {}

    record WithdrawRequest(@Nullable String reason) {}

    @POST
    @Path("reviews")
    @RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
    @Extension(name = "x-refused-409", value = "The proposal is closed")
    public ProposalView review(@PathParam("id") String id, @Nullable ReviewRequest request) {
        return reviews.answer(uuid(id), answer(request), actor.get()).orElseThrow(() -> ProposalResource.unknown(id));
    }

    @POST
    @Path("withdraw")
    @RolesAllowed({Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    @Extension(name = "x-refused-409", value = "The proposal is closed")
    public ProposalView withdraw(@PathParam("id") String id, @Nullable WithdrawRequest request) {
        String reason = Given.required("reason", request == null ? null : request.reason());
        return withdrawals.withdraw(uuid(id), reason, actor.get()).orElseThrow(() -> ProposalResource.unknown(id));
    }

    private ReviewService.Answer answer(@Nullable ReviewRequest request) {
        if (request == null || request.decision() == null || request.decision() == Decision.NONE) {
            throw new ProblemException(CommonProblem.BAD_REQUEST, "decision: expected approve, object or more-time");
        }
        LocalDate until = request.decision() == Decision.MORE_TIME ? until(request.until()) : null;
        return new ReviewService.Answer(
                Given.required("owner", request.owner()),
                request.decision(),
                Given.text("comment", request.comment()),
                until);
    }

    private LocalDate until(@Nullable String text) {
        try {
            LocalDate until = LocalDate.parse(Given.required("until", text));
            if (!until.isBefore(LocalDate.now(clock))) {
                return until;
            }
        } catch (DateTimeException malformed) {
            // Said below, for both reasons.
        }
        throw new ProblemException(
                CommonProblem.BAD_REQUEST, "until: expected a day such as 2027-01-31, from today on");
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw ProposalResource.unknown(id);
        }
    }
}
