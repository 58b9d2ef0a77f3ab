/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import dev.pacta.contract.diff.CompatibilityMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One version of a data contract. Immutable. Source: Open Data Contract Standard, fundamentals. */
public record Contract(
        ContractId id,
        VersionNumber version,
        OdcsVersion apiVersion,
        @Nullable String name,
        @Nullable String status,
        @Nullable String domain,
        @Nullable String tenant,
        @Nullable String dataProduct,
        Description description,
        List<SchemaObject> schema,
        List<Server> servers,
        List<SlaProperty> slaProperties,
        Team team,
        List<AccessRole> roles,
        List<String> tags,
        PrivacyBlock privacy,
        List<CustomProperty> customProperties) {
    public Contract {
        schema = List.copyOf(schema);
        servers = List.copyOf(servers);
        slaProperties = List.copyOf(slaProperties);
        roles = List.copyOf(roles);
        tags = List.copyOf(tags);
        customProperties = List.copyOf(customProperties);
    }

    /** The schema object with that name. */
    public Optional<SchemaObject> schemaObject(String wanted) {
        return schema.stream().filter(object -> object.name().equals(wanted)).findFirst();
    }

    /** The member of the team with the role owner, else the team's name. */
    public Optional<String> owner() {
        return team.members().stream()
                .filter(member -> "owner".equalsIgnoreCase(member.role()))
                .map(Team.Member::username)
                .findFirst()
                .or(() -> Optional.ofNullable(team.name()));
    }

    /** What a newer version must be compatible with; {@code BACKWARD} when the contract says nothing that is known. */
    public CompatibilityMode compatibilityMode() {
        return customProperties.stream()
                .filter(custom -> custom.property().equals("compatibilityMode"))
                .map(custom -> String.valueOf(custom.value()).toUpperCase(Locale.ROOT))
                .flatMap(text -> CompatibilityMode.of(text).stream())
                .findFirst()
                .orElse(CompatibilityMode.BACKWARD);
    }
}
