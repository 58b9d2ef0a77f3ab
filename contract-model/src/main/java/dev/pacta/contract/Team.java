/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who answers for the data. */
public record Team(
        @Nullable String id,
        @Nullable String name,
        @Nullable String description,
        List<Member> members,
        List<String> tags,
        List<AuthoritativeDefinition> authoritativeDefinitions,
        List<CustomProperty> customProperties) {
    /** Nobody was named. */
    public static final Team NONE = new Team(null, null, null, List.of(), List.of(), List.of(), List.of());

    /** Whether nobody was named, nor anything said of the team. */
    public boolean saysNothing() {
        return members.isEmpty() && onlyNamesMembers();
    }

    /** Whether nothing is said but who is in it. */
    public boolean onlyNamesMembers() {
        return id == null
                && name == null
                && description == null
                && tags.isEmpty()
                && authoritativeDefinitions.isEmpty()
                && customProperties.isEmpty();
    }

    public Team {
        members = List.copyOf(members);
        tags = List.copyOf(tags);
        authoritativeDefinitions = List.copyOf(authoritativeDefinitions);
        customProperties = List.copyOf(customProperties);
    }

    /**
     * One person of the team.
     *
     * @param dateIn as written
     * @param dateOut as written
     */
    public record Member(
            @Nullable String id,
            String username,
            @Nullable String name,
            @Nullable String description,
            @Nullable String role,
            @Nullable String dateIn,
            @Nullable String dateOut,
            @Nullable String replacedByUsername,
            List<String> tags,
            List<AuthoritativeDefinition> authoritativeDefinitions,
            List<CustomProperty> customProperties) {
        public Member {
            tags = List.copyOf(tags);
            authoritativeDefinitions = List.copyOf(authoritativeDefinitions);
            customProperties = List.copyOf(customProperties);
        }
    }
}
