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
        Fundamentals fundamentals,
        List<SchemaObject> schema,
        List<Server> servers,
        ServiceTerms terms,
        Team team,
        List<AccessRole> roles,
        PrivacyBlock privacy,
        Annotations annotations,
        @Nullable Context context) {
    public Contract {
        schema = List.copyOf(schema);
        servers = List.copyOf(servers);
        roles = List.copyOf(roles);
    }

    public @Nullable String name() {
        return fundamentals.name();
    }

    public @Nullable String status() {
        return fundamentals.status();
    }

    public @Nullable String domain() {
        return fundamentals.domain();
    }

    public @Nullable String tenant() {
        return fundamentals.tenant();
    }

    public @Nullable String dataProduct() {
        return fundamentals.dataProduct();
    }

    public Description description() {
        return fundamentals.description();
    }

    public List<SlaProperty> slaProperties() {
        return terms.slaProperties();
    }

    public List<SupportChannel> support() {
        return terms.support();
    }

    public List<String> tags() {
        return annotations.tags();
    }

    public List<CustomProperty> customProperties() {
        return annotations.customProperties();
    }

    /** The same with other schema objects. */
    public Contract withSchema(List<SchemaObject> other) {
        return new Contract(
                id,
                version,
                apiVersion,
                fundamentals,
                other,
                servers,
                terms,
                team,
                roles,
                privacy,
                annotations,
                context);
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
        return customProperties().stream()
                .filter(custom -> custom.property().equals("compatibilityMode"))
                .map(custom -> String.valueOf(custom.value()).toUpperCase(Locale.ROOT))
                .flatMap(text -> CompatibilityMode.of(text).stream())
                .findFirst()
                .orElse(CompatibilityMode.BACKWARD);
    }
}
