/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
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
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Lists findings and lets those who may answer for them. */
@Path("/api/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
public class FindingResource {
    private final FindingService findings;
    private final AuditService audits;
    private final CurrentActor actor;
    private final Clock clock;

    FindingResource(FindingService findings, AuditService audits, CurrentActor actor, Clock clock) {
        this.findings = findings;
        this.audits = audits;
        this.actor = actor;
        this.clock = clock;
    }

    record WaiveRequest(@Nullable String reason, @Nullable String until) {}

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.ADMIN})
    public Page<FindingView> list(
            @QueryParam("rule") @Nullable String rule,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @DefaultValue(Window.USUAL) int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        FindingStatus wanted = status == null || status.isBlank() ? null : FindingStatus.of(status);
        Window window = new Window(limit, offset);
        audits.runWhenSomethingChanged();
        return findings.page(rule == null || rule.isBlank() ? null : rule, wanted, window);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.ADMIN})
    public FindingView one(@PathParam("id") String id) {
        audits.runWhenSomethingChanged();
        return findings.find(id).orElseThrow(() -> unknown(id));
    }

    @POST
    @Path("{id}/waive")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STEWARD, Roles.COMPLIANCE, Roles.ADMIN})
    public FindingView waive(@PathParam("id") String id, @Nullable WaiveRequest request) {
        if (request == null || request.reason() == null || request.reason().isBlank()) {
            throw new ProblemException(CommonProblem.BAD_REQUEST, "reason: expected why the finding is accepted");
        }
        Instant until = until(request.until());
        return findings.waive(id, actor.get().name(), until, request.reason()).orElseThrow(() -> unknown(id));
    }

    @POST
    @Path("{id}/reopen")
    @RolesAllowed({Roles.STEWARD, Roles.COMPLIANCE, Roles.ADMIN})
    public FindingView reopen(@PathParam("id") String id) {
        return findings.reopen(id).orElseThrow(() -> unknown(id));
    }

    /** A day counts to its end. */
    private Instant until(@Nullable String text) {
        try {
            Instant until = text == null || text.length() > "2026-01-01".length()
                    ? Instant.parse(String.valueOf(text))
                    : LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
            if (until.isAfter(clock.instant())) {
                return until;
            }
        } catch (DateTimeException malformed) {
            // Said below, for both reasons.
        }
        throw new ProblemException(
                CommonProblem.BAD_REQUEST, "until: expected a day such as 2027-01-31, or a time in UTC, in the future");
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(ServiceProblem.FINDING_UNKNOWN, "There is no finding '%s'.".formatted(id));
    }
}
