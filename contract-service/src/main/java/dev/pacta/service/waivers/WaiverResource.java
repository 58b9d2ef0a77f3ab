/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.waivers;

import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.registry.PublishedContracts;
import dev.pacta.service.shared.Given;
import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.ServiceProblem;
import dev.pacta.service.shared.Window;
import dev.pacta.service.signin.CurrentActor;
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
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Lets stewards waive breaks, with a reason and until a day. */
@Path("/api/v1/waivers")
@Produces(MediaType.APPLICATION_JSON)
public class WaiverResource {
    private static final int CREATED = 201;

    private final WaiverService waivers;
    private final PublishedContracts published;
    private final CurrentActor actor;
    private final int mostDays;

    WaiverResource(
            WaiverService waivers,
            PublishedContracts published,
            CurrentActor actor,
            @ConfigProperty(name = "pacta.waivers.most-days") int mostDays) {
        this.waivers = waivers;
        this.published = published;
        this.actor = actor;
        this.mostDays = mostDays;
    }

    record Request(
            @Nullable String contract,
            @Nullable String rule,
            @Nullable String path,
            @Nullable String reason,
            @Nullable String until,
            @Nullable UUID proposal) {}

    record EndRequest(@Nullable String reason) {}

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
    public Page<WaiverView> list(
            @QueryParam("contract") @Nullable String contract,
            @QueryParam("active") @Nullable Boolean active,
            @QueryParam("limit") @DefaultValue(Window.USUAL) int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        return waivers.page(Given.text("contract", contract), active, new Window(limit, offset));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Granted",
            content = @Content(schema = @Schema(implementation = WaiverView.class)))
    @Extension(name = "x-refused-404", value = "No such contract")
    @Extension(name = "x-refused-409", value = "A published version cannot be read any more")
    public Response grant(@Nullable Request request) {
        if (request == null) {
            throw new ProblemException(CommonProblem.BAD_REQUEST, "The body is missing.");
        }
        WaiverService.Wish wish = new WaiverService.Wish(
                Given.required("contract", request.contract()),
                Given.required("rule", request.rule()),
                Given.required("path", request.path()),
                Given.required("reason", request.reason()),
                until(request.until()),
                request.proposal());
        if (published.newest(wish.contract()).isEmpty()) {
            throw new ProblemException(
                    ServiceProblem.CONTRACT_UNKNOWN, "There is no contract '%s'.".formatted(wish.contract()));
        }
        return Response.status(CREATED)
                .entity(waivers.grant(wish, actor.get().name()))
                .build();
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STEWARD, Roles.ADMIN})
    public WaiverView end(@PathParam("id") UUID id, @Nullable EndRequest request) {
        String reason = Given.required("reason", request == null ? null : request.reason());
        return waivers.end(id, reason, actor.get().name())
                .orElseThrow(() ->
                        new ProblemException(ServiceProblem.WAIVER_UNKNOWN, "There is no waiver '%s'.".formatted(id)));
    }

    private LocalDate until(@Nullable String text) {
        String given = Given.required("until", text);
        LocalDate today = waivers.today();
        try {
            LocalDate until = LocalDate.parse(given);
            if (!until.isBefore(today) && !until.isAfter(today.plusDays(mostDays))) {
                return until;
            }
        } catch (DateTimeException malformed) {
            // Said below, for both reasons.
        }
        throw new ProblemException(
                CommonProblem.BAD_REQUEST,
                "until: expected a day such as 2027-01-31, from today on and within %d days".formatted(mostDays));
    }
}
