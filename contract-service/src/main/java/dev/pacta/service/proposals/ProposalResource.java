/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.proposals;

import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.registry.Documents;
import dev.pacta.service.registry.Submission;
import dev.pacta.service.registry.VersionResource;
import dev.pacta.service.shared.BoundedBody;
import dev.pacta.service.shared.Given;
import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.ServiceProblem;
import dev.pacta.service.shared.Window;
import dev.pacta.service.signin.CurrentActor;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Registers what producers propose, and shows it. */
@Path("/api/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ProposalResource {
    private static final int CREATED = 201;

    private final ProposalService proposals;
    private final ProposalQueries queries;
    private final Documents documents;
    private final CurrentActor actor;

    ProposalResource(ProposalService proposals, ProposalQueries queries, Documents documents, CurrentActor actor) {
        this.proposals = proposals;
        this.queries = queries;
        this.documents = documents;
        this.actor = actor;
    }

    record ProposalRequest(
            @Nullable String document,
            @Nullable String path,
            @Nullable ProposalSource source) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PRODUCER, Roles.STEWARD, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Open before with the same bytes",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @Extension(
            name = "x-refused-409",
            value = "The commit was proposed with another document, or a published version cannot be read any more")
    @Extension(name = "x-refused-422", value = "The contract is not valid")
    public Response open(@Nullable ProposalRequest request) {
        String document = request == null ? null : request.document();
        if (request == null || document == null) {
            throw new ProblemException(CommonProblem.BAD_REQUEST, "document: expected the text of a contract");
        }
        Submission submission =
                documents.submission(Given.text("path", request.path()), BoundedBody.document(document));
        ProposalService.Opened opened = proposals.open(
                submission,
                Objects.requireNonNullElse(request.source(), ProposalSource.UNKNOWN),
                actor.get().name());
        return opened.isNew()
                ? Response.status(CREATED).entity(opened.proposal()).build()
                : Response.ok(opened.proposal()).build();
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
    public Page<ProposalSummary> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("contract") @Nullable String contract,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("q") @Nullable String words,
            @QueryParam("limit") @DefaultValue(Window.USUAL) int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        String wanted = Given.text("status", status);
        String searched = Given.text("q", words);
        return queries.page(
                new ProposalRepository.Filter(
                        wanted == null ? null : ProposalStatus.of(wanted),
                        Given.text("contract", contract),
                        Given.text("owner", owner),
                        searched == null ? null : searched.toLowerCase(Locale.ROOT)),
                new Window(limit, offset));
    }

    /** By its id, or by a commit; of several contracts in one commit the one that is named, else the first. */
    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, VersionResource.YAML})
    @RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
    @APIResponse(
            responseCode = "200",
            description = "The proposal, or its document as it came",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProposalView.class)),
                @Content(mediaType = VersionResource.YAML)
            })
    public Response one(
            @PathParam("id") String id,
            @QueryParam("contract") @Nullable String contract,
            @HeaderParam("Accept") @Nullable String accept) {
        String of = Given.text("contract", contract);
        return accept != null && accept.contains("yaml")
                ? Response.ok(queries.document(id, of).orElseThrow(() -> unknown(id)), VersionResource.YAML)
                        .build()
                : Response.ok(queries.find(id, of).orElseThrow(() -> unknown(id)), MediaType.APPLICATION_JSON)
                        .build();
    }

    static ProblemException unknown(String id) {
        return new ProblemException(ServiceProblem.PROPOSAL_UNKNOWN, "There is no proposal '%s'.".formatted(id));
    }
}
