/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.Problem;
import dev.pacta.lineage.problem.ProblemCode;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says why a caller is not let in. Only the pages of the identity provider's sign-in redirect; the API never does. */
public class SecurityProblems {
    private static final int FOUND = 302;

    @ServerExceptionMapper
    public Uni<Response> map(UnauthorizedException exception, RoutingContext context) {
        return notSignedIn(
                context,
                "Send a token as 'Authorization: Bearer ...', or sign in by the link that Pacta prints at its start.");
    }

    @ServerExceptionMapper
    public Uni<Response> map(AuthenticationFailedException exception, RoutingContext context) {
        return notSignedIn(context, "The token or session is not known, has ended or was revoked.");
    }

    @ServerExceptionMapper
    public Response map(ForbiddenException exception) {
        return answer(CommonProblem.FORBIDDEN, "Your roles do not allow this.").build();
    }

    private static Uni<Response> notSignedIn(RoutingContext context, String detail) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        if (!context.normalizedPath().equals(CredentialMechanism.PROVIDER_PATH) || authenticator == null) {
            return Uni.createFrom().item(refusal(detail));
        }
        return authenticator
                .getChallenge(context)
                .map(challenge ->
                        challenge != null && challenge.status == FOUND ? redirect(challenge) : refusal(detail));
    }

    private static Response redirect(ChallengeData challenge) {
        return Response.status(challenge.status)
                .header(String.valueOf(challenge.headerName), challenge.headerContent)
                .build();
    }

    private static Response refusal(String detail) {
        return answer(CommonProblem.NOT_SIGNED_IN, detail)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static Response.ResponseBuilder answer(ProblemCode code, String detail) {
        return Response.status(code.status()).type(Problem.MEDIA_TYPE).entity(Problem.of(code, detail));
    }
}
