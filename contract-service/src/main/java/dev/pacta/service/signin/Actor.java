/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who makes the request: a person, or a pipeline that holds a token. */
public record Actor(
        String name,
        Set<String> roles,
        List<String> teams,
        @Nullable String pipeline,
        String signedInBy) {
    public Actor {
        roles = Set.copyOf(roles);
        teams = List.copyOf(teams);
    }

    /** Has at least one of the roles. */
    public boolean hasOneOf(String... wanted) {
        for (String role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
