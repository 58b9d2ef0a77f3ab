/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import dev.pacta.lineage.Roles;
import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.ServiceProblem;
import dev.pacta.service.shared.Window;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes, lists and revokes API tokens. */
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
public class TokenResource {
    private static final Logger LOG = Logger.getLogger(TokenResource.class);
    private static final int CREATED = 201;

    private final TokenService tokens;
    private final CurrentActor actor;

    TokenResource(TokenService tokens, CurrentActor actor) {
        this.tokens = tokens;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "Issued; the secret is never shown again",
            content = @Content(schema = @Schema(implementation = TokenView.class)))
    public Response issue(@Nullable TokenRequest request) {
        if (request == null) {
            throw new ProblemException(CommonProblem.BAD_REQUEST, "The body is empty, expected {name, roles}");
        }
        TokenService.Issued issued = tokens.issue(request, actor.get().name());
        LOG.infof("token issued id=%s roles=%s", issued.entity().id, request.roles());
        return Response.status(CREATED)
                .entity(TokenView.of(issued.entity(), issued.secret()))
                .build();
    }

    @GET
    public Page<TokenView> list(
            @QueryParam("limit") @DefaultValue(Window.USUAL) int limit,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        return tokens.page(new Window(limit, offset)).map(TokenView::of);
    }

    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") UUID id) {
        if (!tokens.revoke(id)) {
            throw new ProblemException(ServiceProblem.TOKEN_UNKNOWN, "There is no token %s.".formatted(id));
        }
        LOG.infof("token revoked id=%s", id);
    }
}
