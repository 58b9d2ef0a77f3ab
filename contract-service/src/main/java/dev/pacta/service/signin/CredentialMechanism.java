/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a token of Pacta's in the Authorization header, else a session in the cookie. Everything else, JSON Web Tokens for example, is
 * left to the identity provider's extension.
 */
@ApplicationScoped
class CredentialMechanism implements HttpAuthenticationMechanism {
    static final String COOKIE = "pacta_session";
    static final String PROVIDER_PATH = "/signin/provider";
    private static final int BEFORE_OTHERS = 2000;
    private static final int UNAUTHORIZED = 401;
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";
    private static final String SCHEMA_REGISTRY = "/registry/";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        return credential(context)
                .map(found -> manager.authenticate(HttpSecurityUtils.setRoutingContextAttribute(found, context)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private static Optional<Credential> credential(RoutingContext context) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return bearer(authorization)
                    .or(() -> basic(context, authorization))
                    .filter(token -> token.startsWith(Secret.TOKEN_PREFIX))
                    .map(token -> new Credential(new Secret(token), SignedInBy.TOKEN));
        }
        return session(context).map(session -> new Credential(session, SignedInBy.SESSION));
    }

    static Optional<Secret> session(RoutingContext context) {
        Cookie cookie = context.request().getCookie(COOKIE);
        return cookie == null ? Optional.empty() : Optional.of(new Secret(cookie.getValue()));
    }

    private static Optional<String> bearer(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /** Clients of schema registries send a name and a password; the token is the password, the name does not matter. */
    private static Optional<String> basic(RoutingContext context, String authorization) {
        boolean known = context.normalizedPath().startsWith(SCHEMA_REGISTRY)
                && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length());
        if (!known) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            return Optional.of(pair.substring(pair.indexOf(':') + 1).strip());
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (context.normalizedPath().equals(PROVIDER_PATH)) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Credential.class);
    }

    @Override
    public int getPriority() {
        return BEFORE_OTHERS;
    }
}
