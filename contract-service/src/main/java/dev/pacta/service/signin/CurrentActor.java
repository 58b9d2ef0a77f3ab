/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import dev.pacta.lineage.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the request that is being answered. */
@RequestScoped
public class CurrentActor {
    static final String TEAMS = "pacta.teams";
    static final String PIPELINE = "pacta.pipeline";
    static final String SIGNED_IN_BY = "pacta.signed-in-by";
    static final Set<String> KNOWN_ROLES =
            Set.of(Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN);
    private static final String GROUPS = "groups";

    private final SecurityIdentity identity;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Who it is. The roles are Pacta's; an identity provider's others are left out. */
    public Actor get() {
        Set<String> roles = new TreeSet<>(identity.getRoles());
        roles.retainAll(KNOWN_ROLES);
        SignedInBy by =
                identity.getAttributes().get(SIGNED_IN_BY) instanceof SignedInBy known ? known : SignedInBy.OIDC;
        String pipeline = identity.getAttributes().get(PIPELINE) instanceof String name ? name : null;
        return new Actor(
                identity.getPrincipal().getName(),
                roles,
                teams(),
                pipeline,
                by.name().toLowerCase(Locale.ROOT));
    }

    /** All roles, those that mean nothing to Pacta itself too: access policies may name them. */
    public Set<String> allRoles() {
        return new TreeSet<>(identity.getRoles());
    }

    private List<String> teams() {
        if (identity.getAttributes().get(TEAMS) instanceof List<?> teams) {
            return teams.stream().map(String::valueOf).toList();
        }
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return groups(token);
        }
        return List.of();
    }

    /** Keycloak writes groups as paths: /analytics/marketing is the team analytics/marketing. */
    private static List<String> groups(JsonWebToken token) {
        List<String> teams = new ArrayList<>();
        if (token.getClaim(GROUPS) instanceof Iterable<?> groups) {
            for (Object group : groups) {
                String name = group instanceof JsonString text ? text.getString() : String.valueOf(group);
                teams.add(name.startsWith("/") ? name.substring(1) : name);
            }
        }
        return teams;
    }
}
