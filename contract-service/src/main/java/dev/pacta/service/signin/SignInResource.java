/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import dev.pacta.lineage.problem.ProblemException;
import dev.pacta.service.shared.ServiceProblem;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Where a browser signs in: by the one-time link, or at the identity provider. */
@Path("/signin")
public class SignInResource {
    private static final URI HOME = URI.create("/");
    private static final int FOUND = 302;

    private final SessionService sessions;
    private final boolean identityProvider;

    SignInResource(
            SessionService sessions, @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean identityProvider) {
        this.sessions = sessions;
        this.identityProvider = identityProvider;
    }

    @GET
    @PermitAll
    @APIResponse(responseCode = "302", description = "Signed in, or on to the identity provider")
    @Extension(name = "x-refused-401", value = "The sign-in link is not valid")
    public Response byLink(@QueryParam("code") @Nullable String code, @Context RoutingContext context) {
        if (code == null && identityProvider) {
            return Response.status(FOUND)
                    .location(URI.create("/signin/provider"))
                    .build();
        }
        Optional<Secret> session = code == null || identityProvider ? Optional.empty() : sessions.open(code);
        if (session.isEmpty()) {
            throw new ProblemException(
                    ServiceProblem.SIGN_IN_LINK,
                    "The link was used before, is too old, or belongs to an earlier start. Restart Pacta and open the link that it prints.");
        }
        return Response.status(FOUND)
                .location(HOME)
                .cookie(cookie(
                        session.get().text(),
                        (int) SessionService.SESSION.toSeconds(),
                        context.request().isSSL()))
                .build();
    }

    /** Reached only by those whom the identity provider knows; the others are sent there first. */
    @GET
    @Path("provider")
    @Authenticated
    @APIResponse(responseCode = "302", description = "Signed in, or on to the identity provider")
    public Response byProvider() {
        return Response.status(FOUND).location(HOME).build();
    }

    static NewCookie cookie(String value, int seconds, boolean secure) {
        return new NewCookie.Builder(CredentialMechanism.COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
