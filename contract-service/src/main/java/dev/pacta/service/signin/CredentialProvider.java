/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows who holds a token or a session. */
@ApplicationScoped
class CredentialProvider implements IdentityProvider<Credential> {
    private final TokenService tokens;
    private final SessionService sessions;

    CredentialProvider(TokenService tokens, SessionService sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Override
    public Class<Credential> getRequestType() {
        return Credential.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Credential credential, AuthenticationRequestContext context) {
        return known(credential)
                .map(identity -> Uni.createFrom().item(identity))
                .orElseGet(() -> context.runBlocking(() ->
                        find(credential).orElseThrow(() -> new AuthenticationFailedException("unknown or expired"))));
    }

    /** What is remembered, without leaving the thread that reads the network. */
    private Optional<SecurityIdentity> known(Credential credential) {
        return credential.kind() == SignedInBy.TOKEN
                ? tokens.known(credential.secret()).map(CredentialProvider::identity)
                : Optional.empty();
    }

    private Optional<SecurityIdentity> find(Credential credential) {
        return switch (credential.kind()) {
            case TOKEN -> tokens.find(credential.secret()).map(CredentialProvider::identity);
            case SESSION -> sessions.find(credential.secret()).map(CredentialProvider::identity);
            // The identity provider's tokens are judged by its own extension.
            case OIDC -> Optional.empty();
        };
    }

    private static SecurityIdentity identity(ApiTokenEntity token) {
        return identity(token.name, token.roles, List.of(token.teams), token.pipeline, SignedInBy.TOKEN);
    }

    private static SecurityIdentity identity(WebSessionEntity session) {
        return identity(session.name, session.roles, List.of(), null, SignedInBy.SESSION);
    }

    private static SecurityIdentity identity(
            String name, String[] roles, List<String> teams, @Nullable String pipeline, SignedInBy by) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(Set.of(roles))
                .addAttribute(CurrentActor.TEAMS, teams)
                .addAttribute(CurrentActor.SIGNED_IN_BY, by);
        if (pipeline != null) {
            identity.addAttribute(CurrentActor.PIPELINE, pipeline);
        }
        return identity.build();
    }
}
