/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.retention;

import dev.pacta.lineage.Roles;
import dev.pacta.lineage.keeping.Hold;
import dev.pacta.lineage.keeping.RetentionPolicy;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.lineage.retention.Retention;
import dev.pacta.lineage.retention.RetentionOutcome;
import dev.pacta.lineage.store.DroppedRows;
import dev.pacta.lineage.store.RetentionRows;
import dev.pacta.service.shared.Given;
import dev.pacta.service.shared.ServiceProblem;
import dev.pacta.service.shared.Window;
import dev.pacta.service.signin.CurrentActor;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** How long lineage is kept, what is held whatever that says, and what goes. Reasons of holds are for those who answer for the data. */
@Path("/api/v1/retention")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.STEWARD, Roles.COMPLIANCE, Roles.ADMIN})
public class RetentionResource {
    private static final int CREATED = 201;
    private static final int MOST_DAYS = 36_500;
    private static final int LONGEST_NAMESPACE = 1_024;

    private final RetentionRows rows;
    private final DroppedRows dropped;
    private final Retention retention;
    private final RetentionService service;
    private final RetentionNight night;
    private final CurrentActor actor;

    RetentionResource(
            RetentionRows rows,
            DroppedRows dropped,
            Retention retention,
            RetentionService service,
            RetentionNight night,
            CurrentActor actor) {
        this.rows = rows;
        this.dropped = dropped;
        this.retention = retention;
        this.service = service;
        this.night = night;
        this.actor = actor;
    }

    /**
     * A policy that is wanted; what is not given is kept for ever.
     *
     * @param namespace of jobs, or of datasets where there is no job; none for all that have no policy of their own
     */
    record PolicyRequest(
            @Nullable String namespace,
            @Nullable Integer eventDays,
            @Nullable Integer runDays,
            @Nullable Integer edgeDays) {}

    record LiftRequest(@Nullable String reason) {}

    @GET
    @Path("policies")
    public List<RetentionPolicy> policies() {
        return rows.policies();
    }

    @PUT
    @Path("policies")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COMPLIANCE, Roles.ADMIN})
    public RetentionPolicy put(@Nullable PolicyRequest request) {
        if (request == null) {
            throw missing();
        }
        String namespace = request.namespace() == null ? RetentionPolicy.DEFAULT : request.namespace();
        Given.check(
                namespace.length() <= LONGEST_NAMESPACE,
                "namespace: expected %d characters at most".formatted(LONGEST_NAMESPACE));
        RetentionPolicy policy = new RetentionPolicy(
                namespace,
                days("eventDays", request.eventDays()),
                days("runDays", request.runDays()),
                days("edgeDays", request.edgeDays()),
                actor.get().name(),
                service.now());
        service.put(policy);
        return policy;
    }

    /** What was of this policy falls under the one of all that have none. */
    @DELETE
    @Path("policies")
    @RolesAllowed({Roles.COMPLIANCE, Roles.ADMIN})
    @Extension(name = "x-refused-404", value = "No such retention policy")
    public void remove(@QueryParam("namespace") @DefaultValue("") String namespace) {
        if (!service.remove(namespace, actor.get().name())) {
            throw new ProblemException(
                    ServiceProblem.RETENTION_POLICY_UNKNOWN, "There is no policy of this namespace.");
        }
    }

    /** All holds, lifted ones too, the newest first. */
    @GET
    @Path("holds")
    public List<Hold> holds() {
        return rows.holds();
    }

    @POST
    @Path("holds")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COMPLIANCE)
    @APIResponse(
            responseCode = "201",
            description = "Held",
            content = @Content(schema = @Schema(implementation = Hold.class)))
    public Response hold(@Nullable HoldRequest request) {
        if (request == null) {
            throw missing();
        }
        Hold.Scope scope = request.scope();
        String reason = Given.required("reason", request.reason());
        Given.check(
                request.endsAt() == null || request.endsAt().isAfter(service.now()),
                "endsAt: expected a time that is to come");
        return Response.status(CREATED)
                .entity(service.hold(request, scope, reason, actor.get().name()))
                .build();
    }

    @POST
    @Path("holds/{id}/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COMPLIANCE)
    public Hold lift(@PathParam("id") UUID id, @Nullable LiftRequest request) {
        String reason = Given.required("reason", request == null ? null : request.reason());
        return service.lift(id, reason, actor.get().name())
                .orElseThrow(() -> new ProblemException(
                        ServiceProblem.LEGAL_HOLD_UNKNOWN, "There is no hold '%s'.".formatted(id)));
    }

    /** What would go now. */
    @GET
    @Path("preview")
    public RetentionOutcome preview() {
        return retention.wouldDrop(service.now());
    }

    /** Drops what nobody keeps, as each night does; or tells what would go, unless it is said that it is meant. */
    @POST
    @Path("run")
    @RolesAllowed({Roles.COMPLIANCE, Roles.ADMIN})
    @Extension(name = "x-refused-409", value = "The retention is at work")
    public RetentionOutcome run(@QueryParam("dryRun") @DefaultValue("true") boolean dryRun) {
        return dryRun
                ? preview()
                : night.run(actor.get().name())
                        .orElseThrow(() -> new ProblemException(
                                ServiceProblem.RETENTION_BUSY,
                                "Another process is dropping; ask again when it is done."));
    }

    /** What was dropped, the newest first. */
    @GET
    @Path("dropped")
    public List<DroppedRows.Dropped> dropped(
            @QueryParam("limit") @DefaultValue(Window.USUAL) int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        Window window = new Window(limit, offset);
        return dropped.page(window.limit(), window.offset());
    }

    private static @Nullable Integer days(String name, @Nullable Integer days) {
        Given.check(
                days == null || days > 0 && days <= MOST_DAYS,
                "%s: expected 1 to %d, or nothing for ever".formatted(name, MOST_DAYS));
        return days;
    }

    private static ProblemException missing() {
        return new ProblemException(CommonProblem.BAD_REQUEST, "The body is missing.");
    }
}
