/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import java.util.List;

/**
 * Whom a policy is about: anyone who has one of the roles, is in one of the teams or is one of the pipelines.
 *
 * @param roles names of roles; {@code *} is everybody
 */
public record Who(List<String> roles, List<String> teams, List<String> pipelines) {
    /** Nobody is named: a denial is then for everybody, a permission for nobody. */
    public static final Who UNNAMED = new Who(List.of(), List.of(), List.of());

    public Who {
        roles = List.copyOf(roles);
        teams = List.copyOf(teams);
        pipelines = List.copyOf(pipelines);
    }

    /** Whether nobody is named. */
    public boolean isEmpty() {
        return roles.isEmpty() && teams.isEmpty() && pipelines.isEmpty();
    }
}
