/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who asks. */
public record Subject(
        String name,
        List<String> roles,
        List<String> teams,
        @Nullable String pipeline) {
    public Subject {
        roles = List.copyOf(roles);
        teams = List.copyOf(teams);
    }
}
