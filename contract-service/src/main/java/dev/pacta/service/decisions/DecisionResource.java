/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.decisions;

import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.policy.Subject;
import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.ServiceProblem;
import dev.pacta.service.shared.Window;
import dev.pacta.service.signin.Actor;
import dev.pacta.service.signin.CurrentActor;
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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;

/** Answers whether data may be used for a purpose, and shows what was answered before. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class DecisionResource {
    private final DecisionService decisions;
    private final CurrentActor actor;

    DecisionResource(DecisionService decisions, CurrentActor actor) {
        this.decisions = decisions;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
    @Extension(name = "x-refused-404", value = "No such contract")
    @Extension(name = "x-refused-409", value = "A published version cannot be read any more")
    public DecisionView decide(@Nullable Question question) {
        if (question == null) {
            throw new ProblemException(
                    CommonProblem.BAD_REQUEST, "The body is empty, expected {action, purpose, inputs}");
        }
        return decisions.decide(
                question, subject(question.subject()), actor.get().name());
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.ADMIN})
    public Page<DecisionView> list(
            @QueryParam("allowed") @Nullable Boolean allowed,
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("limit") @DefaultValue(Window.USUAL) int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        String wanted = purpose == null || purpose.isBlank() ? null : purpose;
        return decisions.page(allowed, wanted, new Window(limit, offset));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.ADMIN})
    public DecisionView get(@PathParam("id") UUID id) {
        return decisions
                .find(id)
                .orElseThrow(() -> new ProblemException(
                        ServiceProblem.DECISION_UNKNOWN, "There is no decision %s.".formatted(id)));
    }

    private Subject subject(Question.@Nullable Asker other) {
        Actor caller = actor.get();
        if (other == null) {
            return new Subject(caller.name(), List.copyOf(actor.allRoles()), caller.teams(), caller.pipeline());
        }
        if (!caller.hasOneOf(Roles.ADMIN, Roles.STEWARD, Roles.COMPLIANCE)) {
            throw new ProblemException(
                    ServiceProblem.OTHER_SUBJECT,
                    "Only admin, steward and compliance may ask for another subject. Leave the subject out to ask for yourself.");
        }
        String pipeline = other.pipeline();
        String name = other.name() != null ? other.name() : Objects.requireNonNullElse(pipeline, caller.name());
        return new Subject(
                name,
                Objects.requireNonNullElse(other.roles(), List.of()),
                Objects.requireNonNullElse(other.teams(), List.of()),
                pipeline);
    }
}
