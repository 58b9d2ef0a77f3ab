/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.signin;

import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an API token shall be good for. */
record TokenRequest(
        String name,
        List<String> roles,
        List<String> teams,
        @Nullable String pipeline,
        @Nullable Integer expiresInDays) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DAYS = 3650;

    TokenRequest(
            @Nullable String name,
            @Nullable List<String> roles,
            @Nullable List<String> teams,
            @Nullable String pipeline,
            @Nullable Integer expiresInDays) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw bad("name: expected 1 to %d characters".formatted(LONGEST_NAME));
        }
        if (roles == null || roles.isEmpty() || !CurrentActor.KNOWN_ROLES.containsAll(roles)) {
            throw bad("roles: expected one or more of " + String.join(", ", new TreeSet<>(CurrentActor.KNOWN_ROLES)));
        }
        if (expiresInDays != null && (expiresInDays < 1 || expiresInDays > LONGEST_DAYS)) {
            throw bad("expiresInDays: expected 1 to %d, or none".formatted(LONGEST_DAYS));
        }
        this.name = name;
        this.roles = List.copyOf(new TreeSet<>(roles));
        this.teams = teams == null ? List.of() : List.copyOf(teams);
        this.pipeline = pipeline;
        this.expiresInDays = expiresInDays;
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(CommonProblem.BAD_REQUEST, detail);
    }
}
