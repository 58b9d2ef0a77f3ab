/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.policies;

import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.shared.BoundedBody;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes, lists and gives access policies. */
@Path("/api/v1/policies")
@Blocking
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class PolicyResource {
    private static final Logger LOG = Logger.getLogger(PolicyResource.class);
    private static final String YAML = "application/yaml";
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final PolicyService policies;
    private final CurrentActor actor;

    PolicyResource(PolicyService policies, CurrentActor actor) {
        this.policies = policies;
        this.actor = actor;
    }

    @PUT
    @Path("{id}")
    @Consumes({YAML, "text/yaml", "application/x-yaml", MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STEWARD, Roles.COMPLIANCE, Roles.ADMIN})
    @APIResponse(
            responseCode = "201",
            description = "Kept for the first time",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Kept in place of that of this id, or the same",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @Extension(name = "x-refused-422", value = "The access policy is not valid")
    public Response put(@PathParam("id") String id, InputStream body) {
        byte[] bytes = BoundedBody.read(body, BoundedBody.DOCUMENT);
        return switch (policies.put(id, bytes, actor.get().name())) {
            case PolicyService.Outcome.Kept kept -> {
                LOG.infof(
                        "access policy kept id=%s digest=%s", id, kept.policy().digest());
                yield Response.status(kept.added() ? CREATED : OK)
                        .entity(kept.policy())
                        .build();
            }
            case PolicyService.Outcome.Invalid invalid ->
                throw new ProblemException(
                        ServiceProblem.POLICY_INVALID,
                        "The access policy has errors; each is listed with its line and column.",
                        invalid.messages());
            case PolicyService.Outcome.Mismatch mismatch ->
                throw new ProblemException(
                        ServiceProblem.POLICY_MISMATCH,
                        "The document is access policy '%s', the address says '%s'."
                                .formatted(mismatch.idOfDocument(), id));
        };
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Page<PolicyView> list(
            @QueryParam("limit") @DefaultValue(Window.USUAL) int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        return policies.page(new Window(limit, offset));
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @APIResponse(
            responseCode = "200",
            description = "The access policy, as JSON or as it came",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PolicyView.class)),
                @Content(mediaType = YAML)
            })
    public Response get(@PathParam("id") String id, @HeaderParam("Accept") @Nullable String accept) {
        boolean asItCame = accept != null && accept.contains("yaml");
        Object content = asItCame
                ? policies.bytes(id).orElseThrow(() -> unknown(id))
                : policies.find(id).orElseThrow(() -> unknown(id));
        return Response.ok(content, asItCame ? YAML : MediaType.APPLICATION_JSON)
                .build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.STEWARD, Roles.COMPLIANCE, Roles.ADMIN})
    public void delete(@PathParam("id") String id) {
        if (!policies.delete(id)) {
            throw unknown(id);
        }
        LOG.infof("access policy deleted id=%s", id);
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(ServiceProblem.POLICY_UNKNOWN, "There is no access policy '%s'.".formatted(id));
    }
}
