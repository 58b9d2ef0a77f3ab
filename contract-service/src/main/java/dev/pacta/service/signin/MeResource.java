/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Tells callers who they are, and ends their session. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class MeResource {
    private final CurrentActor actor;
    private final SessionService sessions;

    MeResource(CurrentActor actor, SessionService sessions) {
        this.actor = actor;
        this.sessions = sessions;
    }

    record MeView(String name, List<String> roles, List<String> teams, String signedInBy) {}

    @GET
    @Path("me")
    public MeView me() {
        Actor me = actor.get();
        return new MeView(me.name(), List.copyOf(new TreeSet<>(me.roles())), me.teams(), me.signedInBy());
    }

    @POST
    @Path("signout")
    @APIResponse(responseCode = "204", description = "Signed out")
    public Response signOut(@Context RoutingContext context) {
        CredentialMechanism.session(context).ifPresent(sessions::close);
        return Response.noContent()
                .cookie(SignInResource.cookie("", 0, context.request().isSSL()))
                .build();
    }
}
