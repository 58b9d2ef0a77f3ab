/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.flowrules;

import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.shared.BoundedBody;
import dev.pacta.service.shared.MessageView;
import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.ServiceProblem;
import dev.pacta.service.shared.Window;
import dev.pacta.service.signin.CurrentActor;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes, lists, gives and tries rules about where data may flow. */
@Path("/api/v1/graph/rules")
@Blocking
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class FlowRulesResource {
    private static final Logger LOG = Logger.getLogger(FlowRulesResource.class);
    private static final String YAML = "application/yaml";
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final FlowRulesService rules;
    private final RuleChecks checks;
    private final CurrentActor actor;

    FlowRulesResource(FlowRulesService rules, RuleChecks checks, CurrentActor actor) {
        this.rules = rules;
        this.checks = checks;
        this.actor = actor;
    }

    /** Judges a document on the graph as it is now, and keeps nothing. */
    @POST
    @Path("check")
    @Consumes({YAML, "text/yaml", "application/x-yaml", MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Extension(name = "x-refused-422", value = "The document of rules is not valid")
    public RuleCheckView check(InputStream body) {
        return switch (FlowRulesReader.read(BoundedBody.read(body, BoundedBody.DOCUMENT))) {
            case FlowRulesReader.Reading.Readable readable ->
                RuleCheckView.of(
                        readable.rules().id(), checks.check(readable.rules().rules()));
            case FlowRulesReader.Reading.Unreadable unreadable -> throw invalid(unreadable.problems());
        };
    }

    @PUT
    @Path("{id}")
    @Consumes({YAML, "text/yaml", "application/x-yaml", MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STEWARD, Roles.COMPLIANCE, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Kept for the first time",
            content = @Content(schema = @Schema(implementation = FlowRulesView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Kept in place of those of this id, or the same",
            content = @Content(schema = @Schema(implementation = FlowRulesView.class)))
    @Extension(name = "x-refused-422", value = "The document of rules is not valid")
    public Response put(@PathParam("id") String id, InputStream body) {
        byte[] bytes = BoundedBody.read(body, BoundedBody.DOCUMENT);
        return switch (rules.put(id, bytes, actor.get().name())) {
            case FlowRulesService.Outcome.Kept kept -> {
                LOG.infof("flow rules kept id=%s digest=%s", id, kept.rules().digest());
                yield Response.status(kept.added() ? CREATED : OK)
                        .entity(kept.rules())
                        .build();
            }
            case FlowRulesService.Outcome.Invalid invalid -> throw invalid(invalid.messages());
            case FlowRulesService.Outcome.Mismatch mismatch ->
                throw new ProblemException(
                        ServiceProblem.FLOW_RULES_MISMATCH,
                        "The document is '%s', the address says '%s'.".formatted(mismatch.idOfDocument(), id));
        };
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Page<FlowRulesView> list(
            @QueryParam("limit") @DefaultValue(Window.USUAL) int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        return rules.page(new Window(limit, offset));
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @APIResponse(
            responseCode = "200",
            description = "The rules, as JSON or as they came",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FlowRulesView.class)),
                @Content(mediaType = YAML)
            })
    public Response get(@PathParam("id") String id, @HeaderParam("Accept") @Nullable String accept) {
        boolean asItCame = accept != null && accept.contains("yaml");
        Object content = asItCame
                ? rules.bytes(id).orElseThrow(() -> unknown(id))
                : rules.find(id).orElseThrow(() -> unknown(id));
        return Response.ok(content, asItCame ? YAML : MediaType.APPLICATION_JSON)
                .build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.STEWARD, Roles.COMPLIANCE, Roles.ADMIN})
    public void delete(@PathParam("id") String id) {
        if (!rules.delete(id)) {
            throw unknown(id);
        }
        LOG.infof("flow rules deleted id=%s", id);
    }

    private static ProblemException invalid(List<MessageView> messages) {
        return new ProblemException(
                ServiceProblem.FLOW_RULES_INVALID,
                "The document of rules has errors; each is listed with its line and column.",
                messages);
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(
                ServiceProblem.FLOW_RULES_UNKNOWN, "There is no document of rules '%s'.".formatted(id));
    }
}
