/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who answers for the data. */
public record Team(@Nullable String name, @Nullable String description, List<Member> members) {
    /** Nobody was named. */
    public static final Team NONE = new Team(null, null, List.of());

    public Team {
        members = List.copyOf(members);
    }

    /** One person of the team. */
    public record Member(
            String username,
            @Nullable String name,
            @Nullable String role) {}
}
